import { writeYamlScalar } from "../../core/claims/write-yaml-scalar.js";
import type { SuggestedCell, Suggestion } from "../../core/search/suggest-evidence.js";
import { createPage } from "../reporters/page.js";
import type { ReportSurroundings } from "../reporters/reporter.js";
import { clip } from "../terminal/clip.js";
import { printable } from "../terminal/printable.js";
import { shownQuote } from "../terminal/shown-quote.js";

/** What was searched for, and where. */
export interface SuggestedFor {
  readonly number: string;
  readonly sentence: string;
  /** How many tables were searched. */
  readonly tables: number;
}

/** Longest cell that is shown whole, in columns. */
const widestCell = 50;

/** Suggestions for people: the likeliest first, each with its cells, the reason and the evidence to write. */
export function printSuggestions(
  suggestions: readonly Suggestion[],
  { number, sentence, tables }: SuggestedFor,
  surroundings: ReportSurroundings,
): string {
  const page = createPage(surroundings);
  const { paint } = page;
  const searched = tables === 1 ? "1 table" : `${tables} tables`;
  page.line(0, `${paint("bold", shownQuote(number))} · ${searched} · ${countOf(suggestions.length)}`);
  page.line(0, paint("dim", shownQuote(sentence)));
  if (suggestions.length === 0) {
    page.gap();
    page.line(0, "No cell, and nothing that cells come to, would be accepted by this number in its unit.");
    return page.text();
  }
  suggestions.forEach((suggestion, index) => {
    page.gap();
    const { table, cells, value, score, why, evidence, reason, declare } = suggestion;
    const place = cells.length === 0 ? `${suggestion.kind} of rows` : cells.map(placeOf).join(" and ");
    page.line(
      0,
      `${index + 1}. ${paint("bold", shown(table))}, ${place}: ${shown(value)}  ${paint("dim", score.toFixed(2))}`,
    );
    page.line(3, shown(why, 400));
    if (evidence) page.line(3, paint("cyan", `- ${flowOf(evidence)}`));
    if (reason !== null) page.line(3, paint("yellow", `Can't be written as evidence yet: ${reason}`));
    if (declare) page.line(3, paint("dim", `tables: ${flowOf({ [table]: declare })}`));
  });
  page.gap();
  page.line(0, paint("dim", "Equal numbers occur by chance: look whether the cell is what the sentence speaks of."));
  return page.text();
}

function countOf(count: number): string {
  return count === 0 ? "nothing found" : count === 1 ? "1 suggestion" : `${count} suggestions`;
}

function placeOf({ row, column, text }: SuggestedCell): string {
  return `row ${row}, ${shown(column)} ${shownQuote(text.slice(0, widestCell))}`;
}

function shown(text: string, width = widestCell): string {
  return clip(printable(text.slice(0, 1_000)), width);
}

/** A value as a YAML flow collection, as it can stand in a claim set. */
function flowOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{ ${entries.map(([key, one]) => `${writeYamlScalar(key, "plain")}: ${flowOf(one)}`).join(", ")} }`;
  }
  return writeYamlScalar(String(value), "plain");
}
