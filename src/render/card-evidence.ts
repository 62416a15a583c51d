import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult, RowReference } from "../core/evidence/evidence-result.js";
import { rowLabel } from "../core/evidence/row-label.js";
import { reporterName } from "../core/headline.js";
import { isCounted } from "../core/is-counted.js";
import type { Reading } from "../core/reading.js";
import { type Html, html, safeUrl } from "./html.js";
import { agreementGlyph, agreementWords, asSentence, sourceWords, speakerOf, subjectOf } from "./words.js";

/** Rows that one result shows by name; the rest are told by their number. */
const maxRows = 4;

/** The evidence table of a claim's card: who says what, with what interest, read where, and whether it agrees. */
export function cardEvidence(claim: ClaimReading, { claimSet }: Reading): Html {
  const { id, evidence } = claim;
  if (evidence.length === 0) {
    return html`<p class="cc-empty">No data are linked to this claim yet. Add <code>evidence:</code> under <code>${id}</code> in the claim set: a row of a table, or a formula over rows.</p>
`;
  }
  // The speaker's interest stands at the head of the card.
  const told = new Set([speakerOf(claim, claimSet)]);
  return html`<table class="cc-evidence">
<colgroup><col><col><col><col></colgroup>
<thead><tr><th scope="col"><span class="cc-unseen">agrees</span></th><th scope="col">who says it</th><th scope="col">value</th><th scope="col">read in</th></tr></thead>
${evidence.map((result) => resultRows(result, id, claimSet, told))}</table>
`;
}

/** @param told parties whose interest stands in a row above: it is said once a card */
function resultRows(result: EvidenceResult, claim: string, claimSet: ClaimSet, told: Set<string | null>): Html {
  const counted = isCounted(result) ? "" : " cc-hollow";
  return html`<tbody class="cc-result${counted}">
<tr><td class="cc-sign cc-${signClass(result)}"><span aria-hidden="true">${agreementGlyph(result)}</span><span class="cc-unseen">${agreementWords(result)}</span></td><th scope="row">${reporterName(claimSet, result)}</th><td class="cc-value">${value(result)}</td><td>${readIn(result, claimSet)}</td></tr>
${details(result, claim, claimSet, interestOf(result, claimSet, told))}</tbody>
`;
}

function signClass(result: EvidenceResult): string {
  if (!isCounted(result)) return "uncounted";
  return result.agrees ? "agrees" : "disagrees";
}

function value({ text, message, agrees }: EvidenceResult): Html {
  if (text !== "") return html`${text}`;
  return html`<span class="cc-soft">${message ?? (agrees === null ? "no value" : "empty")}</span>`;
}

function readIn({ readIn: source, rows }: EvidenceResult, claimSet: ClaimSet): Html {
  const words = sourceWords(claimSet, source);
  const certainty = rows[0]?.certainty ?? null;
  if (words === null) return html`${certainty ?? "not stated"}`;
  const url = safeUrl(words.url);
  const title = url === null ? html`${words.title}` : html`<a href="${url}">${words.title}</a>`;
  const how = [words.access, certainty].filter((part) => part !== null).join("; ");
  return html`${title}${how !== "" && html`<span class="cc-how">${how}</span>`}`;
}

/** What a party sells or stands for; said once a card. */
function interestOf({ reportedBy }: EvidenceResult, { parties }: ClaimSet, told: Set<string | null>): string | null {
  if (reportedBy === null || told.has(reportedBy)) return null;
  told.add(reportedBy);
  return parties.get(reportedBy)?.spec.interest ?? null;
}

/** What a result needs said below it: of what it is, why it isn't counted, its formula, what is assumed, its rows. */
function details(result: EvidenceResult, claim: string, claimSet: ClaimSet, interest: string | null): Html | null {
  const { formula, given, differs, note, message, text, rows } = result;
  const of = subjectOf(result, claimSet);
  const lines = [
    of !== "" && html`<span class="cc-of">${of}</span>`,
    !isCounted(result) && html`<span class="cc-label">${label(result)}</span>`,
    message !== null && text !== "" && html`${message}`,
    formula !== null && formulaLine(formula, text),
    given !== null && html`<em>${asSentence(`if ${given}`)}</em>`,
    differs.length > 0 && html`<em>Not alike: ${differs.join(", ")}.</em>`,
    note !== null && html`${asSentence(note)}`,
    interest !== null && html`${asSentence(interest)}`,
    rows.length > 0 &&
      html`${rows.slice(0, maxRows).map((row) => rowLink(row, claim))}${rows.length > maxRows && html` and ${rows.length - maxRows} more rows`}`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return html`<tr class="cc-detail"><td></td><td colspan="3">${lines.map((line) => html`<div>${line}</div>`)}</td></tr>
`;
}

function label(result: EvidenceResult): string {
  const words = agreementWords(result);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function formulaLine({ expression, figures }: NonNullable<EvidenceResult["formula"]>, value: string): Html {
  const with_ = figures.map(({ name, text }) => `${name} = ${text}`).join(", ");
  return html`<code class="cc-formula">${value} = ${expression}</code>${with_ !== "" && html` with ${with_}`}`;
}

function rowLink(row: RowReference, claim: string): Html {
  const name = rowLabel(row);
  return html`<button type="button" class="cc-link cc-row-link" data-action="row" data-claim="${claim}" data-row="${name}">${name}</button> `;
}
