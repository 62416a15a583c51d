import type { ClaimReading } from "./claim-reading.js";
import { conventionsOf } from "./claims/conventions.js";
import type { Relation } from "./claims/schema.js";
import { evaluateEvidence } from "./evidence/evaluate-evidence.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { judge } from "./evidence/judge.js";
import type { Said } from "./evidence/meanings.js";
import { articleParty } from "./evidence/provenance.js";
import { headlineOf } from "./headline.js";
import { intervalOf } from "./quantities/interval-of.js";
import type { Conventions, Hedge } from "./quantities/quantity.js";
import { readQuantitiesAgain } from "./quantities/read-quantities.js";
import type { Reading } from "./reading.js";
import { meetRivals } from "./rivals.js";
import { saidInReading } from "./said.js";

/** How somebody tries to take a claim's words and evidence; what is null, false or empty stays as the claim has it. */
export interface Trial {
  /** One of the readings that the annotator gives the words. */
  readonly reading: string | null;
  readonly hedge: Hedge | "none" | null;
  /** The share of the number by which a hedge widens it (semantics rule 10), above 0. */
  readonly width: number | null;
  readonly relation: Relation | null;
  /** Assumptions that are not granted: what rests on one is left out. */
  readonly withoutGiven: readonly string[];
  /** Parties whose figures are left out. */
  readonly withoutParties: readonly string[];
  /** Whether similar cases count as well, which a verdict leaves out (rule 20). */
  readonly withSimilar: boolean;
}

/** Tries nothing. */
export const noTrial: Trial = {
  reading: null,
  hedge: null,
  width: null,
  relation: null,
  withoutGiven: [],
  withoutParties: [],
  withSimilar: false,
};

/** The widest hedge that is told from none: rule 10 lets a hedge widen a number by a tenth at most. */
export const widestHedge = 0.1;

/**
 * The claim as it would be told if it were taken as `trial` says, its verdict by the same judge; null where it has no words
 * in the text, or no evidence to judge. Nothing is written anywhere, and the reading stays as it is.
 */
export function tryClaim(reading: Reading, claim: ClaimReading, trial: Trial): ClaimReading | null {
  const { claimSet, claims } = reading;
  const { spec } = claim;
  if (claim.verdict === null || claim.anchor.shadow === null) return null;
  const conventions = { ...conventionsOf(claimSet), ...(trial.width === null ? {} : { hedge: trial.width }) };
  const said = saidOf(reading, claim, trial, conventions);
  const relation = trial.relation ?? namedReading(claim, trial)?.relation ?? spec.relation;
  const results = weighed(reading, claim, trial, { said, relation, conventions }).flatMap((one) => counted(one, trial));
  const relayed = spec.by !== undefined && spec.by !== articleParty(claimSet);
  const alone: ClaimReading = {
    ...claim,
    ...judge(results, relayed, claimSet),
    stated: said?.stated ?? null,
    spec: relation === undefined ? spec : { ...spec, relation },
    evidence: results,
    readings: [],
    rivals: [],
  };
  const met = meetRivals(
    claims.map((one) => (one.id === claim.id ? alone : one)),
    claimSet,
  ).find(({ id }) => id === claim.id);
  return met ? { ...met, headline: headlineOf(met, claimSet) } : null;
}

function namedReading(
  { spec }: ClaimReading,
  { reading }: Trial,
): NonNullable<ClaimReading["spec"]["readings"]>[string] | undefined {
  return reading !== null && Object.hasOwn(spec.readings ?? {}, reading) ? spec.readings?.[reading] : undefined;
}

/** The quantity as the trial takes it, with the words around it. */
function saidOf({ article, known }: Reading, claim: ClaimReading, trial: Trial, conventions: Conventions): Said | null {
  const own = claim.stated && claim.wording && { stated: claim.stated, wording: claim.wording };
  const named = namedReading(claim, trial);
  const quantities =
    named?.says === undefined ? [] : readQuantitiesAgain(article.shadow.printed, conventions, known.blocks).quantities;
  const said = named ? saidInReading(named, own, claim.anchor, { article, conventions, quantities }) : own;
  if (said === null || (trial.hedge === null && trial.width === null)) return said;
  const hedge = trial.hedge === null ? said.stated.hedge : trial.hedge === "none" ? null : trial.hedge;
  const stated = { ...said.stated, hedge };
  return { ...said, stated: { ...stated, interval: intervalOf(stated, conventions) } };
}

interface Taken {
  readonly said: Said | null;
  readonly relation: Relation | undefined;
  readonly conventions: Conventions;
}

/** The evidence put against the words as they are taken; as it was weighed already where the words stay as they are. */
function weighed(
  { claimSet, tables }: Reading,
  claim: ClaimReading,
  trial: Trial,
  { said, relation, conventions }: Taken,
): readonly EvidenceResult[] {
  const named = namedReading(claim, trial);
  const isAsRead = trial.hedge === null && trial.width === null && trial.relation === null;
  if (isAsRead)
    return named ? (claim.readings.find(({ name }) => name === trial.reading)?.evidence ?? []) : claim.evidence;
  const isNamedReading = named !== undefined || trial.relation !== null;
  const assertion = { said, relation, isNamedReading, by: claim.spec.by ?? null };
  return (claim.spec.evidence ?? []).flatMap((entry, index) => {
    if (named && entry.readings !== undefined && !entry.readings.includes(trial.reading ?? "")) return [];
    // An entry that names its own relation keeps it unless another is asked for.
    const asked =
      trial.relation !== null && entry.relation !== undefined ? { ...entry, relation: trial.relation } : entry;
    return evaluateEvidence(asked, index, assertion, { claimSet, tables }, conventions);
  });
}

/** A result as it counts then; none where it is left out. */
function counted(
  result: EvidenceResult,
  { withoutGiven, withoutParties, withSimilar }: Trial,
): readonly EvidenceResult[] {
  if (result.given !== null && withoutGiven.includes(result.given)) return [];
  if (result.reportedBy !== null && withoutParties.includes(result.reportedBy)) return [];
  return [withSimilar && result.bearing === "analogous" ? { ...result, bearing: "direct" } : result];
}

/** From which width of its hedge on a claim has another verdict. */
export interface TippingPoint {
  /** A share of the number, to a thousandth of it. */
  readonly width: number;
  readonly claim: ClaimReading;
}

/**
 * The narrowest width of "about" at which a claim has the verdict that it has at the widest; null where its verdict doesn't
 * hang on it. Found by trying, with the judge that all verdicts come from: a wider interval agrees with whatever a narrower
 * one agreed with.
 */
export function tippingPoint(reading: Reading, claim: ClaimReading, trial: Trial = noTrial): TippingPoint | null {
  const at = (steps: number): ClaimReading | null =>
    tryClaim(reading, claim, { ...trial, hedge: "about", width: steps / 1000 });
  const [narrowest, widest] = [at(1), at(1000 * widestHedge)];
  if (!narrowest || !widest || narrowest.verdict === widest.verdict) return null;
  let [below, from] = [1, 1000 * widestHedge];
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (at(middle)?.verdict === widest.verdict) from = middle;
    else below = middle;
  }
  return { width: from / 1000, claim: widest };
}
