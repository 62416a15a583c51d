import type { ClaimReading } from "../../core/claim-reading.js";
import type { Finding } from "../../core/rules/finding.js";
import type { LoadedReading } from "../../workspace/load-reading.js";
import type { Outcome } from "./outcome.js";

/** An article that was checked. */
export interface CheckedArticle {
  readonly file: string;
  readonly claimSetFile: string | null;
  readonly loaded: LoadedReading;
  /** All findings on the article and its files, by place. What several articles rest on is told with the first. */
  readonly findings: readonly Finding[];
}

/** All that a check found. */
export interface CheckReport {
  readonly articles: readonly CheckedArticle[];
  /** What is wrong with files that belong to no article. */
  readonly problems: readonly Finding[];
  readonly outcome: Outcome;
}

/** The claims of an article; none when it could not be read. */
export function claimsOf({ loaded }: Pick<CheckedArticle, "loaded">): readonly ClaimReading[] {
  return loaded.reading?.claims ?? [];
}

/** Whether a claim has no place in the article. */
export function isUnplaced({ anchor }: ClaimReading): boolean {
  return anchor.state === "orphan" || anchor.state === "ambiguous";
}
