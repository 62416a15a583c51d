import { chartImage } from "../charts/chart-image.js";
import { chartOf, drawChart } from "../charts/chart-of.js";
import type { Theme } from "../charts/palette.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { rowLabel } from "../core/evidence/row-label.js";
import { reporterName } from "../core/headline.js";
import type { Reading } from "../core/reading.js";
import { claimLink, critiqueLink, rowLink } from "./command-link.js";
import { escapeMarkdown } from "./escape-markdown.js";
import {
  agreementGlyph,
  agreementWords,
  anchorSentence,
  explanationOf,
  independenceSentence,
  kindWords,
  marginSentence,
  readingWords,
  type Standing,
  sourceWords,
  speakerName,
  speakerOf,
  standingOf,
  standingWords,
  statusWords,
  subjectOf,
  substituted,
  tierSentence,
  unitSentence,
} from "./words.js";

/** What a hover may hold in the editor that shows it. */
export interface HoverOptions {
  readonly hoverImages: boolean;
  readonly themeKind: Theme;
  /** Whether the editor has Countercheck's commands, so that links can lead to rows and to the reading view. */
  readonly commands: boolean;
}

/** Width that fits VS Code's hover without scrolling. */
const chartWidthPx = 440;
/** Cells and rows beyond these stand in the reading view. */
const maxShown = 3;
/** Rows and critiques beyond these are told by their number; the reading view shows them all. */
const maxRows = 6;
const maxCritiques = 3;

/**
 * A claim's hover as Markdown: the verdict in words first, then how the text was read, who says what, what is assumed,
 * the chart, and the critiques in a line each. Everything from outside is escaped.
 */
export function renderHover(claim: ClaimReading, reading: Reading, options: HoverOptions): string {
  const { claimSet } = reading;
  const parts = [
    verdictLine(claim),
    anchorLine(claim),
    readingLine(claim, claimSet),
    // Editors open a hover a few lines high: the chart says most in the least room.
    options.hoverImages ? chart(claim, reading, options.themeKind) : null,
    conditionsLine(claim),
    evidenceTable(claim, claimSet, options),
    readingsLines(claim),
    narrownessLine(claim, claimSet),
    critiqueLines(claim, claimSet),
    options.commands ? links(claim, reading) : null,
  ];
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}

/** A sign for each standing, beside its word. */
export const standingGlyphs: Readonly<Record<Standing, string>> = {
  supported: "✓",
  contested: "⚖",
  contradicted: "✕",
  unverifiable: "?",
  exempt: "–",
};

/** The verdict in words, first of all. */
export function verdictLine(claim: ClaimReading): string {
  const standing = standingOf(claim);
  return `**${standingGlyphs[standing]} ${standingWords(standing)}.** ${escapeMarkdown(explanationOf(claim))}`;
}

function anchorLine(claim: ClaimReading): string | null {
  const sentence = anchorSentence(claim);
  return sentence && escapeMarkdown(sentence);
}

function readingLine(claim: ClaimReading, claimSet: ClaimSet): string {
  const speaker = speakerOf(claim, claimSet);
  const interest = speaker === null ? undefined : claimSet.parties.get(speaker)?.spec.interest;
  const who = `Said by ${escapeMarkdown(speakerName(claim, claimSet))}${interest ? ` (${escapeMarkdown(interest)})` : ""}.`;
  const read = readingWords(claim);
  return read === null ? who : `${who} Read as ${escapeMarkdown(read)}.`;
}

function evidenceTable(claim: ClaimReading, claimSet: ClaimSet, options: HoverOptions): string | null {
  const { evidence } = claim;
  if (evidence.length === 0) return null;
  const lines = evidence.slice(0, maxRows).map((result) => evidenceLine(result, claimSet, options));
  const more = evidence.length > maxRows ? `\n\n… and ${evidence.length - maxRows} more in the reading view` : "";
  return `| | who says it | of what | value | read in |\n|-|-|-|-|-|\n${lines.join("\n")}${more}`;
}

