import { type Alternative, alternativesOf, type Otherwise } from "../core/alternatives.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { claimChart } from "./claim-chart.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { explanationOf, partyOrId, relationWords, standingOf, standingWords } from "./words.js";

/**
 * What would flip a claim's verdict: each way to take its words or its evidence otherwise by which the verdict would be
 * another one, with that verdict, folded over its chart.
 * @param form in which a reader tries other ways
 */
export function cardAlternatives(claim: ClaimReading, reading: Reading, form: Html | null): Html | null {
  const all = alternativesOf(reading, claim);
  if (all.length === 0 && form === null) return null;
  const list =
    all.length > 0
      ? html`<ul class="cc-plain">
${all.map((one) => item(one, claim, reading))}</ul>
`
      : null;
  return html`<details class="cc-flip">
<summary>What would flip it</summary>
${list}${form}</details>
`;
}

function item({ otherwise, claim: told }: Alternative, claim: ClaimReading, reading: Reading): Html {
  const standing = standingOf(told);
  const chart = claimChart(told, reading);
  const line = html`${verdictIcon(standing)} ${otherwiseWords(otherwise, claim, reading)}: <strong>${standingWords(standing).toLowerCase()}</strong>`;
  const explanation = html`<p class="cc-soft">${explanationOf(told)}</p>`;
  return html`<li><details><summary>${line}</summary>
${explanation}${chart}</details></li>
`;
}

/** A way to take a claim otherwise, as the first half of a sentence. */
export function otherwiseWords(otherwise: Otherwise, { stated }: ClaimReading, { claimSet }: Reading): string {
  switch (otherwise.kind) {
    case "hedge":
      return otherwise.hedge === null
        ? "If the number were no rough one"
        : `If the text said “about ${stated?.text.trim() ?? ""}”`;
    case "relation":
      return `If it were meant ${relationWords(otherwise.relation)}`;
    case "without-assumptions":
      return `Without what holds only if ${otherwise.given.join(", or if ")}`;
    case "without-party":
      return `Without the figures of ${partyOrId(claimSet, otherwise.party)}`;
    case "with-similar-cases":
      return "If similar cases counted";
    default:
      return otherwise satisfies never;
  }
}
