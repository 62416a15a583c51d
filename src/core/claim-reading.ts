import type { LostWords } from "./claims/lost-words.js";
import type { ClaimSpec, Relation, Verdict } from "./claims/schema.js";
import type { EvidenceResult, Margin, Tier, UnverifiableReason } from "./evidence/evidence-result.js";
import type { Quantity } from "./quantities/quantity.js";
import type { Wording } from "./quantities/wording.js";
import type { Location } from "./rules/finding.js";
import type { AnchorState, QuoteSelector } from "./text/place-quote.js";
import type { Span } from "./text/span.js";

/** Where a claim sits in the article as it is now. */
export interface ClaimAnchor {
  readonly state: AnchorState;
  /** In the article's shadow text; null when unplaced. */
  readonly shadow: Span | null;
  /** In the article's source; null when unplaced. */
  readonly source: Span | null;
  /** The words found, or the quote when unplaced. */
  readonly text: string;
  readonly score: number;
  /** Source spans that fit equally well, when the anchor is ambiguous; one alone is in doubt. */
  readonly candidates: readonly Span[];
  /** How the claim set stored the quote when it was placed. */
  readonly selector: QuoteSelector;
  /** What is remembered of a claim whose words an edit took away; else null. */
  readonly last: LostWords | null;
}

/** Another claim on the same measurement, by another party. */
export interface Rival {
  readonly claim: string;
  readonly by: string | null;
  readonly text: string;
  readonly agrees: boolean;
}

/** What one reading of an ambiguous phrase comes to. */
export interface ReadingResult {
  readonly name: string;
  readonly relation: Relation | null;
  readonly means: string | null;
  readonly verdict: Verdict;
  readonly evidence: readonly EvidenceResult[];
}

/** A claim with everything that is known of it: what a shell shows. */
export interface ClaimReading {
  readonly id: string;
  readonly spec: ClaimSpec;
  readonly anchor: ClaimAnchor;
  /** Where the claim set declares it. */
  readonly declared: Location;
  /** The quantity that the words state, or that `means` reads into them; null when there is none. Spans are source spans. */
  readonly stated: Quantity | null;
  /** The words around that quantity, as far as they decide how it is meant; null when there is none. */
  readonly wording: Wording | null;
  /** Whether `stated` is the annotator's reading of words (`means`). */
  readonly readByAnnotator: boolean;
  /** Null for exempt claims. */
  readonly verdict: Verdict | null;
  /** The verdict in plain words, one line. */
  readonly headline: string;
  readonly certain: boolean;
  readonly reason: UnverifiableReason | null;
  readonly misquoted: boolean;
  readonly tier: Tier | null;
  readonly margin: Margin | null;
  readonly independent: number;
  readonly evidence: readonly EvidenceResult[];
  readonly readings: readonly ReadingResult[];
  readonly rivals: readonly Rival[];
  /** Ids of the critiques that are about this claim, in the claim set's order. */
  readonly critiques: readonly string[];
}
