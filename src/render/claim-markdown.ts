import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { rowLabel } from "../core/evidence/row-label.js";
import { reporterName } from "../core/headline.js";
import { isCounted } from "../core/is-counted.js";
import type { Reading } from "../core/reading.js";
import {
  agreementGlyph,
  explanationOf,
  kindWords,
  partyOrId,
  sourceWords,
  speakerName,
  standingOf,
  standingWords,
  statusWords,
  subjectOf,
} from "./words.js";

/**
 * A claim with its evidence as Markdown, to be pasted into somebody's notes: quote, verdict, who says what, what is
 * assumed, and the critiques by name.
 */
export function claimMarkdown(claim: ClaimReading, reading: Reading): string {
  const { claimSet, article } = reading;
  const title = article.title === null ? "" : `, in *${plainMarkdown(article.title)}*`;
  const parts = [
    `> ${plainMarkdown(claim.anchor.text)}\n>\n> — ${plainMarkdown(speakerName(claim, claimSet))}${title}`,
    `**${standingWords(standingOf(claim))}.** ${plainMarkdown(explanationOf(claim))}`,
    evidenceTable(claim, claimSet),
    conditions(claim),
    critiques(claim, claimSet),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function evidenceTable({ evidence }: ClaimReading, claimSet: ClaimSet): string | null {
  if (evidence.length === 0) return null;
  const rows = evidence.map((result) => `| ${cellsOf(result, claimSet).map(plainMarkdown).join(" | ")} |`);
  return `| | who says it | of what | value | read in | row |\n|---|---|---|---|---|---|\n${rows.join("\n")}`;
}

function cellsOf(result: EvidenceResult, claimSet: ClaimSet): readonly string[] {
  const [row] = result.rows;
  const source = sourceWords(claimSet, result.readIn);
  const formula = result.formula ? ` = ${result.formula.expression}` : "";
  const access = source?.access ? ` (${source.access})` : "";
  return [
    agreementGlyph(result),
    reporterName(claimSet, result),
    subjectOf(result, claimSet),
    `${result.text || (result.message ?? "")}${formula}${isCounted(result) ? "" : " (not counted)"}`,
    source ? `${source.title}${access}` : "",
    row ? rowLabel(row) : "",
  ];
}

function conditions({ evidence }: ClaimReading): string | null {
  const given = [...new Set(evidence.flatMap((result) => result.given ?? []))].map((text) => `If ${text}.`);
  const differs = [...new Set(evidence.flatMap((result) => result.differs))];
  const parts = differs.length === 0 ? given : [...given, `Not alike: ${differs.join(", ")}.`];
  return parts.length === 0 ? null : plainMarkdown(parts.join(" "));
}

function critiques({ critiques: ids }: ClaimReading, claimSet: ClaimSet): string | null {
  const lines = ids.flatMap((id) => {
    const critique = claimSet.data.critiques?.[id];
    if (!critique) return [];
    const name = critique.title ?? kindWords(critique.kind ?? id);
    return [
      `- ${plainMarkdown(name)} (${plainMarkdown(partyOrId(claimSet, critique.by))}, ${statusWords(critique.status)})`,
    ];
  });
  return lines.length === 0 ? null : `Critiques:\n\n${lines.join("\n")}`;
}

/** Text on one line, with the characters escaped that would make it something else; readable where nobody renders it. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|]/g, "\\$&");
}
