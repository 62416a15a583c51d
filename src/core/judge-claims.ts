import type { Article } from "./article/parse-article.js";
import type { Untouched } from "./article/untouched.js";
import type { ClaimAnchor, ClaimReading, ReadingResult, Rival } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { ClaimSpec } from "./claims/schema.js";
import { type Stated, statedQuantity } from "./claims/stated-quantity.js";
import { type Assertion, evaluateEvidence } from "./evidence/evaluate-evidence.js";
import type { EvidenceResult } from "./evidence/evidence-result.js";
import { type Judgement, judge, unverifiable } from "./evidence/judge.js";
import type { LoadedTables } from "./evidence/loaded-table.js";
import type { Said } from "./evidence/meanings.js";
import { articleParty } from "./evidence/provenance.js";
import { headlineOf } from "./headline.js";
import { joinReadings } from "./join-readings.js";
import { moveClaim, originOf } from "./moved-claim.js";
import { moveQuantity, shiftQuantity } from "./quantities/move-quantity.js";
import type { Conventions, Quantity } from "./quantities/quantity.js";
import { quantitiesAround, type ReadWords } from "./quantities/read-words.js";
import { meetRivals } from "./rivals.js";
import type { Location } from "./rules/finding.js";
import { saidByAnnotator, saidInArticle, saidInReading } from "./said.js";
import type { Span } from "./text/span.js";

/** All that verdicts depend on. */
export interface JudgeInput {
  readonly article: Article;
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
  readonly conventions: Conventions;
  /** The article's words, read for quantities. */
  readonly words: ReadWords;
  readonly anchors: ReadonlyMap<string, ClaimAnchor>;
  /** Claims as they were judged before, by tables and a claim set that judge the same: what reads the same is not weighed again. */
  readonly known: ReadonlyMap<string, KnownClaim>;
  /** The claim set that they were judged by; null where none were. */
  readonly knownBy: ClaimSet | null;
  /** What is as it was in the article since, as far as the words around a quantity reach (`wordingReach`). */
  readonly untouched: Untouched;
}

/** A claim as it was judged by itself, before claims on one measurement met, and as it was told. */
export interface KnownClaim {
  readonly alone: ClaimReading;
  readonly told: ClaimReading;
}

/** The claims with their verdicts. */
export interface JudgedClaims {
  /** In the claim set's order. */
  readonly claims: readonly ClaimReading[];
  /** The same for the next time. */
  readonly known: ReadonlyMap<string, KnownClaim>;
}

/** Every claim with its verdict. */
export function judgeClaims(input: JudgeInput): JudgedClaims {
  const { claimSet } = input;
  const critiques = critiquesByClaim(claimSet);
  const judged = Object.entries(claimSet.data.claims ?? {}).map(([id, spec]) =>
    judgeClaim(id, spec, input, critiques.get(id) ?? noCritiques),
  );
  const claims = meetRivals(judged, claimSet).map((claim, index) => {
    const alone = judged[index];
    // A claim that meets no other is told as it was judged by itself.
    if (claim === alone) return claim;
    const before = input.known.get(claim.id);
    // A claim that says what it said, and meets the same others, is told in the same words.
    const isToldSo =
      alone &&
      before &&
      originOf(alone) === originOf(before.alone) &&
      isDeepEqual<readonly Rival[]>(claim.rivals, before.told.rivals);
    if (isToldSo && before.told !== before.alone)
      return before.alone === alone ? before.told : moveClaim(before.told, alone);
    return withHeadline(claimSet, claim);
  });
  const known = new Map<string, KnownClaim>();
  for (const [index, alone] of judged.entries()) known.set(alone.id, { alone, told: claims[index] ?? alone });
  return { claims, known };
}

/** The list of all claims without critiques: one object, so that at each keystroke it is seen to be the same at once. */
const noCritiques: readonly string[] = [];

