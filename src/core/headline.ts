import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { Verdict } from "./claims/schema.js";
import type { EvidenceResult, UnverifiableReason } from "./evidence/evidence-result.js";
import { printDays } from "./evidence/print-value.js";
import { articleParty } from "./evidence/provenance.js";
import { liesAcross, movesAgainst } from "./is-reversed.js";
import { lowOf } from "./quantities/interval.js";
import { looserReading, readingMeaning } from "./reading-meaning.js";
import { verdictWords } from "./verdict-words.js";

/** The verdict of a claim in one plain line: "Contested: XenSource's figure, 87–91 %, is far above." */
export function headlineOf(claim: ClaimReading, claimSet: ClaimSet): string {
  const { verdict } = claim;
  if (verdict === null) return `No evidence needed: ${claim.spec.exempt ?? ""}`;
  return `${verdictWords[verdict]}: ${explanation(claim, verdict, claimSet)}`;
}

/** A party's name as readers know it; its id where nothing declares it. */
export function partyName(claimSet: ClaimSet, id: string): string {
  return claimSet.parties.get(id)?.spec.name ?? id;
}

/** Who stands behind a value; where nobody is named: whether it was computed, or just stands in the data. */
export function reporterName(
  claimSet: ClaimSet,
  { reportedBy, formula }: Pick<EvidenceResult, "reportedBy" | "formula">,
): string {
  if (reportedBy !== null) return partyName(claimSet, reportedBy);
  return formula === null ? "The data" : "Computed";
}

function explanation(claim: ClaimReading, verdict: Verdict, claimSet: ClaimSet): string {
  switch (verdict) {
    case "supported":
      return supportedBy(claim, claimSet);
    case "contested":
    case "contradicted":
      return claim.misquoted
        ? `${ownName(claim, claimSet)} is misquoted; ${opposition(claim, claimSet)}`
        : opposition(claim, claimSet);
    case "unverifiable":
      return reasonWords(claim);
    default:
      return verdict satisfies never;
  }
}

function supportedBy(claim: ClaimReading, claimSet: ClaimSet): string {
  const { independent, tier } = claim;
  const narrowly = tier === null ? "" : tier === "alternate" ? alternateWords(claim) : tierWords[tier];
  if (independent > 1) return `${independent} independent parties agree${narrowly}.`;
  const outside = claim.evidence.find(
    ({ role, agrees, bearing }) => role === "outside" && agrees === true && bearing === "direct",
  );
  if (outside)
    return outside.reportedBy === null
      ? `the data agree${narrowly}.`
      : `${partyName(claimSet, outside.reportedBy)} agrees${narrowly}.`;
  const own = ownName(claim, claimSet);
  const measured = claim.stated !== null && claim.stated.kind === "quantity";
  return measured
    ? `by ${possessive(own)} own figure alone${narrowly}; nobody independent measured it.`
    : `by ${possessive(own)} own account alone${narrowly}; nobody independent confirms it.`;
}

const tierWords = {
  exact: "",
  rounded: ", to the digits that the text writes",
  truncated: ", but only if the text cuts digits off instead of rounding",
  hedged: ", but only because the text hedges",
} as const;

function alternateWords(claim: ClaimReading): string {
  const meaning = readingMeaning(claim);
  if (meaning === null) return ", but only in another reading of the words";
  return looserReading(claim) === null ? `, one figure only if ${meaning}` : `, but only if ${meaning}`;
}

/** The disagreeing result that lies farthest off, in words; rival claims when no row disagrees. */
function opposition(claim: ClaimReading, claimSet: ClaimSet): string {
  // Of several readings the first one's figures speak: those of another would need its name beside them.
  const disagreeing = (claim.readings[0]?.evidence ?? claim.evidence)
    .filter(({ agrees, bearing, role }) => agrees === false && bearing === "direct" && role !== "echo")
    .toSorted((a, b) => (a.margin?.u ?? 0) - (b.margin?.u ?? 0));
  const [first, ...others] = disagreeing;
  if (first) {
    const more = new Set(others.map(({ reportedBy }) => reportedBy)).size;
    const tail = others.length === 0 ? "" : ` ${more === 1 ? "One more figure disagrees" : "More figures disagree"}.`;
    const said = movesAgainst(claim, first)
      ? against(first, claimSet)
      : `${figureOf(first, claimSet)}${distance(claim, first)}`;
    return `${said}.${mistaken(claim, first)}${tail}`;
  }
  const rival = claim.rivals.find(({ agrees }) => !agrees);
  if (rival) return `${rival.by === null ? "the article" : partyName(claimSet, rival.by)} says ${rival.text.trim()}.`;
  return "the evidence disagrees.";
}

