import type { Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import type { Location } from "../rules/finding.js";

/** What a row is to a claim (semantics rule 20). */
export type Role = "echo" | "attribution" | "outside";

/** How narrowly something agrees, from firm to loose (semantics rule 6). */
export type Tier = "exact" | "rounded" | "truncated" | "hedged" | "alternate";

/**
 * Another reading of the words than the usual one: `points` of percentages where the text says per cent (semantics rule
 * 12), `deficit` or `within` where it says "of" (13), `one-more` where "N times more" means N+1 times as much, `time` or
 * `speed` for the way that "N % faster" isn't meant usually (14), `iec` for binary units (17).
 */
export type OtherReading = "points" | "deficit" | "within" | "one-more" | "time" | "speed" | "iec";

/** Why something can't be compared (semantics rule 22). */
export type UnverifiableReason =
  | "no-evidence"
  | "only-echo"
  | "dangling-evidence"
  | "not-a-number"
  | "unit-mismatch"
  | "no-baseline"
  | "zero-baseline"
  | "ambiguous-selection"
  | "ambiguous-reading"
  | "too-wide"
  | "vague"
  | "unplaced"
  | "pending";

/** Distance of the evidence's nearest point to the nearest end of the claim, positive inside (semantics rule 6). */
export interface Margin {
  /** In units of the last place as the text writes it; days for dates. */
  readonly u: number;
  /** Relative to the written number; null when that is zero, and for dates. */
  readonly relative: number | null;
}

/** A row of a table that evidence rests on. */
export interface RowReference extends Location {
  readonly table: string;
  /** As RFC 7111 counts: the header is 1. */
  readonly row: number;
  /** The row's name, when the table has a key column. */
  readonly key: string | null;
  /** Cells that the table says are worth seeing, in its order. */
  readonly shown: readonly { readonly column: string; readonly text: string }[];
  readonly certainty: string | null;
  /** Id of the series the row belongs to, for its colour. */
  readonly series: string | null;
}

/** One figure that entered a formula or a comparison. */
export interface Figure {
  readonly name: string;
  readonly text: string;
}

/** What one piece of evidence says of a claim. */
export interface EvidenceResult {
  /** Index of the entry in the claim's `evidence`. */
  readonly entry: number;
  readonly rows: readonly RowReference[];
  readonly role: Role;
  readonly bearing: "direct" | "analogous";
  /** Ids of the party and the source, when known. */
  readonly reportedBy: string | null;
  readonly readIn: string | null;
  /** Id of the series that the value belongs to: what the entry says, else what all its rows have in common. */
  readonly series: string | null;
  /** The value in the claim's unit, rounding of the data included: E of semantics. Null when it can't be compared. */
  readonly value: Interval | null;
  /** The value as written, in the claim's unit: a point where the data hold one number. */
  readonly written: Interval | null;
  /** The value as people read it, with its unit. */
  readonly text: string;
  readonly unit: string | null;
  /** Whether the data state no unit, so that the claim's is taken for theirs (semantics rule 17). */
  readonly unitAssumed: boolean;
  /** The formula with its figures, for computed values and relations. */
  readonly formula: { readonly expression: string; readonly figures: readonly Figure[] } | null;
  /** How the value relates to a baseline; null where it is compared as it is (semantics rule 13). */
  readonly relation: Relation | null;
  readonly agrees: boolean | null;
  /**
   * The only reading of the words by which the value fits, where it isn't the usual one; null otherwise. Per cent that
   * fits as points disagrees all the same (semantics rule 12).
   */
  readonly reading: OtherReading | null;
  /** Whether agreement holds wherever the true value lies within the data's rounding. */
  readonly certain: boolean;
  readonly tier: Tier | null;
  readonly margin: Margin | null;
  /** Why it can't be compared, with a sentence for people. */
  readonly reason: UnverifiableReason | null;
  readonly message: string | null;
  /** Whether that is told elsewhere already, so that no rule needs to. */
  readonly told: boolean;
  readonly given: string | null;
  readonly differs: readonly string[];
  readonly note: string | null;
}
