import type { ClaimReading } from "./claim-reading.js";
import type { Relation, Verdict } from "./claims/schema.js";
import { isCounted } from "./is-counted.js";
import type { Reading } from "./reading.js";
import { noTrial, type Trial, tryClaim } from "./trial.js";

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
    const told = tryClaim(reading, claim, trialOf(otherwise));
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

/** An alternative as a trial. */
function trialOf(otherwise: Otherwise): Trial {
  switch (otherwise.kind) {
    case "hedge":
      return { ...noTrial, hedge: otherwise.hedge ?? "none" };
    case "relation":
      return { ...noTrial, relation: otherwise.relation };
    case "without-assumptions":
      return { ...noTrial, withoutGiven: otherwise.given };
    case "without-party":
      return { ...noTrial, withoutParties: [otherwise.party] };
    case "with-similar-cases":
      return { ...noTrial, withSimilar: true };
    default:
      return otherwise satisfies never;
  }
}
