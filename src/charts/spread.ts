import type { ClaimReading } from "../core/claim-reading.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { printNumber } from "../core/evidence/print-value.js";
import type { Interval } from "../core/quantities/interval.js";
import { drawable } from "./axis.js";
import type { Spread } from "./forest-plot-spec.js";
import { inStyle, type NumberStyle, plainStyle } from "./number-style.js";
import { type ChartFacts, rowFiguresOf } from "./row-figures.js";

/** The values behind a result that comes from several rows; null where its value isn't on their scale. */
export function spreadOf(result: EvidenceResult, claim: ClaimReading, facts: ChartFacts): Spread | null {
  const before = known.get(result);
  if (before !== undefined) return before;
  const spread = readSpread(result, claim, facts);
  known.set(result, spread);
  return spread;
}

/** What was read once for a result; results stay the same while their tables and claim do. */
const known = new WeakMap<EvidenceResult, Spread | null>();

function readSpread(result: EvidenceResult, claim: ClaimReading, facts: ChartFacts): Spread | null {
  const read = rowFiguresOf(result, claim, facts);
  if (read?.aggregate == null) return null;
  const values = read.figures.flatMap(({ value }) => middleOf(value) ?? []).toSorted((a, b) => a - b);
  return values.length < 2 ? null : { aggregate: read.aggregate, count: read.count, values };
}

/** From the smallest to the largest value, as an axis must make room for; none where there is no spread. */
export function rangeOf(spread: Spread | undefined): readonly Interval[] {
  const [low, high] = [spread?.values[0], spread?.values.at(-1)];
  return low === undefined || high === undefined ? [] : [{ low, high }];
}

/** "median of 5214 values, half of them from 1.9 to 3.1". */
export function spreadWords({ aggregate, count, values }: Spread, style: NumberStyle = plainStyle): string {
  const name = aggregate === "each" ? "each" : aggregate === "envelope" ? "all" : aggregate;
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  const half = values.length < minQuartiles ? "" : `, half of them from ${print(low, style)} to ${print(high, style)}`;
  return `${name} of ${inStyle(printNumber(count), style)} values${half}`;
}

/** Of fewer values quarters say little. */
const minQuartiles = 8;

function print(value: number, style: NumberStyle): string {
  return inStyle(printNumber(value, 3), style);
}

/** The value below which a share of all lies; values are in rising order. */
function quantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const [below, above] = [values[Math.floor(place)] ?? 0, values[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

function middleOf({ low, high }: Interval): number | null {
  const [first, last] = [drawable(low), drawable(high)];
  return first !== null && last !== null ? (first + last) / 2 : (first ?? last);
}
