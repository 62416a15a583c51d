import { timesPowerOfTen } from "./decimal.js";
import { magnitudes, multiplicands, smallNumbers, tens } from "./english.js";
import type { Numeral } from "./numeral.js";
import { isDash, isGlued, type Token, wordAt } from "./tokens.js";

/**
 * Reads a number in words at `at`: "three", "twenty-five", "two hundred and fifty", "half a dozen" without its half,
 * "a hundred", "one and a half", "three thousand five hundred". A scale word multiplies the unit in the last place;
 * hundred and dozen don't (semantics rule 3). `afterBetween` ends the number at "and": "between two hundred and three
 * hundred" is two numbers.
 */
export function readNumberWords(tokens: readonly Token[], at: number, afterBetween = false): Numeral | undefined {
  const first = readGroup(tokens, at, afterBetween);
  if (!first) return undefined;
  let { to } = first;
  let total = 0;
  let group: Group | undefined = first;
  let place = 1;
  let scale = Number.POSITIVE_INFINITY;
  let lastExponent: number | null = null;
  while (group) {
    const part: ReturnType<typeof readAndPart> =
      scale === Number.POSITIVE_INFINITY ? readAndPart(tokens, to) : undefined;
    const value = group.value + (part?.value ?? 0);
    to = part?.to ?? to;
    const exponent = magnitudes.get(wordAt(tokens, to));
    if (exponent !== undefined && exponent >= scale) break;
    total += timesPowerOfTen(value, exponent ?? 0);
    place = timesPowerOfTen(part?.place ?? 1, exponent ?? 0);
    // "two thousand five hundred" has a scale, but not one that another number could share.
    lastExponent = exponent ?? (scale === Number.POSITIVE_INFINITY ? null : 0);
    if (exponent === undefined) break;
    scale = exponent;
    to++;
    group = readFollowingGroup(tokens, to, scale, afterBetween);
    if (group) to = group.to;
  }
  return { from: at, to, value: total, place, form: "number-word", exponent: lastExponent };
}

interface Group {
  readonly value: number;
  readonly to: number;
}

/** A number below ten thousand at most: "a hundred", "two hundred and five", "twenty-five", "two dozen". */
function readGroup(tokens: readonly Token[], at: number, afterBetween: boolean): Group | undefined {
  const small = readBelowHundred(tokens, at);
  const start = small ?? readArticle(tokens, at);
  if (!start) return undefined;
  const multiplicand = multiplicands.get(wordAt(tokens, start.to));
  if (multiplicand === undefined) return small ?? (magnitudes.has(wordAt(tokens, start.to)) ? start : undefined);
  const value = start.value * multiplicand;
  const to = start.to + 1;
  const hasAnd = wordAt(tokens, to) === "and";
  if (multiplicand !== 100 || (hasAnd && afterBetween)) return { value, to };
  const rest = readBelowHundred(tokens, hasAnd ? to + 1 : to);
  if (!rest || multiplicands.has(wordAt(tokens, rest.to))) return { value, to };
  return { value: value + rest.value, to: rest.to };
}

/** The group after a scale word, when it continues the number: "two thousand [and] five". */
function readFollowingGroup(
  tokens: readonly Token[],
  at: number,
  scale: number,
  afterBetween: boolean,
): Group | undefined {
  const hasAnd = wordAt(tokens, at) === "and";
  if (hasAnd && afterBetween) return undefined;
  const group = readGroup(tokens, hasAnd ? at + 1 : at, afterBetween);
  if (!group || wordAt(tokens, hasAnd ? at + 1 : at) === "a") return undefined;
  const exponent = magnitudes.get(wordAt(tokens, group.to));
  if (hasAnd && exponent !== undefined) return undefined;
  return exponent === undefined || exponent < scale ? group : undefined;
}

/** "a" or "an" before "hundred", "dozen" or a scale; those words alone count as one of them. */
function readArticle(tokens: readonly Token[], at: number): Group | undefined {
  const word = wordAt(tokens, at);
  if (word === "a" || word === "an") return { value: 1, to: at + 1 };
  return multiplicands.has(word) ? { value: 1, to: at } : undefined;
}

function readBelowHundred(tokens: readonly Token[], at: number): Group | undefined {
  const small = smallNumbers.get(wordAt(tokens, at));
  if (small !== undefined) return { value: small, to: at + 1 };
  const ten = tens.get(wordAt(tokens, at));
  if (ten === undefined) return undefined;
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const next = isJoined ? at + 2 : at + 1;
  const unit = smallNumbers.get(wordAt(tokens, next)) ?? 0;
  return unit > 0 && unit < 10 ? { value: ten + unit, to: next + 1 } : { value: ten, to: at + 1 };
}

/** "and a half", "-and-a-half", "and three-quarters" at `at`. */
function readAndPart(tokens: readonly Token[], at: number): { value: number; place: number; to: number } | undefined {
  const joints = isDash(tokens, at) ? 1 : 0;
  const step = joints + 1;
  if (wordAt(tokens, at + joints) !== "and") return undefined;
  const count = at + joints + step;
  const word = wordAt(tokens, count);
  const numerator = word === "a" || word === "one" ? 1 : word === "three" ? 3 : 0;
  const partAt = isDash(tokens, count + 1) ? count + 2 : count + 1;
  const name = wordAt(tokens, partAt);
  if (numerator === 1 && name === "half") return { value: 0.5, place: 0.1, to: partAt + 1 };
  const isQuarter = name === "quarter" || (name === "quarters" && numerator === 3);
  return numerator > 0 && isQuarter ? { value: numerator / 4, place: 0.08, to: partAt + 1 } : undefined;
}
