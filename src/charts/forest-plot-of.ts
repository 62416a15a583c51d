import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult, UnverifiableReason } from "../core/evidence/evidence-result.js";
import { mapEnds } from "../core/evidence/evidence-value.js";
import { articleParty } from "../core/evidence/provenance.js";
import { conversion } from "../core/evidence/units.js";
import { partyName, reporterName } from "../core/headline.js";
import type { Interval } from "../core/quantities/interval.js";
import { claimFrame } from "./claim-frame.js";
import type { ForestPlotSpec, ForestRow, Spread } from "./forest-plot-spec.js";
import { isDrawable } from "./is-drawable.js";
import { magnitudeOf } from "./magnitude.js";
import { printRounded } from "./print-rounded.js";
import { printShort } from "./print-short.js";
import { resultMark, resultStanding } from "./result-mark.js";
import { resultLink } from "./row-link.js";
import { partyMark } from "./series-mark.js";

/**
 * What a claim's forest plot shows; null when nothing was found that could be put on an axis. An ambiguous claim shows the
 * rows of each of its readings.
 * @param spreadFor the values to draw behind a result that is an aggregate of many
 * @param others claims of the same article: those that meet this one (`measures`) are drawn too
 */
export function forestPlotOf(
  claim: ClaimReading,
  claimSet: ClaimSet,
  others: readonly ClaimReading[] = [],
  spreadFor: (result: EvidenceResult) => Spread | null = () => null,
): ForestPlotSpec | null {
  const own = evidenceRows(claim, claimSet, spreadFor);
  // A rival that one of the claim's own rows says already is one figure, not two.
  const rivals = rivalRows(claim, claimSet, others).filter(
    ({ party, text }) => !own.some((row) => row.party === party && row.text === text),
  );
  const rows = [...own, ...rivals];
  if (!rows.some(({ value }) => value !== null)) return null;
  return {
    ...claimFrame(claim, claimSet),
    // What can't be compared stands last, below what can.
    rows: [...rows.filter(({ value }) => value !== null), ...rows.filter(({ value }) => value === null)],
  };
}

function evidenceRows(
  { id, evidence, readings, stated }: ClaimReading,
  claimSet: ClaimSet,
  spreadFor: (result: EvidenceResult) => Spread | null,
): readonly ForestRow[] {
  const rowOf = (result: EvidenceResult): ForestRow => {
    const spread = spreadFor(result);
    return {
      ...evidenceRow(result, claimSet, stated?.place ?? null),
      link: resultLink(id, result),
      ...(spread ? { spread } : {}),
    };
  };
  if (readings.length === 0) return evidence.map(rowOf);
  const rows = readings.flatMap(({ name, evidence: own }) => own.map((result) => ({ name, row: rowOf(result) })));
  // What a result says in every reading is drawn once; where readings differ, each row names its own.
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1);
  const drawn = new Set<string>();
  return rows.flatMap(({ name, row }) => {
    const key = JSON.stringify(row);
    if ((counts.get(key) ?? 0) < readings.length) return [{ ...row, notes: [`read as “${name}”`, ...row.notes] }];
    if (drawn.has(key)) return [];
    drawn.add(key);
    return [row];
  });
}

/** @param place the claim's unit in the last place; null where it states no number */
function evidenceRow(result: EvidenceResult, claimSet: ClaimSet, place: number | null): ForestRow {
  const { agrees, bearing, role, given, message, reason } = result;
  const aside = role === "echo" ? "echo, not counted" : bearing === "analogous" ? "similar case, not counted" : null;
  const value = shownValue(result);
  const incomparable =
    agrees === null ? `not comparable: ${reason === null ? (message ?? "") : reasonWords[reason]}` : null;
  return {
    party: reporterName(claimSet, result),
    ...resultMark(result, claimSet),
    value,
    text: value === null ? (incomparable ?? `“${result.text}”`) : valueText(result, value.written, place),
    standing: resultStanding(result),
    notes: [given === null ? null : `if ${given}`, aside, value === null ? null : incomparable].filter(
      (note) => note !== null,
    ),
  };
}

/**
 * Numbers that the engine writes out in full are told in millions and billions here: a label has no room for zeros. What
 * is reckoned from many rows has one more decimal than the claim: its further digits say nothing.
 */
function valueText({ text, unit, rows, formula }: EvidenceResult, shown: Interval, place: number | null): string {
  if (rows.length > 1 && formula === null && unit !== "day") return printRounded(shown, unit, place);
  const short = printShort(shown, unit, 3);
  return short.length < text.length && magnitudeOf(shown.high ?? shown.low ?? 0).name !== null ? short : text;
}

/** The value as its text prints it: computed ones with their rounding, read ones as the data have them. */
function shownValue({ value, written, formula }: EvidenceResult): ForestRow["value"] {
  if (value === null || !isDrawable(value)) return null;
  const shown = formula === null && written !== null && isDrawable(written) ? written : value;
  return { written: shown, rounded: value };
}

/** Claims on the same measurement by other parties (semantics rule 20), in this claim's unit. */
function rivalRows(claim: ClaimReading, claimSet: ClaimSet, others: readonly ClaimReading[]): readonly ForestRow[] {
  return claim.rivals.flatMap(({ claim: id, by, agrees }) => {
    const stated = others.find((other) => other.id === id)?.stated;
    const unit = claim.stated?.unit ?? null;
    const convert = stated ? conversion(stated.unit, unit) : null;
    if (!stated || !convert) return [];
    const value = mapEnds(stated.interval, convert);
    const written = { low: convertEnd(stated.low, convert), high: convertEnd(stated.high, convert) };
    if (!isDrawable(value)) return [];
    const shown = stated.comparator === "=" && isDrawable(written) ? written : value;
    return {
      party: by === null ? "The article" : partyName(claimSet, by),
      detail: null,
      mark: partyMark(by ?? articleParty(claimSet), claimSet.parties),
      value: { written: shown, rounded: value },
      text: printShort(shown, unit, 6),
      standing: agrees ? "agrees" : "disagrees",
      notes: ["another claim of the article"],
    };
  });
}

function convertEnd(end: number | null, convert: (value: number) => number): number | null {
  return end === null ? null : convert(end);
}

const reasonWords: Readonly<Record<UnverifiableReason, string>> = {
  "no-evidence": "no data",
  "only-echo": "an echo",
  "dangling-evidence": "the row isn’t there",
  "not-a-number": "no number",
  "unit-mismatch": "another unit",
  "no-baseline": "no baseline",
  "zero-baseline": "a baseline of zero",
  "ambiguous-selection": "several rows",
  "ambiguous-reading": "several readings",
  "too-wide": "too coarse to tell",
  vague: "no number in the claim",
  unplaced: "the claim was not found",
  pending: "still being read",
};
