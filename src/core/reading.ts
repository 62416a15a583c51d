import { type Article, parseArticle } from "./article/parse-article.js";
import { type Untouched, untouchedIn } from "./article/untouched.js";
import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import { conventionsOf } from "./claims/conventions.js";
import type { EarlierPlaces } from "./claims/follow-claim.js";
import { judgesTheSame } from "./claims/judges-the-same.js";
import { placeClaims } from "./claims/place-claims.js";
import { type Coverage, coverageOf } from "./coverage.js";
import type { LoadedTables } from "./evidence/loaded-table.js";
import { judgeClaims, type KnownClaim } from "./judge-claims.js";
import { moveQuantity, shiftQuantity } from "./quantities/move-quantity.js";
import type { Conventions, Quantity } from "./quantities/quantity.js";
import { type ReadWords, readWords } from "./quantities/read-words.js";
import { wordingReach } from "./quantities/wording.js";
import { checkRules } from "./rules/check-rules.js";
import type { Finding } from "./rules/finding.js";
import { firstIndex } from "./text/first-index.js";
import type { TracedEdit } from "./text/follow-edit.js";
import type { Span } from "./text/span.js";

/** What a reading is made from. */
export interface ReadingInput {
  /** The name under which the workspace knows the article. */
  readonly articleFile: string;
  readonly article: Article;
  /** The claim set with its includes. */
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
}

/** An article read against its evidence: all that a shell shows. */
export interface Reading extends ReadingInput {
  /** Every quantity of the article in reading order; spans are in the article's source. */
  readonly quantities: readonly Quantity[];
  /** Every claim of the claim set, in its order. */
  readonly claims: readonly ClaimReading[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  /** What the next reading of the article can take over, where its words stay the same. */
  readonly known: KnownReading;
}

/** What was read and judged, to be taken over by a reading of a later version. */
export interface KnownReading {
  readonly words: ReadWords;
  readonly claims: ReadonlyMap<string, KnownClaim>;
}

/** A reading of an earlier version of the article, and how the article was edited since. */
export interface EarlierReading {
  readonly reading: Reading;
  /** In their order; each counts in the source that those before it leave. */
  readonly edits: readonly TracedEdit[];
}

/**
 * The whole product: an article, its claim set and its tables make a reading. Pure and deterministic; never throws on
 * input: what is wrong with the files comes out as findings.
 * @param earlier in an open document, the reading that the edits started from: claims go where the edits took them, and
 * only what they touched is read again. The verdicts are those that a reading without it comes to at the same places.
 */
export function readArticle(input: ReadingInput, earlier: EarlierReading | null = null): Reading {
  const { article, claimSet, tables } = input;
  const conventions = conventionsOf(claimSet);
  const before = earlier?.reading ?? null;
  const isReadSo = before !== null && sameConventions(conventionsOf(before.claimSet), conventions);
  const words = readWords(article, conventions, before && isReadSo ? before.known.words : null);
  const anchors = placeClaims(article, claimSet, earlier && earlierPlaces(earlier));
  const isJudgedSo =
    before && isReadSo && judgesTheSame(before.claimSet, claimSet) && sameTables(before.tables, tables);
  const [known, knownBy] = isJudgedSo ? [before.known.claims, before.claimSet] : [new Map<string, KnownClaim>(), null];
  const untouched = untouchedIn(before?.article ?? noArticle, article, wordingReach);
  const judged = judgeClaims({ article, conventions, words, anchors, claimSet, tables, known, knownBy, untouched });
  const { claims } = judged;
  const coverage = coverageOf(article, claimSet, words, claims);
  const facts = {
    ...input,
    quantities: inSource(words, article, before && isReadSo ? before.quantities : [], untouched),
    claims,
    coverage,
    known: { words, claims: judged.known },
  };
  return withFindings(facts);
}

/**
 * The rules are checked once somebody asks what they found: a view of what is being typed doesn't wait for them. A function of
 * its own, so that the reading holds on to its facts and not to the reading before.
 */
function withFindings(facts: Omit<Reading, "findings">): Reading {
  let found: readonly Finding[] | null = null;
  return {
    ...facts,
    get findings() {
      found ??= checkRules(facts);
      return found;
    },
  };
}

const noArticle = parseArticle("", { format: "plain" });

function earlierPlaces({ reading, edits }: EarlierReading): EarlierPlaces {
  return {
    article: reading.article,
    anchors: new Map(reading.claims.map(({ id, anchor }) => [id, anchor])),
    edits,
  };
}

function sameConventions(some: Conventions, others: Conventions): boolean {
  const { hedge, integers, rounding, decimals } = some;
  return (
    hedge === others.hedge &&
    integers === others.integers &&
    rounding === others.rounding &&
    decimals === others.decimals
  );
}

function sameTables(some: LoadedTables, others: LoadedTables): boolean {
  return (
    some.size === others.size &&
    [...some].every(([id, one]) => {
      const other = others.get(id);
      return one.state === "loaded" && other?.state === "loaded" && one.table === other.table;
    })
  );
}

/**
 * All quantities with their spans in the source. Those in what an edit left as it was are the ones that were there before, as
 * many from the beginning and from the end.
 */
function inSource(
  { blocks }: ReadWords,
  { shadow }: Article,
  before: readonly Quantity[],
  { end, start, moved }: Untouched,
): readonly Quantity[] {
  const first = firstIndex(before.length, (index) => (before[index]?.span.end ?? 0) > end);
  const last = firstIndex(before.length, (index) => (before[index]?.span.start ?? 0) >= start - moved);
  const behind = before.length - Math.max(last, first);
  const count = blocks.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const found: Quantity[] = [];
  for (const { span, quantities } of blocks) {
    for (const quantity of quantities) {
      const [index, fromEnd] = [found.length, count - found.length];
      const known = index < first ? before[index] : fromEnd <= behind ? before.at(-fromEnd) : undefined;
      const inText = (own: Span): Span => shadow.toSource({ start: span.start + own.start, end: span.start + own.end });
      if (!known) found.push(moveQuantity(quantity, inText));
      else found.push(index < first || moved === 0 ? known : shiftQuantity(known, moved));
    }
  }
  return found;
}
