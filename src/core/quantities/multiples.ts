import { timesPowerOfTen } from "./decimal.js";
import {
  frequencyFollowers,
  functionWords,
  multiplesOfThings,
  multipleWords,
  repetitionVerbs,
  smallNumbers,
  thingLeaders,
  verbLeaders,
} from "./english.js";
import { multiple, type Numeral } from "./numeral.js";
import { digitsAt, type Token, wordAt } from "./tokens.js";

/**
 * Reads a multiple in one word at `at` (semantics rule 14): "twice", "doubled", "double the load", "tenfold"; and
 * "an order of magnitude", "two orders of magnitude" (rule 15), held as 10 and 100.
 */
export function readMultiple(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = wordAt(tokens, at);
  const ratio = multipleWords.get(word) ?? foldOf(word);
  if (ratio !== undefined) return multiple(at, at + 1, ratio);
  const ofThing = multiplesOfThings.get(word);
  if (ofThing !== undefined) {
    const isRatio = thingLeaders.has(wordAt(tokens, at + 1)) || verbLeaders.has(wordAt(tokens, at - 1));
    return isRatio ? multiple(at, at + 1, ofThing) : undefined;
  }
  return readOrders(tokens, at);
}

/** Whether "times" at `at`, or the "twice" that ends there, counts events: "3 times a week", "ran it 3 times". */
export function countsEvents(tokens: readonly Token[], from: number, to: number): boolean {
  if (frequencyFollowers.has(wordAt(tokens, to))) return true;
  const next = wordAt(tokens, to);
  if (next !== "" && !functionWords.has(next)) return false;
  if (next === "as" || next === "the" || next === "that" || next === "more" || next === "less") return false;
  return [1, 2, 3, 4].some((back) => repetitionVerbs.has(wordAt(tokens, from - back)));
}

function foldOf(word: string): number | undefined {
  return word.endsWith("fold") ? smallNumbers.get(word.slice(0, -"fold".length)) : undefined;
}

/** Reads "an order of magnitude", "two orders of magnitude", "3 orders of magnitude" at `at` (semantics rule 15). */
export function readOrders(tokens: readonly Token[], at: number): Numeral | undefined {
  const noun = wordAt(tokens, at + 1);
  if (noun !== "order" && noun !== "orders") return undefined;
  const word = wordAt(tokens, at);
  const digits = digitsAt(tokens, at);
  const inWords = word === "a" || word === "an" ? 1 : smallNumbers.get(word);
  const count = digits.length === 1 || digits.length === 2 ? Number(digits) : inWords;
  if (!count || wordAt(tokens, at + 2) !== "of" || wordAt(tokens, at + 3) !== "magnitude") return undefined;
  const value = timesPowerOfTen(1, count);
  return { from: at, to: at + 4, value, place: value, form: "orders", exponent: 0 };
}
