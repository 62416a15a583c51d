import type { ClaimReading } from "./claim-reading.js";
import { conventionsOf } from "./claims/conventions.js";
import type { Relation } from "./claims/schema.js";
import { evaluateEvidence } from "./evidence/evaluate-evidence.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { judge } from "./evidence/judge.js";
import type { Said } from "./evidence/meanings.js";
import { articleParty } from "./evidence/provenance.js";
import { headlineOf } from "./headline.js";
import { joinReadings, type WeighedReading } from "./join-readings.js";
import { intervalOf } from "./quantities/interval-of.js";
import type { Conventions, Hedge, Quantity } from "./quantities/quantity.js";
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
 * in the text, or needs no evidence. Nothing is written anywhere, and the reading stays as it is.
 */
export function tryClaim(reading: Reading, claim: ClaimReading, trial: Trial): ClaimReading | null {
  if (claim.verdict === null || claim.anchor.shadow === null) return null;
  const { claimSet } = reading;
  const { spec } = claim;
  const names = Object.keys(spec.readings ?? {});
  const named = trial.reading !== null && names.includes(trial.reading);
  const taken = (named || names.length === 0 ? [trial.reading] : names).map((name) =>
    takenAs(reading, claim, { ...trial, reading: name }),
  );
  const [only] = taken;
  // As long as no reading is chosen, the words say what they say in all of them.
  const joined = taken.length > 1 ? joinReadings(taken) : null;
  const relation = trial.relation ?? (joined ? spec.relation : only?.result.relation) ?? undefined;
  const stated = joined ? hedgedBy(claim.stated, trial, conventionsOf(claimSet)) : (only?.stated ?? null);
  const alone: ClaimReading = {
    ...claim,
    ...(joined ?? only)?.judgement,
    stated,
    spec: relation === undefined ? spec : { ...spec, relation },
    evidence: (joined ?? only?.result)?.evidence ?? [],
    readings: joined?.readings ?? [],
    rivals: [],
  };
  const met = meetRivals(onMeasurement(reading, alone, trial), claimSet).find(({ id }) => id === claim.id);
  return met ? { ...met, headline: headlineOf(met, claimSet) } : null;
}

/** A claim among the others on its measurement, in their order, without those of parties that are left out. */
function onMeasurement(
  { claims, claimSet }: Reading,
  alone: ClaimReading,
  { withoutParties }: Trial,
): readonly ClaimReading[] {
  const { measures } = alone.spec;
  if (measures === undefined) return [alone];
  const author = articleParty(claimSet);
  return claims.flatMap((one) => {
    if (one.id === alone.id) return [alone];
    return one.spec.measures === measures && !withoutParties.includes(one.spec.by ?? author ?? "") ? [one] : [];
  });
}

/** A claim in one reading, or as its words are read where they have one only. */
function takenAs(reading: Reading, claim: ClaimReading, trial: Trial): WeighedReading & { stated: Quantity | null } {
  const { claimSet } = reading;
  const { spec } = claim;
  const conventions = triedConventions(conventionsOf(claimSet), trial);
  const named = namedReading(claim, trial);
  const said = saidOf(reading, claim, trial, conventions);
  const relation = trial.relation ?? named?.relation ?? spec.relation;
  const evidence = weighed(reading, claim, trial, { said, relation, conventions }).flatMap((one) =>
    counted(one, trial),
  );
  const relayed = spec.by !== undefined && spec.by !== articleParty(claimSet);
  const judgement = judge(evidence, relayed, claimSet);
  const { verdict } = judgement;
  const how = { name: trial.reading ?? "", relation: relation ?? null, means: named?.means ?? null };
  return { judgement, stated: said?.stated ?? null, result: { ...how, verdict, evidence } };
}

function triedConventions(conventions: Conventions, { width }: Trial): Conventions {
  return width === null ? conventions : { ...conventions, hedge: width };
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
  const said = named ? saidInReading(named, own, claim.anchor, { article, conventions, words: known.words }) : own;
  const stated = hedgedBy(said?.stated ?? null, trial, conventions);
  return said && stated && { ...said, stated };
}

function hedgedBy(stated: Quantity | null, trial: Trial, conventions: Conventions): Quantity | null {
  if (stated === null || (trial.hedge === null && trial.width === null)) return stated;
  const now = { ...stated, hedge: trial.hedge === null ? stated.hedge : trial.hedge === "none" ? null : trial.hedge };
  return { ...now, interval: intervalOf(now, triedConventions(conventions, trial)) };
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

/** A width of a hedge from which on a claim has another verdict than with a narrower one. */
export interface TippingPoint {
  /** A share of the number, to a thousandth of it. */
  readonly width: number;
  readonly before: ClaimReading;
  readonly claim: ClaimReading;
}

/** The hedge that a claim's tipping points are told for: its own where that has a width, else "about". */
export function tippedHedge({ stated }: ClaimReading, { hedge }: Trial = noTrial): "about" | "below" | "above" {
  const [tried, own] = [hedge, stated?.hedge];
  if (tried === "about" || tried === "below" || tried === "above") return tried;
  return own === "below" || own === "above" ? own : "about";
}

/** Claims that change more often while their hedge widens have too many figures for a sentence. */
const mostChanges = 8;

/**
 * The widths at which a hedge changes a claim's verdict, narrowest first; empty where its verdict doesn't hang on it. Found
 * by trying, with the judge that all verdicts come from. A verdict can change more than once, and back; but what the single
 * figures say can't: a wider interval meets whatever a narrower one met, and what is too wide to tell at one width isn't at
 * a wider one. So the nearest change in any of them is found by halving, and the next from there on.
 */
export function tippingPoints(reading: Reading, claim: ClaimReading, trial: Trial = noTrial): readonly TippingPoint[] {
  const hedge = tippedHedge(claim, trial);
  const at = (steps: number): ClaimReading | null =>
    tryClaim(reading, claim, { ...trial, hedge, width: steps / stepsToOne });
  const last = widestHedge * stepsToOne;
  const widest = at(last);
  const found: TippingPoint[] = [];
  let [steps, here] = [1, at(1)];
  for (let changes = 0; here && widest && answersOf(here) !== answersOf(widest); changes++) {
    if (changes === mostChanges) return [];
    let [below, from, next]: [number, number, ClaimReading] = [steps, last, widest];
    while (from - below > 1) {
      const middle = Math.floor((below + from) / 2);
      const tried = at(middle);
      if (tried && answersOf(tried) !== answersOf(here)) [from, next] = [middle, tried];
      else below = middle;
    }
    if (next.verdict !== here.verdict) found.push({ width: from / stepsToOne, before: here, claim: next });
    [steps, here] = [from, next];
  }
  return found;
}

const stepsToOne = 1000;

/** What each figure and each other claim says, and by which reading of the words. */
function answersOf({ evidence, readings, rivals }: ClaimReading): string {
  const results = readings.length > 0 ? readings.map((one) => one.evidence) : [evidence];
  return JSON.stringify([
    results.map((all) => all.map(({ agrees, reading }) => [agrees, reading])),
    rivals.map(({ agrees }) => agrees),
  ]);
}
