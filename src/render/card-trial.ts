import type { ClaimReading } from "../core/claim-reading.js";
import { conventionsOf } from "../core/claims/conventions.js";
import type { Relation } from "../core/claims/schema.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { isCounted } from "../core/is-counted.js";
import type { Reading } from "../core/reading.js";
import { tippedHedge, tippingPoints, widestHedge } from "../core/trial.js";
import { claimChart } from "./claim-chart.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { wholeRanges } from "./whole-ranges.js";
import {
  explanationOf,
  marginSentence,
  partyOrId,
  readingWords,
  relationWords,
  standingOf,
  standingWords,
  tierSentence,
} from "./words.js";

/** Checkboxes of one kind; a card is no list of parties. */
const mostChoices = 24;

/** A share is the same part of the baseline by another name, so it is no choice. */
const relations: readonly Relation[] = ["of", "within", "change", "deficit", "overhead", "difference", "ratio"];

/**
 * A form to take a claim's words and evidence otherwise; the page's script asks for what comes of it and puts it into the
 * form's last part. Null for claims without evidence or without a verdict.
 */
export function cardTrial(claim: ClaimReading, reading: Reading): Html | null {
  if (claim.verdict === null || claim.evidence.length === 0 || claim.anchor.shadow === null) return null;
  const parts = [readingPart(claim), hedgePart(claim, reading), relationPart(claim), ...leaveOutParts(claim, reading)];
  const shown = parts.filter((part) => part !== null);
  if (shown.length === 0) return null;
  const tipping = tippingWords(claim, reading);
  return html`<form class="cc-trial" data-claim="${claim.id}" aria-label="Try it yourself: ${claim.anchor.text}">
<h4>Try it yourself</h4>
${tipping !== null && html`<p class="cc-soft">${tipping}</p>`}${shown}<div class="cc-trial-result" role="status"></div>
<button type="reset" class="cc-link">Reset</button>
</form>
`;
}

/** What a claim comes to when it is taken otherwise, as HTML. */
export function trialResult(told: ClaimReading, reading: Reading): string {
  const standing = standingOf(told);
  const chart = claimChart(told, reading);
  const firm = [told.verdict === "supported" ? tierSentence(told) : null, marginSentence(told)].filter(
    (sentence) => sentence !== null,
  );
  const read = readingWords(told);
  const words =
    told.evidence.some(isCounted) || told.verdict !== "unverifiable"
      ? explanationOf(told)
      : "Nothing is left that the number could be held against.";
  return html`<p>${verdictIcon(standing)} <strong>${standingWords(standing)}</strong> <span class="cc-soft">as you take it</span></p>
<p>${words}${read !== null && html` Read as ${wholeRanges(read)}.`}${firm.length > 0 && html` <span class="cc-soft">${firm.join(" ")}</span>`}</p>
${chart}`.markup;
}

function readingPart({ readings }: ClaimReading): Html | null {
  if (readings.length === 0) return null;
  return html`<label>Read as <select name="reading"><option value="">each of these</option>${readings.map(({ name }) => html`<option value="${name}">${name}</option>`)}</select></label>
`;
}

const hedges = [
  ["", "as written"],
  ["none", "exactly as rounded"],
  ["about", "about"],
  ["below", "just below"],
  ["above", "just above"],
] as const;

function hedgePart({ stated }: ClaimReading, { claimSet }: Reading): Html | null {
  if (stated === null || stated.kind !== "quantity" || stated.low === null) return null;
  const width = Math.min(Math.max(100 * conventionsOf(claimSet).hedge, 0.1), 100 * widestHedge);
  const isHedged = stated.hedge !== null && stated.hedge !== "exactly";
  return html`<label>Number <select name="hedge">${hedges.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></label>
<label>a hedge is wide by <input name="width" type="number" min="0.1" max="${100 * widestHedge}" step="0.1" value="${Number(width.toPrecision(3))}"${isHedged && html` data-hedged="yes"`}> %</label>
`;
}

function relationPart({ spec }: ClaimReading): Html | null {
  if (!(spec.evidence ?? []).some(({ baseline }) => baseline !== undefined)) return null;
  return html`<label>Meant <select name="relation"><option value="">as it is read</option>${relations.map((relation) => html`<option value="${relation}">${relationWords(relation)}</option>`)}</select></label>
`;
}

function leaveOutParts(claim: ClaimReading, { claimSet }: Reading): readonly (Html | null)[] {
  const results = claim.readings.length > 0 ? claim.readings.flatMap(({ evidence }) => evidence) : claim.evidence;
  const used = results.filter(isCounted);
  const given = unique(used.flatMap((one) => one.given ?? []));
  const parties = unique([
    ...used.flatMap(({ reportedBy }) => reportedBy ?? []),
    ...claim.rivals.flatMap(({ by }) => by ?? []),
  ]);
  return [
    given.length === 0
      ? null
      : choices(
          "Not granted",
          given.map((one) => checkbox("given", one, html`if ${one}`)),
        ),
    parties.length < 2
      ? null
      : choices(
          "Without the figures of",
          parties.map((party) => checkbox("party", party, html`${partyOrId(claimSet, party)}`)),
        ),
    results.some(isSimilar) ? choices("Besides", [checkbox("similar", "", html`count similar cases`)]) : null,
  ];
}

function isSimilar({ bearing, role, agrees }: EvidenceResult): boolean {
  return bearing === "analogous" && role !== "echo" && agrees !== null;
}

function choices(legend: string, boxes: readonly Html[]): Html {
  return html`<fieldset><legend>${legend}</legend>${boxes}</fieldset>
`;
}

function checkbox(name: string, value: string, words: Html): Html {
  return html`<label><input type="checkbox" name="${name}" value="${value}"> ${words}</label>
`;
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)].slice(0, mostChoices);
}

/** Which verdicts a hedge would give as it widens; null where its width decides nothing. */
function tippingWords(claim: ClaimReading, reading: Reading): string | null {
  if (claim.stated?.kind !== "quantity" || claim.stated.comparator !== "=" || claim.readings.length > 0) return null;
  const points = tippingPoints(reading, claim);
  const last = points.at(-1);
  if (last === undefined) return null;
  const until = points.map(({ before, width }) => `${verdictOf(before)} until that means ${percent(width)}`);
  const [, hedge] = hedges.find(([value]) => value === tippedHedge(claim)) ?? hedges[2];
  return `With “${hedge}” the verdict is ${until.join(", ")}, then ${verdictOf(last.claim)}.`;
}

function verdictOf(claim: ClaimReading): string {
  return standingWords(standingOf(claim)).toLowerCase();
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}\u00a0%`;
}