function judgeClaim(id: string, spec: ClaimSpec, input: JudgeInput, critiques: readonly string[]): ClaimReading {
  const { article, claimSet, conventions, words, anchors } = input;
  const anchor = anchors.get(id) ?? unplaced;
  const known = input.known.get(id)?.alone;
  if (known && canBeKept(known, spec) && isUntouched(known.anchor, anchor, input.untouched)) {
    const by = (anchor.source?.start ?? 0) - (known.anchor.source?.start ?? 0);
    // What the annotator read into the words stands nowhere in the article.
    const isStill = by === 0 || known.stated === null || known.readByAnnotator;
    return keep(known, { anchor, stated: isStill ? known.stated : shiftQuantity(known.stated, by) }, critiques, input);
  }
  const found: Stated =
    anchor.shadow === null
      ? { kind: "none" }
      : statedQuantity(article.shadow.text, anchor.shadow, quantitiesAround(words, anchor.shadow), spec.says);
  const meant = saidByAnnotator(spec.means, conventions);
  const said = meant ?? saidInArticle(found, article);
  const stated = said?.stated ?? null;
  if (known && canBeKept(known, spec) && found.kind !== "several" && readsTheSame(known, anchor, said)) {
    const now = stated && meant === null ? quantityInSource(stated, article) : stated;
    return keep(known, { anchor, stated: now }, critiques, input);
  }
  const { judgement, evidence, readings } = weigh(spec, said, found, anchor, input);
  const judged = withHeadline(claimSet, {
    id,
    spec,
    anchor,
    declared: claimSet.locateKey(["claims", id]),
    stated: stated && meant === null ? quantityInSource(stated, article) : stated,
    wording: said?.wording ?? null,
    readByAnnotator: meant !== null,
    ...judgement,
    verdict: spec.exempt === undefined ? judgement.verdict : null,
    headline: "",
    evidence,
    readings,
    rivals: [],
    critiques,
  });
  return known && tellsTheSame(known, judged) ? moveClaim(known, judged) : judged;
}

/** Whether all that is told of two judgements of a claim is the same, but where it stands. */
function tellsTheSame(known: ClaimReading, judged: ClaimReading): boolean {
  const { spec, anchor, declared: _, stated, ...told } = judged;
  return (
    known.spec === spec &&
    known.anchor.text === anchor.text &&
    isSameQuantity(known.stated, stated) &&
    (Object.keys(told) as (keyof typeof told)[]).every(
      (key) => JSON.stringify(known[key]) === JSON.stringify(told[key]),
    )
  );
}

function withHeadline(claimSet: ClaimSet, claim: ClaimReading): ClaimReading {
  return { ...claim, headline: headlineOf(claim, claimSet) };
}

/** A claim that says what it said, with what may have changed around it. */
function keep(
  known: ClaimReading,
  { anchor, stated }: Pick<ClaimReading, "anchor" | "stated">,
  critiques: readonly string[],
  { claimSet, knownBy }: JudgeInput,
): ClaimReading {
  const declared = knownBy === claimSet ? known.declared : claimSet.locateKey(["claims", known.id]);
  const isDeclaredThere = declared === known.declared || isDeepEqual(declared, known.declared);
  const isDisputedSo = isDeepEqual(critiques, known.critiques);
  const isThere = known.anchor === anchor && stated?.span.start === known.stated?.span.start;
  if (isThere && isDeclaredThere && isDisputedSo) return known;
  const place = { anchor, declared, stated };
  return isDisputedSo ? moveClaim(known, place) : withHeadline(claimSet, { ...known, ...place, critiques });
}

/** Whether a claim of these specs can say what it said. Words with several readings are weighed each time. */
function canBeKept(known: ClaimReading, spec: ClaimSpec): boolean {
  return known.spec === spec && spec.readings === undefined && known.reason !== "ambiguous-reading";
}

/** Whether a claim stands in what an edit left as it was, where it stood in it. */
function isUntouched(
  known: ClaimAnchor,
  { source, shadow, text }: ClaimAnchor,
  { end, start, moved }: Untouched,
): boolean {
  if (source === null || shadow === null || known.source === null || known.shadow === null) return false;
  const by = source.start - known.source.start;
  const isThere = (by === 0 && source.end <= end) || (by === moved && source.start >= start);
  const lengthOf = (span: Span): number => span.end - span.start;
  return (
    isThere &&
    text === known.text &&
    lengthOf(source) === lengthOf(known.source) &&
    lengthOf(shadow) === lengthOf(known.shadow)
  );
}

