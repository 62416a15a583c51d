import type { ClaimReading } from "../../src/core/claim-reading.js";
import type { ClaimSet } from "../../src/core/claims/claim-set.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import type { EvidenceResult, RowReference } from "../../src/core/evidence/evidence-result.js";
import { printValue } from "../../src/core/evidence/print-value.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import type { Quantity } from "../../src/core/quantities/quantity.js";

/** Parties, series and tables of a dispute about two products' speed. */
export const claimSet: ClaimSet = parseClaimSet(
  "speed.claims.yaml",
  `countercheck: 1
parties:
  vmware: { name: VMware }
  xensource: { name: XenSource }
  unisys: { name: Unisys }
  menon: { name: Menon et al. }
  salsburg: { name: Michael A. Salsburg }
sources:
  column: { title: A column, party: salsburg }
tables:
  relative:
    path: relative.csv
    key: row
    read-in: column
    reported-by: { column: reporter }
    series: { column: product }
    certainty: { column: certainty }
    columns:
      low: { unit: "%", of: native, better: higher }
      high: { unit: "%", of: native, better: higher }
    show: [product, build, benchmark, study, certainty]
  cpu:
    path: cpu.csv
    columns:
      low: { unit: x, of: native }
      high: { unit: x, of: native }
series:
  esx: { label: ESX 3.0.1, family: ESX, also: [ESX] }
  xen: { label: Xen 3.0.3, family: Xen }
  xen-enterprise: { label: XenEnterprise 3.2 beta, family: Xen, also: [XenEnterprise] }
  xen-line: { label: Xen 2.0 line, family: Xen }
  lguest: { label: An experimental hypervisor with quite a long name }
`,
);

/** A quantity that a text states, exact unless told otherwise. */
export function quantity(low: number, high: number, unit: string | null, parts: Partial<Quantity> = {}): Quantity {
  const place = parts.place ?? 1;
  const text = parts.text ?? printValue({ low, high }, unit);
  const span = { start: 0, end: text.length };
  const interval = unit === "day" ? { low, high } : { low: low - place / 2, high: high + place / 2 };
  return {
    kind: unit === "day" ? "date" : "quantity",
    form: low === high ? "number" : "range",
    span,
    text,
    numberSpan: span,
    parts: { unit: null, hedge: null, comparator: null, direction: null },
    low,
    high,
    unit,
    counted: false,
    comparator: "=",
    hedge: null,
    direction: null,
    place,
    interval,
    ...parts,
  };
}

/** A claim with its stated quantity and evidence; everything else as for a plain claim. */
export function claim(stated: Quantity | null, evidence: readonly EvidenceResult[], parts: Partial<ClaimReading> = {}) {
  const place = { line: 1, column: 1 };
  const reading: ClaimReading = {
    id: "claim",
    spec: { quote: stated?.text ?? "" },
    anchor: {
      state: "exact",
      shadow: null,
      source: null,
      text: "",
      score: 1,
      candidates: [],
      selector: { quote: "" },
      last: null,
    },
    declared: { file: "speed.claims.yaml", start: place, end: place },
    stated,
    wording: null,
    readByAnnotator: false,
    verdict: "contested",
    headline: "",
    certain: true,
    reason: null,
    misquoted: false,
    tier: null,
    margin: null,
    independent: 0,
    evidence,
    readings: [],
    rivals: [],
    critiques: [],
    ...parts,
  };
  return reading;
}

/** What evidence gives: a written interval, its rounding half a unit to each side, reported by a party on a series. */
export function result(
  reportedBy: string | null,
  series: string | null,
  written: Interval | null,
  agrees: boolean | null,
  parts: Partial<EvidenceResult> = {},
): EvidenceResult {
  const unit = parts.unit === undefined ? "%" : parts.unit;
  const widen = (end: number | null, by: number): number | null => (end === null ? null : end + by);
  const half = unit === "day" ? 0 : 0.5;
  return {
    entry: 0,
    rows: [rowOf("relative", series, `${reportedBy}-${series}`)],
    series,
    role: "outside",
    bearing: "direct",
    reportedBy,
    readIn: "column",
    value: written && { low: widen(written.low, -half), high: widen(written.high, half) },
    written,
    text: written === null ? "" : printValue(written, unit),
    formula: null,
    agrees,
    relation: null,
    unitAssumed: false,
    reading: null,
    certain: true,
    told: false,
    tier: null,
    margin: null,
    reason: agrees === null ? "unit-mismatch" : null,
    message: null,
    given: null,
    differs: [],
    note: null,
    ...parts,
    unit,
  };
}

/** A row of a table. */
export function rowOf(table: string, series: string | null, key: string | null, parts: Partial<RowReference> = {}) {
  const place = { line: 2, column: 1 };
  const row: RowReference = {
    file: `${table}.csv`,
    start: place,
    end: place,
    table,
    row: 2,
    key,
    shown: [],
    certainty: null,
    series,
    ...parts,
  };
  return row;
}
