import type { ClaimFacts } from "../core/claim-facts.js";

/** A claim as it is exported. */
interface ExportedClaim {
  readonly id: string;
  readonly verdict: string;
  readonly quote: string;
  readonly headline: string;
  readonly range: { readonly start: { readonly line: number } } | null;
  readonly facts: ClaimFacts;
}

const header = [
  "claim",
  "line",
  "verdict",
  "quote",
  "quantity",
  "data",
  "said by",
  "kind",
  "read in",
  "critiques",
  "in words",
] as const;

/**
 * Claims as CSV (RFC 4180: comma, CRLF, quotation marks doubled), in the order given, lines from 1. It begins with a byte
 * order mark, without which spreadsheets take UTF-8 for something else. Strangers' texts that a spreadsheet would run as
 * a formula get an apostrophe before them, which makes them text there.
 */
export function claimsCsv(claims: readonly ExportedClaim[]): string {
  const rows = claims.map(({ id, verdict, quote, headline, range, facts }) => [
    harmless(id),
    range === null ? "" : String(range.start.line + 1),
    verdict,
    harmless(quote),
    harmless(facts.stated?.text ?? ""),
    harmless(facts.value?.text ?? ""),
    harmless(facts.party),
    facts.kind ?? "",
    harmless(facts.sources.join("; ")),
    String(facts.critiques),
    harmless(headline),
  ]);
  return `\ufeff${[header, ...rows].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;
}

/** What may start a formula, also behind spaces and in the wide forms that some spreadsheets take for the narrow ones. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function harmless(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function cellOf(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
