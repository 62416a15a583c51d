import { fallingWords, movingWords, risingWords } from "./english.js";
import { type Operand, readOperandFrom, scaled } from "./operand.js";
import type { Scan, Stretch } from "./scan.js";
import { digitsAt, isDash, isGlued, markAt, type Token, wordAt } from "./tokens.js";
import { readUnit, type Unit, wordsOf } from "./units.js";

/** Two numbers that belong together. `to` is after the unit of the second, or after its number without one. */
export interface Ends {
  readonly form: "range" | "spread" | "pair";
  readonly first: Operand;
  readonly second: Operand;
  /** The unit of both; null when none was written after them. */
  readonly unit: string | null;
  readonly unitAt: Stretch | null;
  readonly to: number;
}

/** The word before a first end: "between 4 and 6", "from 12 to 4". */
export type Opener = "between" | "from" | null;

/**
 * Reads the two ends that start with `first` (semantics rule 9): "3–6%", "4 to 8 %", "between 4 and 6", "$2–3 million".
 * Unit, currency and scale of the second end hold for the first when it has none. A `pair` is before and after and not
 * a range: "from 12 to 4 %" after a word of change, and every descending "a to b". `ownUnit` is the unit right after `first`.
 */
export function readEnds(scan: Scan, first: Operand, ownUnit: Unit | undefined, opener: Opener): Ends | undefined {
  if (first.value === null) return undefined;
  const joint = readJoint(scan.tokens, ownUnit?.to ?? first.to, opener === "between");
  const second = joint && readOperandFrom(scan, joint.to);
  if (!second || second.value === null || !endsNumber(scan.tokens, second.to)) return undefined;
  const unit = readUnit(scan, second.to) ?? (second.form === "multiple" ? { unit: "x", to: second.to } : undefined);
  const isUnknown = !unit && isGlued(scan.tokens, second.to) && wordAt(scan.tokens, second.to) !== "";
  if (isUnknown || !sharesUnit(first, ownUnit?.unit, second, unit?.unit)) return undefined;
  const isChange = opener === "from" && followsChange(scan, first.from - 1);
  const low = share(first, second, isChange);
  // "two or three years"; "8 or 16 GB" are two amounts.
  if (joint.isOr && !(Number.isInteger(low.value) && second.value - (low.value ?? 0) === 1)) return undefined;
  const isAscending = low.value !== null && low.value < second.value;
  const unitAt = unit ? wordsOf(scan, second.to, unit.to) : null;
  const ends = { first: low, second, unit: unit?.unit ?? null, unitAt, to: unit?.to ?? second.to };
  if (joint.isWord) return { ...ends, form: isChange || !isAscending ? "pair" : "range" };
  // Descending with a dash: a score, a code, an abbreviated range. With a unit the order is a slip.
  return isAscending || unit ? { ...ends, form: "range" } : undefined;
}

/** Reads "x ± e" and "x +/- e" (semantics rule 16); `ownUnit` is the unit right after `first`. */
export function readSpread(scan: Scan, first: Operand, ownUnit: Unit | undefined): Ends | undefined {
  const at = ownUnit?.to ?? first.to;
  const sign = spreadSignEnd(scan.tokens, at);
  const second = sign === undefined ? undefined : readOperandFrom(scan, sign);
  if (!second || second.value === null || first.value === null || second.value < 0) return undefined;
  const unit = readUnit(scan, second.to);
  if (ownUnit && unit && unit.unit !== ownUnit.unit) return undefined;
  return {
    form: "spread",
    first: second.exponent !== null && first.exponent === null ? scaled(first, second.exponent) : first,
    second,
    unit: unit?.unit ?? ownUnit?.unit ?? null,
    unitAt: unit ? wordsOf(scan, second.to, unit.to) : ownUnit ? wordsOf(scan, first.to, ownUnit.to) : null,
    to: unit?.to ?? second.to,
  };
}

/** Whether a word of change stands before the token at `at`, in the same clause. */
function followsChange({ tokens, floor }: Scan, at: number): boolean {
  for (let index = at - 1; index >= Math.max(floor, at - widestClause); index--) {
    const word = wordAt(tokens, index);
    if (word === "") return false;
    if (risingWords.has(word) || fallingWords.has(word) || movingWords.has(word)) return true;
  }
  return false;
}

/** Words between a verb of change and "from", as in "dropped over the same period from". */
const widestClause = 6;

function readJoint(
  tokens: readonly Token[],
  at: number,
  afterBetween: boolean,
): { to: number; isWord: boolean; isOr?: boolean } | undefined {
  // "five- to sevenfold"
  const isSuspended = isDash(tokens, at) && isGlued(tokens, at) && !isGlued(tokens, at + 1);
  if (isSuspended && (wordAt(tokens, at + 1) === "to" || wordAt(tokens, at + 1) === "or")) {
    return { to: at + 2, isWord: true };
  }
  const word = wordAt(tokens, at);
  if (!isGlued(tokens, at) && word === "or") return { to: at + 1, isWord: true, isOr: true };
  if (!isGlued(tokens, at) && (word === "to" || word === "through" || (word === "and" && afterBetween))) {
    return { to: at + 1, isWord: true };
  }
  if (!isDash(tokens, at)) return undefined;
  const isHyphenatedTo = isGlued(tokens, at) && wordAt(tokens, at + 1) === "to" && isDash(tokens, at + 2);
  if (isHyphenatedTo) return { to: at + 3, isWord: true };
  const to = isDash(tokens, at + 1) && isGlued(tokens, at + 1) ? at + 2 : at + 1;
  return isGlued(tokens, at) === isGlued(tokens, to) ? { to, isWord: false } : undefined;
}

/** A unit of the first end must come again at the second; one of the second holds for the first. */
function sharesUnit(
  first: Operand,
  firstUnit: string | undefined,
  second: Operand,
  secondUnit: string | undefined,
): boolean {
  if (second.currency !== null && first.currency !== second.currency) return false;
  if (first.currency !== null && secondUnit !== undefined) return false;
  return firstUnit === undefined || firstUnit === secondUnit;
}

/**
 * The first end with the scale of the second: "2–3 million". Not "800 to 1 million", which would turn the order round,
 * unless the order is one of time ("fell from 12 to 4 million").
 */
function share(first: Operand, second: Operand, isChange: boolean): Operand {
  if (first.exponent !== null || second.exponent === null || first.value === null || second.value === null)
    return first;
  const distributed = scaled(first, second.exponent);
  const size = distributed.value ?? 0;
  return size < second.value || (isChange && size < 100 * second.value) ? distributed : first;
}

function spreadSignEnd(tokens: readonly Token[], at: number): number | undefined {
  if (markAt(tokens, at) === "±") return at + 1;
  const isSaid = wordAt(tokens, at) === "plus" && wordAt(tokens, at + 1) === "or";
  if (isSaid && wordAt(tokens, at + 2) === "minus") return at + 3;
  const isTyped = markAt(tokens, at) === "+" && markAt(tokens, at + 1) === "/" && isDash(tokens, at + 2);
  return isTyped ? at + 3 : undefined;
}

/** Whether a number can end before `at`: what follows is no part of a version, a clock time or a path. */
function endsNumber(tokens: readonly Token[], at: number): boolean {
  const mark = markAt(tokens, at);
  const isInner = mark !== "" && ".:/".includes(mark) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  return !(isInner && digitsAt(tokens, at + 1) !== "");
}
