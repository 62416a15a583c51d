import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { cardAlternatives } from "./card-alternatives.js";
import { cardCritiques } from "./card-critiques.js";
import { cardEvidence } from "./card-evidence.js";
import { cardTrial } from "./card-trial.js";
import { claimChart } from "./claim-chart.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { wholeRanges } from "./whole-ranges.js";
import {
  anchorSentence,
  asSentence,
  explanationOf,
  independenceSentence,
  marginSentence,
  partyOrId,
  readingWords,
  relationWords,
  speakerName,
  speakerOf,
  standingOf,
  standingWords,
  tierSentence,
  unitSentence,
} from "./words.js";

/**
 * A claim's card: the verdict and its headline, which stand alone while the card is closed, then all that is known of
 * the claim. Everything from outside is escaped; there are no style attributes. `tryable` where somebody answers the form
 * in which readers take the claim otherwise.
 */
export function renderCard(claim: ClaimReading, reading: Reading, { tryable = false } = {}): string {
  const standing = standingOf(claim);
  return html`<article class="cc-card cc-${standing}" data-claim="${claim.id}" tabindex="-1" aria-label="${standingWords(standing)}: ${claim.anchor.text}">
<h3 class="cc-card-title">${verdictIcon(standing)} <span class="cc-verdict">${standingWords(standing)}</span> <q>${claim.anchor.text}</q></h3>
<p class="cc-headline">${explanationOf(claim)}</p>
${anchorLine(claim)}<div class="cc-card-body">
${howItWasRead(claim, reading)}${claimChart(claim, reading)}${cardEvidence(claim, reading)}${howFirm(claim, reading)}${cardAlternatives(claim, reading, tryable ? cardTrial(claim, reading) : null)}${readings(claim)}${rivals(claim, reading)}${relations(claim, reading)}${notes(claim)}${settling(claim)}${cardCritiques(claim, reading)}${actions(claim)}
</div>
</article>
`.markup;
}

/** That the words changed, or moved: part of what a closed card says. */
function anchorLine(claim: ClaimReading): Html | null {
  const sentence = anchorSentence(claim);
  return sentence === null
    ? null
    : html`<p class="cc-anchor">${sentence}</p>
`;
}

function howItWasRead(claim: ClaimReading, { claimSet }: Reading): Html {
  const speaker = speakerOf(claim, claimSet);
  const interest = speaker === null ? undefined : claimSet.parties.get(speaker)?.spec.interest;
  const read = readingWords(claim);
  const edited = claim.anchor.state === "edited" && html` The text said “${claim.spec.quote}” when it was annotated.`;
  return html`<p class="cc-read">Said by <strong>${speakerName(claim, claimSet)}</strong>${interest !== undefined && html` <span class="cc-soft">(${interest})</span>`}.${read !== null && html` Read as ${wholeRanges(read)}.`}${edited}</p>
`;
}

/** How narrowly and on whose word: tier, margin and independence in words (semantics rules 6, 21). */
function howFirm(claim: ClaimReading, { claimSet }: Reading): Html | null {
  const sentences = [
    claim.verdict === "supported" ? tierSentence(claim) : null,
    marginSentence(claim),
    unitSentence(claim),
    independenceSentence(claim, claimSet),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0
    ? null
    : html`<p class="cc-soft">${sentences.join(" ")}</p>
`;
}

/** What each reading of an ambiguous phrase comes to. */
function readings({ readings: all }: ClaimReading): Html | null {
  if (all.length === 0) return null;
  const items = all.map(({ name, relation, means, verdict, evidence }) => {
    const how = [relation === null ? null : relationWords(relation), means === null ? null : `as ${means}`];
    const values = [...new Set(evidence.map(({ text }) => text))].filter((text) => text !== "");
    const told = how.filter((part) => part !== null).join(", ");
    return html`<li>${verdictIcon(verdict)} <strong>${name}</strong>${told !== "" && html` <span class="cc-soft">(${told})</span>`}: ${standingWords(verdict).toLowerCase()}${values.length > 0 && html` against ${values.join("; ")}`}</li>
`;
  });
  return html`<h4>Ways to read it</h4>
<ul class="cc-plain">
${items}</ul>
`;
}

/** Other parties' claims on the same measurement. */
function rivals({ rivals: all }: ClaimReading, { claimSet }: Reading): Html | null {
  if (all.length === 0) return null;
  const items = all.map(
    ({ claim, by, text, agrees }) =>
      html`<li><span class="cc-sign">${agrees ? "✓" : "✕"}</span> ${by === null ? "the article" : partyOrId(claimSet, by)}: ${claimLink(claim, text)}, which ${agrees ? "agrees" : "disagrees"}</li>
`,
  );
  return html`<h4>Others on the same measurement</h4>
<ul class="cc-plain">
${items}</ul>
`;
}

/** Links between claims, shown from both ends. */
function relations(claim: ClaimReading, { claims }: Reading): Html | null {
  const textOf = (id: string): string => claims.find((other) => other.id === id)?.anchor.text ?? id;
  const items = Object.entries(linkWords).flatMap(([kind, [forth, back]]) => {
    const name = kind as keyof typeof linkWords;
    const to = claim.spec.relates?.[name] ?? [];
    const from = claims.filter((other) => other.spec.relates?.[name]?.includes(claim.id)).map(({ id }) => id);
    return [...to.map((id) => [forth, id] as const), ...from.map((id) => [back, id] as const)];
  });
  if (items.length === 0) return null;
  return html`<ul class="cc-plain">
${items.map(
  ([words, id]) => html`<li>${words} ${claimLink(id, textOf(id))}</li>
`,
)}</ul>
`;
}

const linkWords = {
  contradicts: ["Contradicts", "Contradicted by"],
  qualifies: ["Qualifies", "Qualified by"],
  "rests-on": ["Rests on", "Holds up"],
} as const;

function notes({ spec }: ClaimReading): Html | null {
  const checked = spec.checked && html` Checked by ${spec.checked.by} on ${spec.checked.date}.`;
  if (spec.note === undefined && !checked) return null;
  return html`<p class="cc-soft">${spec.note !== undefined && asSentence(spec.note)}${checked ?? null}</p>
`;
}

function settling({ spec }: ClaimReading): Html | null {
  if (spec.settles === undefined || spec.settles.length === 0) return null;
  return html`<p><strong>What would settle it:</strong> ${asSentence(spec.settles.join("; "))}</p>
`;
}

function actions({ id, anchor, evidence }: ClaimReading): Html {
  const hasRows = evidence.some(({ rows }) => rows.length > 0);
  return html`<div class="cc-actions">
${
  hasRows &&
  html`<button type="button" data-action="row" data-claim="${id}">Go to row</button>
`
}${
  anchor.source !== null &&
  html`<button type="button" data-action="text" data-claim="${id}">Go to text</button>
`
}<button type="button" data-action="copy" data-claim="${id}">Copy as Markdown</button>
</div>`;
}

/** A button that selects another claim. */
export function claimLink(id: string, text: string): Html {
  return html`<button type="button" class="cc-link" data-action="select" data-claim="${id}">${text}</button>`;
}
