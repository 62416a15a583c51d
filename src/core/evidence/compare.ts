import { agree, contains, highOf, type Interval, includes, isPoint, lowOf } from "../quantities/interval.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import type { Margin, Tier } from "./evidence-result.js";

/** How evidence compares with a stated quantity. `null` for `agrees` means that it is too wide to tell. */
export interface Comparison {
  readonly agrees: boolean | null;
  readonly certain: boolean;
  readonly tier: Tier | null;
  readonly margin: Margin;
}

/**
 * Compares evidence with what the text states.
 * @param value the evidence with its own rounding, in the stated unit
 * @param written the evidence as written, in the stated unit
 */
export function compare(stated: Quantity, value: Interval, written: Interval, conventions: Conventions): Comparison {
  const claim = stated.interval;
  // Rule 8: a bound has no rounding slack on either side, so the written value is what it meets.
  const evidence = stated.comparator === "=" ? value : written;
  const agrees = agree(evidence, claim);
  const margin = marginOf(stated, evidence, agrees);
  if (agrees) {
    if (isTooWide(evidence, claim) && !isWithin(written, claim))
      return { agrees: null, certain: false, tier: null, margin };
    return { agrees: true, certain: includes(claim, evidence), tier: firmTier(stated, evidence, written), margin };
  }
  const loose = looseTier(stated, written, conventions);
  return { agrees: loose !== null, certain: loose === null, tier: loose, margin };
}

/**
 * Rule 9: a reported interval more than twice as wide as the claim and not inside it can't tell; nor can one with an open
 * end, against any claim: "<0.05" doesn't show that it is below 0.01.
 */
function isTooWide(evidence: Interval, claim: Interval): boolean {
  const width = highOf(evidence) - lowOf(evidence);
  if (!reachesOver(evidence, claim)) return false;
  return !Number.isFinite(width) || width > 2 * (highOf(claim) - lowOf(claim));
}

/** Whether evidence goes on beyond an end of the claim: an end point alone, or dust (rule 2), is no width. */
function reachesOver(evidence: Interval, claim: Interval): boolean {
  const below = lowOf(claim) - lowOf(evidence);
  const above = highOf(evidence) - highOf(claim);
  return below > dust * Math.abs(lowOf(claim)) || above > dust * Math.abs(highOf(claim));
}

/** Whether a value as written lies in the claim: then its rounding makes agreement uncertain, not impossible (rule 7). */
function isWithin(written: Interval, claim: Interval): boolean {
  return isPoint(written) && contains(claim, lowOf(written));
}

/** The tier of evidence that agrees without any looseness beyond rounding and hedge (rule 6). */
function firmTier(stated: Quantity, evidence: Interval, written: Interval): Tier {
  if (isSame(written.low, stated.low) && isSame(written.high, stated.high)) return "exact";
  if (stated.hedge !== null && stated.hedge !== "exactly" && !agree(evidence, bareInterval(stated))) return "hedged";
  return "rounded";
}

/** Whether two numbers are one but for the dust of binary arithmetic: 114 / 100 is 1.14. */
function isSame(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= dust * Math.abs(b));
}

/** Rules 4 and 5: rounding to a coarser place, and truncation. Both test the written value as a point. */
function looseTier(stated: Quantity, written: Interval, conventions: Conventions): Tier | null {
  const { low: number, hedge, comparator, form, kind } = stated;
  if (!isPoint(written) || number === null || kind !== "quantity") return null;
  if (hedge !== null || comparator !== "=" || (form !== "number" && form !== "multiple")) return null;
  const value = lowOf(written);
  const isCount = stated.unit === null || stated.counted;
  if (isCount && conventions.integers === "round" && contains(coarseInterval(number), value)) return "rounded";
  const beyond = Math.abs(value) - Math.abs(number);
  const sameSign = number === 0 || Math.sign(value) === Math.sign(number);
  if (
    conventions.rounding === "any" &&
    sameSign &&
    beyond > stated.place / 2 &&
    beyond < stated.place - dust * Math.abs(number)
  )
    return "truncated";
  return null;
}

/** Share of a number that binary arithmetic may lose: a whole unit in the last place is never cut off. */
const dust = 1e-12;

/** Rule 4: a whole number with trailing zeros may be rounded to its last digit that isn't zero. */
function coarseInterval(number: number): Interval {
  if (number === 0 || !Number.isInteger(number)) return { low: number, high: number };
  let place = 1;
  while (number % (place * 10) === 0) place *= 10;
  return { low: number - place / 2, high: number + place / 2 };
}

/** What the number would stand for without its hedge. */
function bareInterval(stated: Quantity): Interval {
  if (stated.low === null || stated.high === null) return stated.interval;
  return { low: stated.low - stated.place / 2, high: stated.high + stated.place / 2 };
}

function marginOf(stated: Quantity, evidence: Interval, agrees: boolean): Margin {
  const inside = distanceInside(stated.interval, evidence);
  // What only touches may overlap by the dust of rule 2; it is at the edge, not inside.
  const distance = agrees ? inside : Math.min(inside, 0);
  // A day has no size of its own: dates count from a day that nobody means (rule 17).
  const size = stated.kind === "date" ? 0 : Math.abs(stated.low ?? 0);
  return {
    u: tidy(distance / (stated.place || 1)),
    relative: size === 0 ? null : tidy(distance / size),
  };
}

/** How far the evidence's nearest point lies inside the claim; negative when it lies outside. */
function distanceInside(claim: Interval, evidence: Interval): number {
  const below = lowOf(claim) - highOf(evidence);
  const above = lowOf(evidence) - highOf(claim);
  if (below > 0 || above > 0) return -Math.max(below, above);
  const depth = (point: number): number => Math.min(point - lowOf(claim), highOf(claim) - point);
  const ends = [lowOf(evidence), highOf(evidence)].filter(Number.isFinite);
  const deepest = Math.max(...ends.map(depth), 0);
  return Number.isFinite(deepest) ? deepest : 0;
}

function tidy(value: number): number {
  return Number.parseFloat(value.toPrecision(6));
}
