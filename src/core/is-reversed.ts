import type { ClaimReading } from "./claim-reading.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { isCounted } from "./is-counted.js";
import { highOf, type Interval, lowOf } from "./quantities/interval.js";
import type { Quantity } from "./quantities/quantity.js";

/** Whether all figures that disagree lie on the other side of what the claim's words assert (semantics rule 19). */
export function isReversed(claim: ClaimReading): boolean {
  const against = claim.evidence.filter((result) => isCounted(result) && result.agrees === false);
  return against.length > 0 && against.every((result) => movesAgainst(claim, result) || liesAcross(claim, result));
}

/** Whether the data move against the words: a change or difference comes out negative there. */
export function movesAgainst({ stated }: ClaimReading, { relation, value }: EvidenceResult): boolean {
  const isSigned = relation === "change" || relation === "difference";
  return isSigned && stated !== null && stated.direction !== null && value !== null && highOf(value) < 0;
}

/** Whether a figure lies across half, all, or as much as the other: on their two sides words assert opposite things. */
export function liesAcross({ stated, wording }: ClaimReading, { value }: EvidenceResult): boolean {
  if (stated === null || value === null) return false;
  const asserted = wording?.part ?? null;
  return middlesOf(stated).some((middle) => {
    const side = sideOf(stated, middle);
    // A number without a bound asserts a majority only where a word does.
    if (stated.comparator === "=" && stated.unit !== "x" && asserted !== (side === "above" ? "majority" : "minority"))
      return false;
    return side !== null && sideOfAll(value, middle) === opposite[side];
  });
}

const opposite = { above: "below", below: "above" } as const;

function middlesOf({ unit, form }: Quantity): readonly number[] {
  if (unit === "%") return [50, 100];
  if (unit === "x") return [1];
  return form === "fraction-word" ? [0.5] : [];
}

function sideOf({ comparator, low, high }: Quantity, middle: number): "above" | "below" | null {
  if (low === null || high === null) return null;
  if (comparator === "=") return low > middle ? "above" : high < middle ? "below" : null;
  // A bound asserts a side only where it stands at the middle itself: "more than half".
  if (low !== middle) return null;
  return comparator.startsWith(">") ? "above" : "below";
}

function sideOfAll(value: Interval, middle: number): "above" | "below" | null {
  if (highOf(value) < middle) return "below";
  return lowOf(value) > middle ? "above" : null;
}
