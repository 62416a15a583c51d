import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import { conventionsOf } from "./claims/conventions.js";
import { agreesWithNumber } from "./evidence/agrees-with-number.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { printNumber } from "./evidence/print-value.js";
import { isCounted } from "./is-counted.js";
import { highOf, lowOf, pointAt } from "./quantities/interval.js";
import type { Quantity } from "./quantities/quantity.js";

/** What a bound is judged by. */
type Bounded = Pick<ClaimReading, "spec" | "stated" | "wording" | "evidence">;

/**
 * What makes a true bound say next to nothing (semantics rule 8), as a sentence; null where one of the figures that agree
 * lies near it, and where the words state no bound.
 */
export function boundWeakness(claim: Bounded, claimSet: ClaimSet): string | null {
  const { stated } = claim;
  if (stated === null || stated.kind !== "quantity" || stated.comparator === "=" || stated.low === null) return null;
  const agreeing = claim.evidence.filter((result) => isCounted(result) && result.agrees === true);
  const most = mostNamed(claim, agreeing);
  if (most !== null) return notReached(stated, most, claimSet);
  const told = agreeing.map((result) => distant(claim, result));
  return told.includes(null) ? null : (told[0] ?? null);
}

/** The share of the number beyond which a bound is far off. */
const farOff = 0.25;
/** Whole numbers up to this are bounds that nobody misunderstands: "at least 2". */
const smallBound = 10;
/** How a bound begins that names the most there is. */
const upTo = /^\s*up to\b/i;

/**
 * The largest of several figures, which "up to x" has to name; null for other bounds, for a single figure, and where there
 * is no largest.
 */
export function mostNamed(claim: Bounded, results: readonly EvidenceResult[]): number | null {
  const isOfSeveral = results.length > 1 || results.some((result) => comparesSeveral(claim, result));
  if (claim.stated === null || !upTo.test(claim.stated.text) || !isOfSeveral) return null;
  const most = Math.max(...results.map(({ written }) => (written === null ? Number.NaN : highOf(written))));
  return Number.isFinite(most) ? most : null;
}

/** Whether a result compares several rows with the bound, and not one value that they come to. */
function comparesSeveral({ spec }: Bounded, { entry, rows }: EvidenceResult): boolean {
  const { aggregate } = spec.evidence?.[entry] ?? {};
  return rows.length > 1 && (aggregate === "max" || aggregate === "each" || aggregate === "envelope");
}

/** "Up to x" names the most there is: the largest of the values must be x itself. */
function notReached(stated: Quantity, most: number, claimSet: ClaimSet): string | null {
  if (agreesWithNumber(stated, pointAt(most), conventionsOf(claimSet))) return null;
  return `“${stated.text.trim()}” is true, but the most that the data have is ${printNumber(most)}. Name that.`;
}

function distant({ stated, wording }: Bounded, { written, text }: EvidenceResult): string | null {
  if (stated === null || stated.low === null || written === null) return null;
  const bound = stated.low;
  const isSmall = Number.isInteger(bound) && stated.place >= 1 && Math.abs(bound) <= smallBound;
  if (isSmall || wording?.isPValue) return null;
  const nearest = stated.comparator.startsWith(">") ? lowOf(written) - bound : bound - highOf(written);
  if (!Number.isFinite(nearest) || nearest <= farOff * Math.abs(bound)) return null;
  return `“${stated.text.trim()}” is true, but far from the figure in the data, ${text}. Say that, or a nearer bound.`;
}
