import { yearAt } from "./dates.js";
import {
  byWords,
  changeFillers,
  changeNouns,
  downFollowers,
  durationWords,
  fallingMultiples,
  fallingWords,
  functionWords,
  levelWords,
  multiplesOfThings,
  particleVerbs,
  placeWords,
  risingMultiples,
  risingWords,
  smallNumbers,
  tens,
  upFollowers,
  verbLeaders,
} from "./english.js";
import type { Quantity } from "./quantity.js";
import type { Scan } from "./scan.js";
import { digitsAt, isDash, markAt, type Token, wordAt } from "./tokens.js";
import { currencyMarks } from "./unit-table.js";

type Direction = Quantity["direction"];

/** A direction of change and the token of the word that states it. */
interface Stated {
  readonly direction: Direction;
  readonly at: number;
}

/**
 * The direction of change that the words around a quantity state (semantics rule 13): "4 % slower", "fell 3 %", "lagged
 * behind ESX by 4–8 %", "a drop of 3 %". Null after "to", "at" and "from", where the number is a level.
 */
export function directionOf(scan: Scan, amount: Measured): Stated | null {
  const verb = wordAt(scan.tokens, amount.numberFrom);
  // "double the load" is a ratio, "agreed to double the load" a change.
  const isVerb =
    amount.unit === "x" &&
    (!multiplesOfThings.has(verb) || verbLeaders.has(wordAt(scan.tokens, amount.numberFrom - 1)));
  if (isVerb && risingMultiples.has(verb)) return { direction: "up", at: amount.numberFrom };
  if (isVerb && fallingMultiples.has(verb)) return { direction: "down", at: amount.numberFrom };
  // "twice as fast" is a level, whatever happens at that speed.
  if (amount.unit === "x" && wordAt(scan.tokens, amount.to) === "as") return null;
  const said = directionAfter(scan, amount) ?? directionBefore(scan, amount.from, amount.counted);
  // "cut the time tenfold"
  return said ?? (verb.endsWith("fold") ? searchBack(scan, amount.from - 1, changeOf, true) : null);
}

/** What a direction is looked for around: the tokens from the hedge or comparator to the unit. */
interface Measured {
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly unit: string | null;
  readonly counted: boolean;
}

function directionAfter({ tokens }: Scan, { to: end, unit, counted }: Measured): Stated | null {
  // "400,000 barrels a day more"
  const isRate =
    (wordAt(tokens, end) === "a" || wordAt(tokens, end) === "an") && durationWords.has(wordAt(tokens, end + 1));
  const to = isRate ? end + 2 : end;
  const word = wordAt(tokens, to);
  const next = wordAt(tokens, to + 1);
  // "up to" opens another quantity; "paid up front" is no change.
  if (word === "up" && (next === "to" || next === "front")) return null;
  // "booked three months ahead" looks into the future.
  if (word === "ahead" && next !== "of" && durationWords.has(unit ?? "")) return null;
  const direction = comparisonOf(word);
  // "a town of 14,000 earns less than $30,000": the comparison is that of the next number.
  const isNext = next === "than" && (counted || unit === null) && opensNumber(tokens, to + 2);
  if (direction && !isNext) return { direction, at: to };
  // "a 5 % performance drop"
  if (word === "" || functionWords.has(word) || !changeNouns.has(next)) return null;
  return { direction: upFollowers.has(next) ? "up" : "down", at: to + 1 };
}

/** Whether a number other than a year starts at `at`. */
function opensNumber(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return (
    yearAt(tokens, at) === undefined &&
    (digitsAt(tokens, at) !== "" || currencyMarks.has(markAt(tokens, at)) || smallNumbers.has(word) || tens.has(word))
  );
}

/** Words between a word of change and "by", as in "lagged behind ESX by". */
const widestGap = 5;

function directionBefore(scan: Scan, from: number, isCounted: boolean): Stated | null {
  if (levelWords.has(wordAt(scan.tokens, from - 1))) return null;
  let at = from - 1;
  let hasBy = false;
  for (let filler = 0; filler < 3 && at >= scan.floor; filler++) {
    const word = wordAt(scan.tokens, at);
    if (!changeFillers.has(word)) break;
    hasBy ||= word === "by";
    at--;
  }
  if (hasBy) return searchBack(scan, at, (word) => changeOf(word) ?? comparisonOf(word));
  if (wordAt(scan.tokens, at) === "of")
    return searchBack(scan, at - 1, (word) => (changeNouns.has(word) ? nounOf(word) : null));
  const word = at >= scan.floor ? wordAt(scan.tokens, at) : "";
  const isParticle = placeWords.has(word) && (isCounted || particleVerbs.has(wordAt(scan.tokens, at - 1)));
  return isParticle || byWords.has(word) ? null : stated(changeOf(word), at);
}

/** The first direction that a word before `at` gives, within the clause. */
function searchBack(
  { tokens, floor }: Scan,
  at: number,
  read: (word: string) => Direction,
  overDashes = false,
): Stated | null {
  for (let index = at; index >= Math.max(floor, at - widestGap); index--) {
    const word = wordAt(tokens, index);
    if (word === "" && !(overDashes && isDash(tokens, index))) return null;
    const direction = read(word);
    if (direction) return { direction, at: index };
  }
  return null;
}

function stated(direction: Direction, at: number): Stated | null {
  return direction && { direction, at };
}

function changeOf(word: string): Direction {
  if (risingWords.has(word)) return "up";
  return fallingWords.has(word) ? "down" : null;
}

function comparisonOf(word: string): Direction {
  if (upFollowers.has(word)) return "up";
  return downFollowers.has(word) ? "down" : null;
}

function nounOf(word: string): Direction {
  return comparisonOf(word) ?? changeOf(word);
}
