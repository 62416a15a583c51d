import type { ClaimReading } from "../core/claim-reading.js";
import type { TableSpec, WhereSpec } from "../core/claims/schema.js";
import { isFault, type Selection } from "../core/evidence/select.js";
import { type ReadSelection, selectionsOf } from "../core/evidence/selections-of.js";
import { rowNumber } from "../core/evidence/table.js";
import { reporterName } from "../core/headline.js";
import type { Reading } from "../core/reading.js";
import { rowLink } from "./command-link.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { type HoverOptions, verdictLine } from "./hover.js";
import { agreementGlyph, agreementWords } from "./words.js";

const maxRows = 5;
const maxColumns = 7;
const maxSelections = 4;
const maxResults = 4;

/**
 * What an evidence entry comes to, as Markdown: how many rows it selects with the first of them, what they say of the
 * claim, and the claim's verdict as it is now. Null where the claim has no such entry.
 */
export function renderEvidenceHover(
  claim: ClaimReading,
  entry: number,
  { claimSet, tables }: Reading,
  options: Pick<HoverOptions, "commands">,
): string | null {
  const spec = claim.spec.evidence?.[entry];
  if (!spec) return null;
  const read = selectionsOf(spec, { claimSet, tables });
  const parts = read.slice(0, maxSelections).map((one) => selectionLines(one, spec.where, options));
  if (read.length > maxSelections) parts.push(`… and ${read.length - maxSelections} more`);
  const faults = new Set(read.map(({ selected }) => (isFault(selected) ? selected.message : null)));
  const results = claim.evidence.filter((result) => result.entry === entry && !faults.has(result.message ?? ""));
  const lines = results.slice(0, maxResults).map((result) => {
    const said = result.text === "" ? (result.message ?? agreementWords(result)) : result.text;
    return `- ${agreementGlyph(result)} ${escapeMarkdown(`${reporterName(claimSet, result)}: ${said}`)}`;
  });
  if (results.length > maxResults) lines.push(`- … and ${results.length - maxResults} more`);
  return [...parts, lines.join("\n"), verdictLine(claim)].filter((part) => part !== "").join("\n\n");
}

function selectionLines(
  { part, selected }: ReadSelection,
  where: WhereSpec | undefined,
  options: Pick<HoverOptions, "commands">,
): string {
  const what = part === "baseline" ? "The baseline" : part === "formula" ? "The formula" : "This";
  if (isFault(selected)) return escapeMarkdown(selected.message);
  const { rows, tableId, table } = selected;
  const count = `${rows.length} ${rows.length === 1 ? "row" : "rows"} of ${table.rowCount}`;
  const head = `${what} selects ${count} in **${escapeMarkdown(tableId)}**${rows.length > maxRows ? `, the first ${maxRows}` : ""}:`;
  return `${head}\n\n${rowsTable(selected, where, options)}`;
}

/** The first rows with what names them, what they were chosen by, and their values last. */
function rowsTable(
  { spec, table, rows, columns }: Selection,
  where: WhereSpec | undefined,
  { commands }: Pick<HoverOptions, "commands">,
): string {
  const shown = columnsShown(spec, where, columns).filter((column) => table.columns.includes(column));
  const lines = rows.slice(0, maxRows).map((row) => {
    const number = String(rowNumber(row));
    const { file, start } = table.locateRow(row);
    const cells = shown.map((column) => escapeMarkdown(table.cell(row, column)));
    return [commands ? rowLink(number, file, start.line) : number, ...cells];
  });
  return [["\\#", ...shown.map(escapeMarkdown)], ["", ...shown].map(() => "-"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function columnsShown(
  { key, show }: TableSpec,
  where: WhereSpec | undefined,
  values: readonly string[],
): readonly string[] {
  const others = [...(key === undefined ? [] : [key]), ...Object.keys(where ?? {}), ...(show ?? [])];
  const named = [...new Set(others)].filter((column) => !values.includes(column));
  return [...named.slice(0, maxColumns - values.length), ...values];
}
