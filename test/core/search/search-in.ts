import { parseArticle } from "../../../src/core/article/parse-article.js";
import { conventionsOf } from "../../../src/core/claims/conventions.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";
import { indexTables, type SearchIndex } from "../../../src/core/search/search-index.js";
import type { SearchTable } from "../../../src/core/search/search-table.js";
import { type Suggestion, suggestEvidence } from "../../../src/core/search/suggest-evidence.js";

/** An index over tables by their name, none of which is declared. */
export function indexOf(tables: Readonly<Record<string, string>>): SearchIndex {
  const all = Object.entries(tables).map(
    ([id, text]): SearchTable => ({
      id,
      declared: false,
      spec: { path: `${id}.csv` },
      table: parseTable(`${id}.csv`, text),
    }),
  );
  return indexTables(all, parseClaimSet("a.claims.yaml", "countercheck: 1\n"));
}

/** What is suggested for the number in ⟦ ⟧. */
export function suggestionsFor(index: SearchIndex, marked: string, limit?: number): readonly Suggestion[] {
  const start = marked.indexOf("⟦");
  const article = parseArticle(marked.replace(/[⟦⟧]/g, ""), { format: "markdown" });
  const end = marked.indexOf("⟧") - 1;
  const quantity = readQuantities(article.shadow.printed, conventionsOf(index.data.claimSet)).find(({ numberSpan }) => {
    const source = article.shadow.toSource(numberSpan);
    return source.start < end && start < source.end;
  });
  return quantity ? suggestEvidence(index, article, quantity, limit) : [];
}

/** A suggestion in a line: "sales 3 units", "sales 3 units : 2 units", "sales sum units where year=2025". */
export function answerOf({ table, kind, cells, where, evidence }: Suggestion): string {
  const [cell, other] = cells;
  if (!cell) {
    const rows = where ? ` where ${Object.entries(where).map(([column, text]) => `${column}=${text}`)}` : "";
    return `${table} ${kind} ${evidence?.value}${rows}`;
  }
  if (!other) return `${table} ${cell.row} ${cell.column}`;
  if (kind === "value") return `${table} ${cell.row} ${cell.column} ${other.column}`;
  if (evidence?.compute !== undefined)
    return `${table} ${cell.row} ${kind} ${cells.map(({ column }) => column).join(" ")}`;
  return `${table} ${cell.row} ${cell.column} : ${other.row} ${other.column}`;
}