function evidenceLine(result: EvidenceResult, claimSet: ClaimSet, options: HoverOptions): string {
  const value = result.text === "" ? (result.message ?? agreementWords(result)) : result.text;
  const cells = [
    agreementGlyph(result),
    escapeMarkdown(reporterName(claimSet, result)),
    escapeMarkdown(ofWhat(result, claimSet)),
    escapeMarkdown(value),
    `${escapeMarkdown(readIn(result, claimSet))} ${rowLinks(result, options)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What was measured, or how it was computed; with a word on why it isn't counted. */
function ofWhat(result: EvidenceResult, claimSet: ClaimSet): string {
  const { formula, bearing, note } = result;
  const subject = subjectOf(result, claimSet).split(" · ").slice(0, maxShown).join(" · ");
  const computed = formula === null ? null : `computed: ${substituted(formula)}`;
  const measured = [subject, computed].filter((part) => part !== null && part !== "").join(", ");
  return bearing === "analogous" ? `${measured} (similar case${note ? `: ${note}` : ""}, not counted)` : measured;
}

function readIn({ readIn: source, rows, formula }: EvidenceResult, claimSet: ClaimSet): string {
  const title = sourceWords(claimSet, source)?.title;
  const certainty = formula === null ? rows[0]?.certainty : "derived";
  return [title, certainty].filter((part) => part !== null && part !== undefined).join(", ");
}

function rowLinks({ rows }: EvidenceResult, { commands }: HoverOptions): string {
  const links = rows.slice(0, maxShown).map((row) => {
    const label = escapeMarkdown(rowLabel(row));
    return commands ? rowLink(label, row.file, row.start.line) : label;
  });
  return links.join(" ");
}

function conditionsLine({ evidence }: ClaimReading): string | null {
  const given = distinct(evidence.flatMap((result) => result.given ?? []));
  const differs = distinct(evidence.flatMap((result) => result.differs));
  const parts = [
    given.length > 0 ? `If ${escapeMarkdown(given.join("; "))}.` : null,
    differs.length > 0 ? `Not alike: ${escapeMarkdown(differs.join(", "))}.` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `_${parts.join(" ")}_` : null;
}

function readingsLines({ readings }: ClaimReading): string | null {
  if (readings.length === 0) return null;
  const items = readings.map(({ name, verdict }) => `read as ${name}: ${standingWords(verdict).toLowerCase()}`);
  return escapeMarkdown(items.join("; "));
}

function chart(claim: ClaimReading, reading: Reading, theme: Theme): string | null {
  // Claims on the same measurement stand in the reading view: a hover is about its own.
  const drawn = chartOf(claim, { ...reading, claims: [] });
  if (!drawn) return null;
  const { svg, widthPx, heightPx, alt } = drawChart(drawn, { widthPx: chartWidthPx, theme });
  return `![${escapeMarkdown(alt)}](${chartImage(svg)}|width=${widthPx},height=${heightPx})`;
}

/** How narrowly, in which unit and on whose word: tier, margin and independence in words (semantics rules 6, 17, 21). */
function narrownessLine(claim: ClaimReading, claimSet: ClaimSet): string | null {
  const parts = [
    isToldByHeadline(claim) ? null : tierSentence(claim),
    marginSentence(claim),
    unitSentence(claim),
    claim.independent > 0 ? independenceSentence(claim, claimSet) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? escapeMarkdown(parts.join(" ")) : null;
}

/** What supports a claim, and how loosely, stands in its first line; where others disagree only looseness matters. */
function isToldByHeadline({ verdict, tier }: ClaimReading): boolean {
  const isFirm = tier === "exact" || tier === "rounded";
  return verdict === "supported" ? tier !== "exact" : isFirm;
}

function critiqueLines(claim: ClaimReading, { data, parties }: ClaimSet): string | null {
  const lines = claim.critiques.slice(0, maxCritiques).flatMap((id) => {
    const critique = data.critiques?.[id];
    if (!critique) return [];
    const by = parties.get(critique.by)?.spec.name ?? critique.by;
    const title = critique.title ?? kindWords(critique.kind ?? id);
    const head = `**${escapeMarkdown(title)}** (${escapeMarkdown(by)}, ${statusWords(critique.status)})`;
    return [`- ${head}: ${escapeMarkdown(firstSentence(critique.body))}`];
  });
  const more = claim.critiques.length - maxCritiques;
  if (more > 0) lines.push(`- … ${more} more`);
  return lines.length > 0 ? lines.join("\n") : null;
}

function links({ id, evidence }: ClaimReading, { articleFile }: Reading): string {
  const [row] = evidence.flatMap(({ rows }) => rows);
  const items = [claimLink("Open reading view", articleFile, id)];
  if (row) items.push(rowLink("Go to row", row.file, row.start.line));
  items.push(critiqueLink("Raise a critique", articleFile, id));
  return items.join(" · ");
}

function firstSentence(body: string): string {
  const plain = body.replace(/\s+/g, " ").trim();
  const end = /[.!?](?=\s|$)/.exec(plain);
  return plain.slice(0, Math.min(end ? end.index + 1 : plain.length, 220));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
