import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { reporterName } from "../core/headline.js";
import { assumedBars } from "./assumed-bars.js";
import { type BarValue, groupBars, kindOf } from "./group-bars.js";
import type { GroupedBarsSpec } from "./grouped-bars-spec.js";
import { printShort } from "./print-short.js";
import { resultLink } from "./row-link.js";

/**
 * The evidence of several claims on one axis, by who reports it: both camps' figures side by side. Only results of the
 * frame (unit, and what ratios are of) that most of them share are drawn; similar cases and dates never are. What a
 * result assumes of another series is drawn as an assumed bar. Null when fewer than two values are left.
 */
export function groupedBarsOf(claims: readonly ClaimReading[], claimSet: ClaimSet): GroupedBarsSpec | null {
  const all = claims.flatMap((claim) => claim.evidence.flatMap((result) => framed(result, claim, claimSet) ?? []));
  const frame = commonest(all.map(({ frame }) => frame));
  if (frame === null) return null;
  const drawn = all.filter((one) => one.frame === frame);
  const results = withoutEchoes(drawn.map(({ result }) => result));
  const claimOf = new Map(drawn.map(({ result, claim }) => [result, claim]));
  const values = results.map((result) => barOf(result, claimOf.get(result) ?? "", claimSet));
  const [unit, of] = JSON.parse(frame) as [string | null, string | null];
  const withAssumed = [...values, ...assumedBars(results, values, unit, claimSet)];
  // An assumption stands before the values that rest on it, as the bare figure does in the other group.
  const ordered = withAssumed.toSorted((a, b) => Number(b.kind === "assumed") - Number(a.kind === "assumed"));
  const groups = [...new Set(values.map(({ group }) => group))];
  const byGroup = groups.flatMap((group) => ordered.filter((value) => value.group === group));
  return values.length < 2 ? null : groupBars(byGroup, { unit, of }, claimSet);
}

interface Framed {
  readonly claim: string;
  readonly result: EvidenceResult;
  /** Unit and base, as a key. */
  readonly frame: string;
}

function framed(result: EvidenceResult, { id, spec, evidence }: ClaimReading, claimSet: ClaimSet): Framed | null {
  const { value, unit, bearing } = result;
  if (value === null || bearing === "analogous" || unit === "day") return null;
  if (spec.relation !== undefined && spec.relation !== "of") return null;
  // A computed value has no column that says what it is of; it is held against the claim's other values, so of the same.
  const [base = null, ...rest] = new Set(evidence.flatMap((other) => baseOf(other, claimSet) ?? []));
  const of = spec.of ?? baseOf(result, claimSet) ?? (rest.length === 0 ? base : null);
  return { claim: id, result, frame: JSON.stringify([unit, of]) };
}

/** What the ratios of a result's table are of, when its columns of that unit all say the same. */
function baseOf({ rows, unit }: EvidenceResult, claimSet: ClaimSet): string | null {
  const columns = rows.flatMap(({ table }) => Object.values(claimSet.tables.get(table)?.spec.columns ?? {}));
  const [base, ...rest] = new Set(columns.filter((column) => column.unit === unit).map(({ of }) => of));
  return base === undefined || rest.length > 0 ? null : base;
}

function commonest(frames: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const frame of frames) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** An echo repeats what another row says; it is only drawn where no other row of its party is. */
function withoutEchoes(results: readonly EvidenceResult[]): readonly EvidenceResult[] {
  const reporters = new Set(results.filter(({ role }) => role !== "echo").map(({ reportedBy }) => reportedBy));
  return results.filter(({ role, reportedBy }) => role !== "echo" || !reporters.has(reportedBy));
}

function barOf(result: EvidenceResult, claim: string, claimSet: ClaimSet): BarValue {
  const { reportedBy, series, rows, value, written, formula, text, unit, given } = result;
  const [row = null, ...others] = rows;
  const single = others.length === 0 ? row : null;
  const shown = (formula === null ? written : value) ?? value ?? { low: null, high: null };
  return {
    group: reporterName(claimSet, result),
    reportedBy,
    series,
    row: single,
    value: shown,
    text: formula === null ? printShort(shown, unit) : text,
    kind: formula === null ? kindOf(rows) : "derived",
    notes: given === null ? [] : [`if ${given}`],
    link: resultLink(claim, result),
  };
}
