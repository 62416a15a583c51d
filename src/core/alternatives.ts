import type { ClaimReading } from "./claim-reading.js";
import { conventionsOf } from "./claims/conventions.js";
import type { Relation, Verdict } from "./claims/schema.js";
import { evaluateEvidence } from "./evidence/evaluate-evidence.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { judge } from "./evidence/judge.js";
import { articleParty } from "./evidence/provenance.js";
import { headlineOf } from "./headline.js";
import { isCounted } from "./is-counted.js";
import { intervalOf } from "./quantities/interval-of.js";
import type { Quantity } from "./quantities/quantity.js";
import type { Reading } from "./reading.js";
import { meetRivals } from "./rivals.js";

/** Another way to take a claim's words or its evidence. */
export type Otherwise =
  /** The number with another hedge: "about", or none where the text has one (semantics rule 10). */
  | { readonly kind: "hedge"; readonly hedge: "about" | null }
  /** The number in another relation to the baseline (rule 13). */
  | { readonly kind: "relation"; readonly relation: Relation }
  /** Without the evidence that rests on assumptions. */
  | { readonly kind: "without-assumptions"; readonly given: readonly string[] }
  /** Without what one party reports. */
  | { readonly kind: "without-party"; readonly party: string }
  /** With the evidence of similar cases, which the verdict leaves out (rule 20). */
  | { readonly kind: "with-similar-cases" };

/** What a claim would come to. */
export interface Alternative {
  readonly otherwise: Otherwise;
  /** The claim as it would be told. */
  readonly claim: ClaimReading;
}

/**
 * The ways to take a claim, one thing at a time, by which its verdict would be another one: what the present verdict hangs
 * on. None for claims without a verdict or a number, nor for those that the annotator reads in several ways, which show
 * what each comes to anyway. Nothing is written anywhere.
 */
export function alternativesOf(reading: Reading, claim: ClaimReading): readonly Alternative[] {
  const { stated, verdict, spec } = claim;
  if (verdict === null || stated === null || spec.readings !== undefined || claim.anchor.shadow === null) return [];
  return [...waysToTake(claim)].flatMap((otherwise) => {
    const told = toldOtherwise(reading, claim, otherwise);
    return told && told.verdict !== verdict && saysSomething(told.verdict, verdict, otherwise)
      ? [{ otherwise, claim: told }]
      : [];
  });
}

/**
 * Whether another verdict says something: another relation does where the claim then holds, since any number is wrong in some
 * relation; and that nothing can be compared says something only where it could be before.
 */
function saysSomething(now: Verdict | null, before: Verdict, { kind }: Otherwise): boolean {
  if (kind === "relation") return now === "supported";
  return now !== "unverifiable" || before === "supported" || before === "contested";
}

function* waysToTake({ stated, spec, evidence }: ClaimReading): Generator<Otherwise> {
  if (stated !== null && stated.kind === "quantity" && stated.comparator === "=") {
    if (stated.hedge === "about") yield { kind: "hedge", hedge: null };
    else if (stated.hedge === null || stated.hedge === "exactly") yield { kind: "hedge", hedge: "about" };
  }
  const hasBaseline = (spec.evidence ?? []).some(({ baseline }) => baseline !== undefined);
  if (hasBaseline) {
    const used = new Set([spec.relation, ...evidence.map(({ relation }) => relation)]);
    for (const relation of relations) if (!used.has(relation)) yield { kind: "relation", relation };
  }
  const counted = evidence.filter(isCounted);
  const given = [...new Set(counted.flatMap((one) => one.given ?? []))];
  if (given.length > 0) yield { kind: "without-assumptions", given };
  const parties = new Set(counted.flatMap(({ reportedBy }) => reportedBy ?? []));
  if (parties.size > 1) {
    for (const party of [...parties].slice(0, mostParties)) yield { kind: "without-party", party };
  }
  if (evidence.some(({ bearing, role, agrees }) => bearing === "analogous" && role !== "echo" && agrees !== null)) {
    yield { kind: "with-similar-cases" };
  }
}

const relations: readonly Relation[] = ["of", "change", "deficit", "difference", "ratio"];

/** A card is no list of parties. */
const mostParties = 6;

function toldOtherwise(reading: Reading, claim: ClaimReading, otherwise: Otherwise): ClaimReading | null {
  const { claimSet, claims } = reading;
  const { spec } = claim;
  const stated = otherwise.kind === "hedge" ? hedged(reading, claim.stated, otherwise.hedge) : claim.stated;
  const isReweighed = otherwise.kind === "hedge" || otherwise.kind === "relation";
  const relation = otherwise.kind === "relation" ? otherwise.relation : spec.relation;
  const all = isReweighed ? weighed(reading, claim, stated, relation, otherwise.kind === "relation") : claim.evidence;
  const results = all.flatMap((result) => adjusted(result, otherwise));
  const relayed = spec.by !== undefined && spec.by !== articleParty(claimSet);
  const alone: ClaimReading = {
    ...claim,
    ...judge(results, relayed, claimSet),
    stated,
    spec: relation === undefined ? spec : { ...spec, relation },
    evidence: results,
    rivals: [],
  };
  const met = meetRivals(
    claims.map((one) => (one.id === claim.id ? alone : one)),
    claimSet,
  ).find(({ id }) => id === claim.id);
  return met ? { ...met, headline: headlineOf(met, claimSet) } : null;
}

/** The evidence put against other words, or in another relation. */
function weighed(
  reading: Reading,
  { spec, wording }: ClaimReading,
  stated: Quantity | null,
  relation: Relation | undefined,
  isNamedReading: boolean,
): readonly EvidenceResult[] {
  if (stated === null || wording === null) return [];
  const { claimSet, tables } = reading;
  const assertion = { said: { stated, wording }, relation, isNamedReading, by: spec.by ?? null };
  return (spec.evidence ?? []).flatMap((entry, index) => {
    // An entry that names its own relation keeps it unless another is asked for.
    const asked = isNamedReading && entry.relation !== undefined ? { ...entry, relation } : entry;
    return evaluateEvidence(asked, index, assertion, { claimSet, tables }, conventionsOf(claimSet));
  });
}

function hedged({ claimSet }: Reading, stated: Quantity | null, hedge: "about" | null): Quantity | null {
  if (stated === null) return null;
  const now = { ...stated, hedge };
  return { ...now, interval: intervalOf(now, conventionsOf(claimSet)) };
}

/** A result as it counts then; none where it is left out. */
function adjusted(result: EvidenceResult, otherwise: Otherwise): readonly EvidenceResult[] {
  switch (otherwise.kind) {
    case "without-assumptions":
      return result.given === null ? [result] : [];
    case "without-party":
      return result.reportedBy === otherwise.party ? [] : [result];
    case "with-similar-cases":
      return [result.bearing === "analogous" ? { ...result, bearing: "direct" } : result];
    case "hedge":
    case "relation":
      return [result];
    default:
      return otherwise satisfies never;
  }
}
