import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { CritiqueStatus, Relation } from "../core/claims/schema.js";
import type { EvidenceResult, Margin, Tier } from "../core/evidence/evidence-result.js";
import { printDays, printNumber, printValue } from "../core/evidence/print-value.js";
import { articleParty } from "../core/evidence/provenance.js";
import { partyName } from "../core/headline.js";
import { isCounted } from "../core/is-counted.js";
import type { Quantity } from "../core/quantities/quantity.js";
import { changeWords, quoteChange } from "../core/quote-change.js";
import { looserReading, readingMeaning } from "../core/reading-meaning.js";
import { unplacedWords } from "../core/unplaced-words.js";
import { countOf, kindWords, type Standing, standingWords } from "./short-words.js";

export { countOf, kindWords, type Standing, standingWords };

/**
 * What the engine found, in words that people read: the one place where hover, card and page take them from. Everything
 * here is plain text, not escaped: whoever puts it into HTML or Markdown escapes it there.
 */

/** A claim's standing: `exempt` where it needs no evidence. */
export function standingOf({ verdict }: Pick<ClaimReading, "verdict">): Standing {
  return verdict ?? "exempt";
}

/** What the headline says after the verdict's name, to stand where the verdict is shown already. */
export function explanationOf({ headline }: Pick<ClaimReading, "headline">): string {
  const told = headline.slice(headline.indexOf(": ") + 2);
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/**
 * What a reader should know of where the claim stands, as a sentence: "Edited: was 4.1 %, now 4.3 %."; null where it
 * stands as it was annotated, or nowhere.
 */
export function anchorSentence({ anchor, spec }: Pick<ClaimReading, "anchor" | "spec">): string | null {
  if (anchor.state === "edited") return `Edited: ${changeWords(quoteChange(spec.quote, anchor.text))}.`;
  return anchor.state === "moved" ? "Moved: the same words, at another place among the claims than before." : null;
}

/** Why a claim has no place in the article, in a few words; null for a placed one. */
export function whyUnplaced({ state, candidates }: ClaimReading["anchor"]): string | null {
  return state === "ambiguous" || state === "orphan" ? unplacedWords(state, candidates.length) : null;
}

/** The party that a claim is said by: the one that the article relays, else the article's own; null when unknown. */
export function speakerOf({ spec }: ClaimReading, claimSet: ClaimSet): string | null {
  return spec.by ?? articleParty(claimSet);
}

/** A party's name, "the article" where nobody is named. */
export function speakerName(claim: ClaimReading, claimSet: ClaimSet): string {
  const speaker = speakerOf(claim, claimSet);
  return speaker === null ? "the article" : partyName(claimSet, speaker);
}

/** A party's name; whoever is named without being declared as a party keeps the name that the claim set uses. */
export function partyOrId({ parties }: ClaimSet, id: string): string {
  return parties.get(id)?.spec.name ?? id;
}

/** Digits that the ends of an interval are shown with: enough for a reader, too few for the dust that rule 2 adds. */
const intervalDigits = 7;

/**
 * How a claim's quantity was read, with the interval that its words stand for (semantics rules 2 to 10), as a sentence
 * without a full stop: "about 68 % of native, so 66.64–69.36 %". Null when the words hold no quantity.
 */
export function readingWords({ stated, spec, readByAnnotator }: ClaimReading): string | null {
  if (stated === null) return null;
  const basis = spec.of === undefined ? "" : ` of ${spec.of}`;
  const relation = spec.relation === undefined ? "" : `, ${relationWords(spec.relation)}`;
  if (readByAnnotator) {
    return `${spec.means ?? stated.text}${basis}${relation}, which is how the annotator reads these words`;
  }
  if (stated.low === null && stated.high === null) return `${stated.text}, which names no number`;
  const written = `${qualifierWords(stated)}${printValue({ low: stated.low, high: stated.high }, stated.unit)}`;
  const interval = printValue(stated.interval, stated.unit, intervalDigits);
  return `${written}${basis}${relation}${interval === written ? "" : `, so ${interval}`}`;
}

/** The comparator and the hedge before a number, as words with a space behind them (semantics rules 8, 10). */
export function qualifierWords({ comparator, hedge }: Pick<Quantity, "comparator" | "hedge">): string {
  if (hedge === "above" && comparator === ">") return "well over ";
  if (hedge === "below" && comparator === "<") return "well under ";
  return `${hedge === null ? "" : hedgeWords[hedge]}${comparatorWords[comparator]}`;
}

const hedgeWords = { about: "about ", below: "just below ", above: "just above ", exactly: "exactly " } as const;
const comparatorWords = { "=": "", "<": "under ", "<=": "at most ", ">": "over ", ">=": "at least " } as const;

/** How a figure relates to what it is measured against (semantics rule 13). */
export function relationWords(relation: Relation): string {
  return relationNames[relation];
}

const relationNames: Readonly<Record<Relation, string>> = {
  of: "as a part of the baseline",
  change: "as a change from the baseline",
  deficit: "as what is missing to the baseline",
  overhead: "as an overhead over the baseline",
  within: "as the most that it lies away from the baseline",
  ratio: "as a multiple of the baseline",
  difference: "as a difference from the baseline",
  share: "as a share of the whole",
};

/** How narrowly the evidence agrees, as a sentence (semantics rule 6); null where nothing agrees. */
export function tierSentence(claim: ClaimReading): string | null {
  const { tier } = claim;
  if (tier === null) return null;
  const meaning = tier === "alternate" ? readingMeaning(claim) : null;
  if (meaning === null) return tierSentences[tier];
  return `${looserReading(claim) === null ? "One of the figures agrees" : "The figures agree"} only if ${meaning}.`;
}

const tierSentences: Readonly<Record<Tier, string>> = {
  exact: "The figures are equal as written.",
  rounded: "The figures agree to the digits that the text writes.",
  truncated: "The figures agree only if the text cuts digits off instead of rounding.",
  hedged: "The figures agree only because the text hedges.",
  alternate: "The figures agree only in another reading of the words.",
};

/**
 * How far inside or outside the text's interval the evidence lies, as a sentence (semantics rule 6); null where there is
 * nothing to measure, and where equal figures meet: how far they reach then is their rounding, not their distance.
 */
export function marginSentence({ margin, stated, tier, verdict }: ClaimReading): string | null {
  if (margin === null || stated === null || (verdict === "supported" && tier === "exact")) return null;
  const distance = distanceSentence(margin, stated);
  // The distance is that from the other reading; the figure lies far from the number as it stands.
  return verdict === "supported" && tier === "alternate" ? `Read that way, ${uncapitalised(distance)}` : distance;
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function distanceSentence({ u, relative }: Margin, stated: Quantity): string {
  if (u === 0) return "The nearest figure lies just on the edge of what the text says.";
  const share = relative !== null && Math.abs(relative) <= 1 ? ` (${percent(Math.abs(relative))} of the number)` : "";
  return `The nearest figure lies ${distanceWords(Math.abs(u), stated)}${share} ${u > 0 ? "inside" : "outside"} what the text says.`;
}

function distanceWords(u: number, { unit, place }: Quantity): string {
  if (unit === "day") return printDays(u);
  const distance = u * (place || 1);
  return unit === "%" ? `${printNumber(distance, 3)} points` : printValue({ low: distance, high: distance }, unit, 3);
}

function percent(share: number): string {
  return `${printNumber(share * 100, 2)} %`;
}

/** That the data state no unit, as a sentence (semantics rule 17); null where they do. */
export function unitSentence({ evidence, stated }: ClaimReading): string | null {
  if (!stated?.unit || !evidence.some(({ unitAssumed }) => unitAssumed)) return null;
  return `The data state no unit, so they are read in ${stated.unit}.`;
}

/** Who else stands behind a supported claim, as a sentence (semantics rule 21); null for every other verdict. */
export function independenceSentence(claim: ClaimReading, claimSet: ClaimSet): string | null {
  if (claim.verdict !== "supported") return null;
  if (claim.independent === 0) {
    return `Self-reported: only ${speakerName(claim, claimSet)} gives this figure, and nobody independent measured it.`;
  }
  return claim.independent === 1 ? "One other party agrees." : `${claim.independent} independent parties agree.`;
}

/** A sign for each answer, so that none rests on colour: agrees, disagrees, not counted. */
export function agreementGlyph(result: EvidenceResult): "✓" | "✕" | "○" {
  if (!isCounted(result)) return "○";
  return result.agrees ? "✓" : "✕";
}

/** Whether a result agrees, in words; for a result that isn't counted, why it isn't. */
export function agreementWords(result: EvidenceResult): string {
  const { agrees, role, bearing } = result;
  if (agrees === null) return "can’t be compared";
  if (role === "echo") return "the same statement again, not counted";
  if (bearing === "analogous") return `similar case, ${agrees ? "fits" : "doesn’t fit"}, not counted`;
  return agrees ? "agrees" : "disagrees";
}

/** What a document is known as: its title, with how much of it was seen and through what it is known. */
export interface SourceWords {
  readonly title: string;
  /** Author and date as far as known: "VMware, 2007-01-31". */
  readonly byline: string | null;
  /** "full-text", "not-seen, known through Column of May 2007". */
  readonly access: string | null;
  readonly url: string | null;
}

/** A source by its id; the id itself where no such source is declared, null where none is named. */
export function sourceWords(claimSet: ClaimSet, id: string | null): SourceWords | null {
  if (id === null) return null;
  const spec = claimSet.sources.get(id)?.spec;
  if (!spec) return { title: id, byline: null, access: null, url: null };
  const through = spec.from === undefined ? null : (claimSet.sources.get(spec.from)?.spec.title ?? spec.from);
  const access = [spec.access && plainWords(spec.access), through === null ? null : `known through ${through}`];
  const byline = [spec.author, spec.issued];
  return {
    title: spec.title,
    byline: joined(byline),
    access: joined(access),
    url: spec.url ?? (spec.DOI === undefined ? null : `https://doi.org/${spec.DOI}`),
  };
}

/** A key written with hyphens as words ("full-text"); a phrase keeps its own hyphens. */
function plainWords(text: string): string {
  return text.includes(" ") ? text : text.replaceAll("-", " ");
}

function joined(parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter((part) => part !== null && part !== undefined).join(", ") || null;
}

/**
 * What a value is of, as the table's cells say that are worth seeing: those that all its rows share, since a value
 * computed from several rows is of none of them. How it is known (`certainty`) is left to its source. A computed value
 * that has a series is of that series, whatever other series its rows are about.
 */
export function subjectOf({ rows, series, formula }: EvidenceResult, claimSet: ClaimSet): string {
  const [first, ...others] = rows;
  const isShared = (cell: string): boolean => others.every(({ shown }) => shown.some(({ text }) => text === cell));
  const cells = (first?.shown ?? []).map(({ text }) => text);
  const shared = cells.filter((text) => text !== first?.certainty && isShared(text));
  if (formula === null || series === null) return shared.join(" · ");
  const label = claimSet.series.get(series)?.spec.label ?? series;
  return [label, ...shared.filter((text) => !namesSeries(claimSet, text))].join(" · ");
}

function namesSeries(claimSet: ClaimSet, text: string): boolean {
  return [...claimSet.series].some(([id, { spec }]) => text === id || text === spec.label || spec.also?.includes(text));
}

/** Where a critique stands, as people read it; a critique without a status is open. */
export function statusWords(status: CritiqueStatus | undefined): string {
  return status ?? "open";
}

/** A remark as a sentence: with a capital at its start and a full stop at its end. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?…]$/.test(trimmed) ? "" : "."}`;
}

/** A formula with its figures in the names' places: "95 % − (4–8 %)". */
export function substituted({ expression, figures }: NonNullable<EvidenceResult["formula"]>): string {
  const texts = new Map(figures.map(({ name, text }) => [name, /[–-]/.test(text) ? `(${text})` : text]));
  return expression.replace(/[A-Za-z_]\w*/g, (name) => texts.get(name) ?? name).replace(/ - /g, " − ");
}