/** Whether a claim says what it said before, wherever it stands now. */
function readsTheSame(known: ClaimReading, anchor: ClaimAnchor, said: Said | null): boolean {
  if (anchor.shadow === null || known.anchor.shadow === null || known.anchor.text !== anchor.text) return false;
  if (JSON.stringify(said?.wording ?? null) !== JSON.stringify(known.wording)) return false;
  return isSameQuantity(known.stated, said?.stated ?? null);
}

/** Whether two quantities are the same, wherever they stand. */
function isSameQuantity(some: Quantity | null, other: Quantity | null): boolean {
  if (some === null || other === null) return some === other;
  return (Object.keys(some) as (keyof Quantity)[]).every(
    (key) => key === "span" || key === "numberSpan" || key === "parts" || isEqual(some[key], other[key]),
  );
}

function isEqual(a: Quantity[keyof Quantity], b: Quantity[keyof Quantity]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isDeepEqual<Told extends Location | readonly (string | Rival)[]>(a: Told, b: Told): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

interface Weighed {
  readonly judgement: Judgement;
  readonly evidence: readonly EvidenceResult[];
  readonly readings: readonly ReadingResult[];
}

function weigh(spec: ClaimSpec, said: Said | null, found: Stated, anchor: ClaimAnchor, input: JudgeInput): Weighed {
  if (anchor.shadow === null) return { judgement: unverifiable("unplaced"), evidence: [], readings: [] };
  const { claimSet } = input;
  const relayed = spec.by !== undefined && spec.by !== articleParty(claimSet);
  if (spec.readings !== undefined) return weighReadings(spec, said, anchor, relayed, input);
  const evidence = evaluate(spec, { said, relation: spec.relation, isNamedReading: false, by: spec.by ?? null }, input);
  const judgement = judge(evidence, relayed, claimSet);
  const needsQuantity = found.kind === "several" && spec.means === undefined && judgement.reason === "vague";
  return { judgement: needsQuantity ? unverifiable("ambiguous-reading") : judgement, evidence, readings: [] };
}

/** Several ways to read a phrase: a verdict only where all agree (semantics rule 20). */
function weighReadings(
  spec: ClaimSpec,
  said: Said | null,
  anchor: ClaimAnchor,
  relayed: boolean,
  input: JudgeInput,
): Weighed {
  const { claimSet } = input;
  const weighed = Object.entries(spec.readings ?? {}).map(([name, reading]) => {
    const inReading = saidInReading(reading, said, anchor, input);
    const relation = reading.relation ?? spec.relation;
    const evidence = evaluate(
      spec,
      { said: inReading, relation, isNamedReading: true, by: spec.by ?? null },
      input,
      name,
    );
    const judgement = judge(evidence, relayed, claimSet);
    const { verdict } = judgement;
    return { judgement, result: { name, relation: relation ?? null, means: reading.means ?? null, verdict, evidence } };
  });
  return joinReadings(weighed);
}

/** @param reading the reading that the evidence is put against; an entry can be for some readings only */
function evaluate(
  spec: ClaimSpec,
  assertion: Assertion,
  { claimSet, tables, conventions }: JudgeInput,
  reading?: string,
): readonly EvidenceResult[] {
  const data = { claimSet, tables };
  return (spec.evidence ?? []).flatMap((entry, index) =>
    reading === undefined || entry.readings === undefined || entry.readings.includes(reading)
      ? evaluateEvidence(entry, index, assertion, data, conventions)
      : [],
  );
}

function critiquesByClaim({ data }: ClaimSet): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { about }] of Object.entries(data.critiques ?? {})) {
    for (const target of about) found.set(target, [...(found.get(target) ?? []), id]);
  }
  return found;
}

function quantityInSource(quantity: Quantity, { shadow }: Article): Quantity {
  return moveQuantity(quantity, (span) => shadow.toSource(span));
}

const unplaced: ClaimAnchor = {
  state: "orphan",
  shadow: null,
  source: null,
  text: "",
  score: 0,
  candidates: [],
  selector: { quote: "" },
  last: null,
};
