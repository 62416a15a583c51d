import type { NeededTable } from "../core/claims/edits/declare-table.js";
import { tableStub } from "../core/claims/edits/new-claim-set.js";
import { quoteAround } from "../core/claims/edits/quote-around.js";
import type { AskedQuantity } from "../core/search/asked-quantity.js";
import type { Suggestion } from "../core/search/suggest-evidence.js";
import type { Span } from "../core/text/span.js";
import type { AskedNumber, EvidenceSuggestion } from "../protocol/suggest-evidence.js";
import type { SearchableTables } from "./evidence-search.js";
import { spanRange, toRange } from "./positions.js";
import type { LoadedArticle, Session } from "./session.js";

/** A number that was asked for as an editor is told of it. */
export function askedNumber(
  { reading, version, loaded }: LoadedArticle,
  { quantity, others, claim }: Pick<Extract<AskedQuantity, { kind: "found" }>, "quantity" | "others" | "claim">,
): AskedNumber {
  const { article } = reading;
  const told = (span: Span) => ({
    range: spanRange(article.lines, span),
    text: article.text.slice(span.start, span.end).replace(/\s+/g, " ").slice(0, maxShown),
  });
  return {
    version,
    claimSet: loaded.claimSetFile,
    number: told(article.shadow.toSource(quantity.span)),
    words: told(quoteAround(article, quantity, others)),
    claim: claim && {
      id: claim.id,
      hasEvidence: (claim.spec.evidence?.length ?? 0) > 0,
      exempt: claim.spec.exempt !== undefined,
    },
  };
}

/** The longest text that is shown of an article, in code units. */
const maxShown = 200;

/** A suggestion as an editor is told of it. */
export function toSuggestion(
  suggestion: Suggestion,
  { tables, index }: SearchableTables,
  session: Session,
): readonly EvidenceSuggestion[] {
  const source = tables.find(({ id }) => id === suggestion.table);
  if (!source) return [];
  const { table } = source;
  const { kind, value, where, why, score, evidence, reason } = suggestion;
  const cells = suggestion.cells.map((cell) => ({
    ...cell,
    range: toRange(table.locateCell(cell.row - 2, cell.column)),
  }));
  const columns = [...new Set(cells.length > 0 ? cells.map(({ column }) => column) : valueColumns(evidence?.value))];
  const [first = ""] = columns;
  const numbers = index.tables.find((one) => one.source.id === source.id)?.numbers;
  return [
    {
      table: source.id,
      declared: source.declared,
      uri: session.documentOf(table.file).uri,
      cells,
      place: cells[0]?.range ?? toRange(table.locateCell(-1, first)),
      kind,
      columns,
      value,
      unit: numbers?.find(({ name }) => name === first)?.unit ?? null,
      where,
      why,
      score,
      evidence,
      reason,
      declare: neededTable(suggestion, source),
    },
  ];
}

function valueColumns(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/**
 * What the claim set has yet to say of a table. A new one is declared as in a new claim set; of the columns that the
 * evidence reads, just the units with which it was found to fit.
 */
function neededTable(
  { declare, cells, evidence }: Suggestion,
  { id, declared, spec, table }: SearchableTables["tables"][number],
): NeededTable | null {
  if (declared || !declare) return declare && { id, spec: declare };
  const stub = tableStub({ path: spec.path, columns: table.columns });
  const used = new Set([...cells.map(({ column }) => column), ...valueColumns(evidence?.value)]);
  const others = Object.entries(stub.columns ?? {}).filter(([column]) => !used.has(column));
  const columns = { ...Object.fromEntries(others), ...declare.columns };
  const key = declare.key ?? stub.key;
  return {
    id,
    spec: {
      path: spec.path,
      ...(key === undefined ? {} : { key }),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    },
  };
}
