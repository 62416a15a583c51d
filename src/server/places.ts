import type { ClaimReading } from "../core/claim-reading.js";
import type { RowReference } from "../core/evidence/evidence-result.js";
import type { Range } from "../core/rules/finding.js";
import type { Place } from "../core/text/line-index.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { toPlace } from "./positions.js";
import type { Here, HereInTable, HereInText } from "./session.js";

/** The claim under the cursor of an article: the shortest that holds it; nothing beyond a claim's own words. */
export function claimAt({ reading, offset }: HereInText): ClaimReading | null {
  const length = ({ anchor }: ClaimReading): number => (anchor.source ? anchor.source.end - anchor.source.start : 0);
  const [claim] = reading.claims
    .filter(({ anchor }) => anchor.source !== null && anchor.source.start <= offset && offset < anchor.source.end)
    .toSorted((a, b) => length(a) - length(b));
  return claim ?? null;
}

/** The claim that a claim set declares at the cursor: anywhere from its id to its last line. None in what it includes. */
export function claimDeclaredAt({ reading, position, uri }: Here): ClaimReading | null {
  const place = toPlace(position);
  const { claimSet } = reading;
  if (normaliseUri(uri) !== claimSet.file) return null;
  return (
    reading.claims.find(({ id, declared }) => {
      const { end } = claimSet.locate(["claims", id]);
      return holds({ start: declared.start, end }, place);
    }) ?? null
  );
}

/** The evidence entry of a claim that the claim set has at the cursor, by its number; null beside them. */
export function evidenceEntryAt({ reading, position }: Here, { id, spec }: ClaimReading): number | null {
  const place = toPlace(position);
  const entries = spec.evidence ?? [];
  const at = entries.findIndex((_, index) => holds(reading.claimSet.locate(["claims", id, "evidence", index]), place));
  return at < 0 ? null : at;
}

/** The rows that a claim rests on, each once. */
export function rowsOf(claim: ClaimReading): readonly RowReference[] {
  const seen = new Set<string>();
  return claim.evidence
    .flatMap(({ rows }) => rows)
    .filter(({ table, row }) => {
      const name = `${table} ${row}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

/** The row of a table under the cursor, counted from 0 below the header. */
export function rowAt({ table, position }: HereInTable): number | null {
  return table.rowAtLine(position.line + 1);
}

/** The column of a table under the cursor in its header, by each name of the table in the claim set; null elsewhere. */
export function columnNameAt({ reading, table, position }: HereInTable) {
  const place = toPlace(position);
  const column = table.columns.find((name) => holds(table.locateCell(-1, name), place));
  if (column === undefined) return null;
  const ids = [...reading.tables].flatMap(([id, loaded]) =>
    loaded.state === "loaded" && loaded.table.file === table.file ? [id] : [],
  );
  return ids.map((id) => ({ kind: "column" as const, text: column, table: id, column: null, path: [] }));
}

/** The claims that rest on a row. */
export function claimsOnRow({ reading, table, uri }: HereInTable, row: number): readonly ClaimReading[] {
  const { start } = table.locateRow(row);
  return reading.claims.filter((claim) =>
    rowsOf(claim).some((reference) => reference.file === uri && reference.start.line === start.line),
  );
}

function holds({ start, end }: Range, place: Place): boolean {
  const after = place.line > start.line || (place.line === start.line && place.column >= start.column);
  const before = place.line < end.line || (place.line === end.line && place.column <= end.column);
  return after && before;
}
