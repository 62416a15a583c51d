import type { Article } from "../article/parse-article.js";
import { conventionsOf } from "../claims/conventions.js";
import type { Aggregate, EvidenceSpec, Relation } from "../claims/schema.js";
import { rowNumber } from "../evidence/table.js";
import type { Quantity } from "../quantities/quantity.js";
import { wordingOf } from "../quantities/wording.js";
import { askedOf, wordsOfRows } from "./asked.js";
import { bestRows } from "./best-rows.js";
import type { Candidate, CellAt } from "./candidate.js";
import { type Entry, entryOf } from "./entry-of.js";
import { findAggregates } from "./find-aggregates.js";
import { findRelations } from "./find-relations.js";
import { findRowAggregates } from "./find-row-aggregates.js";
import { findValues } from "./find-values.js";
import { isAccepted } from "./is-accepted.js";
import { passageOf } from "./passage.js";
import type { SearchIndex } from "./search-index.js";
import { whyItFits } from "./why-it-fits.js";

/** A cell of a suggestion, for people and programs. */
export interface SuggestedCell {
  /** As RFC 7111 counts: the header is 1. */
  readonly row: number;
  readonly column: string;
  /** As it stands in the table. */
  readonly text: string;
}

/** Evidence that a quantity would accept. It says nothing of whether it is what the text means (semantics rule 24). */
export interface Suggestion {
  /** The table's id. */
  readonly table: string;
  /** How the cells make the quantity: one value, a relation of two, or an aggregate of several. */
  readonly kind: "value" | Relation | Aggregate;
  /** The cells that it rests on, value before baseline; none for an aggregate of rows. */
  readonly cells: readonly SuggestedCell[];
  /** The conditions of the row or the rows, as few as single them out; null for all rows, and where none do. */
  readonly where: Entry["where"];
  /** What the cells come to, as people read it. */
  readonly value: string;
  /** Why it fits, in a sentence. */
  readonly why: string;
  /** 0 to 1 (`scoreOf`). */
  readonly score: number;
  /** The evidence to write; null with a reason when nothing singles the row out. */
  readonly evidence: EvidenceSpec | null;
  readonly reason: string | null;
  /** What the claim set has yet to say of the table. */
  readonly declare: Entry["declare"];
}

/** How many suggestions are made, unless told otherwise. */
const defaultLimit = 10;
/** How many of the likeliest candidates are judged. */
const maxJudged = 60;
/** How many rows with the most words are looked at for what must be computed. */
const maxBestRows = 400;
/** What a row that nothing singles out is worth beside the same with a name. */
const withoutName = 0.85;

/**
 * Searches tables for evidence that a quantity of an article would accept, likeliest first, in an order that depends on
 * nothing else. Everything suggested supports a claim on these words when it is written as evidence; nothing is suggested of
 * dates without a year, identifiers, ordinals and vague words.
 * @param quantity its spans count in the article's shadow text
 */
export function suggestEvidence(
  index: SearchIndex,
  article: Article,
  quantity: Quantity,
  limit = defaultLimit,
): readonly Suggestion[] {
  if ((quantity.kind !== "quantity" && quantity.kind !== "date") || quantity.form === "vague") return [];
  if (quantity.low === null && quantity.high === null) return [];
  const said = { stated: quantity, wording: wordingOf(article.shadow.text, quantity) };
  const asked = askedOf(said, conventionsOf(index.data.claimSet), passageOf(article, quantity), index);
  const candidates = index.tables.flatMap((table) => {
    const rows = wordsOfRows(asked, table);
    const best = bestRows(asked, rows, maxBestRows);
    return [
      ...findValues(asked, table, rows, best),
      ...findRelations(asked, table, rows, best),
      ...findAggregates(asked, table),
      ...findRowAggregates(asked, table, rows, best),
    ];
  });
  const found: Suggestion[] = [];
  const seen = new Set<string>();
  for (const candidate of likeliest(candidates)) {
    if (found.length >= limit + spare) break;
    const entry = entryOf(candidate, asked.sentence);
    const name = nameOf(candidate, entry);
    if (seen.has(name)) continue;
    seen.add(name);
    const accepted = isAccepted(index, asked, candidate, entry.evidence);
    if (!accepted) continue;
    found.push({
      table: candidate.table.source.id,
      kind: kindOf(candidate),
      cells: cellsOf(candidate),
      where: entry.where,
      value: accepted.text || (candidate.kind === "aggregate" ? String(candidate.value) : ""),
      why: whyItFits(asked, candidate, accepted),
      score: rounded(candidate.score * (entry.evidence === null ? withoutName : 1)),
      evidence: entry.evidence,
      reason: entry.reason,
      declare: entry.declare,
    });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** What tells suggestions apart; a difference is the same whichever cell comes first. */
function nameOf(candidate: Candidate, { evidence }: Entry): string {
  const cells = cellsOf(candidate).map(({ row, column }) => `${row} ${column}`);
  if (candidate.kind === "relation" && candidate.relation === "difference") {
    return JSON.stringify([candidate.table.source.id, "difference", cells.sort()]);
  }
  return JSON.stringify(evidence ?? [candidate.table.source.id, cells]);
}

/** What has no name drops behind what comes after it, so some more are judged than are asked for. */
const spare = 4;

/** The candidates to judge, best first; of equal score by table, row and column. */
function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const placeOf = (candidate: Candidate): CellAt | null => ("at" in candidate ? candidate.at : null);
  return candidates
    .toSorted((a, b) => {
      const [x, y] = [placeOf(a), placeOf(b)];
      return (
        b.score - a.score ||
        inOrder(a.table.source.id, b.table.source.id) ||
        (x?.row ?? -1) - (y?.row ?? -1) ||
        inOrder(x?.column.name ?? "", y?.column.name ?? "")
      );
    })
    .slice(0, maxJudged);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function kindOf(candidate: Candidate): Suggestion["kind"] {
  switch (candidate.kind) {
    case "relation":
      return candidate.relation;
    case "aggregate":
    case "row":
      return candidate.aggregate;
    default:
      return "value";
  }
}

function cellsOf(candidate: Candidate): readonly SuggestedCell[] {
  const { table } = candidate.table;
  const cell = (row: number, column: string): SuggestedCell => ({
    row: rowNumber(row),
    column,
    text: table.cell(row, column),
  });
  switch (candidate.kind) {
    case "value":
      return [cell(candidate.at.row, candidate.at.column.name)];
    case "interval":
      return [cell(candidate.at.row, candidate.at.column.name), cell(candidate.at.row, candidate.high.name)];
    case "relation":
      return [candidate.at, candidate.baseline].map(({ row, column }) => cell(row, column.name));
    case "row":
      return candidate.columns.map(({ name }) => cell(candidate.row, name));
    case "aggregate":
      return [];
    default:
      return candidate satisfies never;
  }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