/** What a figure that disagrees would fit, if the text had the right word (semantics rule 12). */
function mistaken(claim: ClaimReading, { reading }: EvidenceResult): string {
  const meaning = reading === null ? null : readingMeaning(claim, reading);
  return meaning === null ? "" : ` It would agree if ${meaning}.`;
}

/** A figure whose text says itself that it points the other way. */
function against({ reportedBy, text }: EvidenceResult, claimSet: ClaimSet): string {
  const whose =
    reportedBy === null ? "the figure in the data" : `${possessive(partyName(claimSet, reportedBy))} figure`;
  return `${whose} is ${text}`;
}

function figureOf(result: EvidenceResult, claimSet: ClaimSet): string {
  const { reportedBy } = result;
  const name = reportedBy === null ? null : partyName(claimSet, reportedBy);
  if (result.unit === "day" || result.value === null)
    return `${name === null ? "the data have" : `${name} has`} ${result.text}`;
  if (name !== null) return `${possessive(name)} figure, ${result.text},`;
  return result.formula === null ? `the figure in the data, ${result.text},` : `the figure computed, ${result.text},`;
}

/** How far a disagreeing value lies from the claim, in words: by the numbers as written, which is what people compare. */
function distance(claim: ClaimReading, result: EvidenceResult): string {
  const { stated } = claim;
  const { value, written, margin, unit } = result;
  if (!stated || !value || !margin) return "";
  if (liesAcross(claim, result)) return " points the other way";
  const above = lowOf(value) >= lowOf(stated.interval);
  if (unit === "day") return `, ${printDays(-margin.u)} ${above ? "later" : "earlier"}`;
  const from = above ? stated.high : stated.low;
  const to = above ? (written ?? value).low : (written ?? value).high;
  const share = from && to !== null ? Math.abs((to - from) / from) : 1;
  const how = share > 0.5 ? "far " : share < 0.1 ? "just " : "";
  return ` is ${how}${above ? "above" : "below"}`;
}

/** The party whose claim it is; the article where it names none. */
function ownName({ spec }: ClaimReading, claimSet: ClaimSet): string {
  const own = spec.by ?? articleParty(claimSet);
  return own === null ? "the article" : partyName(claimSet, own);
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

const reasonSentences: Readonly<Record<UnverifiableReason, string>> = {
  "no-evidence": "no data are linked to it.",
  "only-echo": "the only figures are the article’s own words again.",
  "dangling-evidence": "the evidence points to something that isn’t there.",
  "not-a-number": "the data hold no number to compare.",
  "unit-mismatch": "the data are in another unit.",
  "no-baseline": "there is nothing to compare it with.",
  "zero-baseline": "the baseline can be zero.",
  "ambiguous-selection": "several rows fit and nothing says which one is meant.",
  "ambiguous-reading": "the words can be read in several ways, and the verdict depends on which.",
  "too-wide": "the data are too coarse to tell.",
  vague: "the words hold no quantity to compare.",
  unplaced: "its words were not found in the article.",
  pending: "the data are still being read.",
};

function reasonWords(claim: ClaimReading): string {
  const { reason, evidence, anchor } = claim;
  if (reason === "unplaced" && anchor.state === "ambiguous") {
    const { length } = anchor.candidates;
    return length === 1
      ? "its words may be meant at one place, not surely."
      : `its words fit ${length} places in the article.`;
  }
  const analogous = evidence.find(({ bearing, value }) => bearing === "analogous" && value !== null);
  if (analogous && (reason === "no-evidence" || reason === "only-echo")) {
    return `no data on this very case; a similar one${analogous.note ? ` (${analogous.note})` : ""} gives ${analogous.text}.`;
  }
  return reasonSentences[reason ?? "no-evidence"];
}
