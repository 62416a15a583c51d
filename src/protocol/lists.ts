import type { ListEdition } from "./items-after.js";
import type { ClaimMark, UnplacedClaim, WireRange } from "./lsp.js";

/** What an editor's lists show of an article: its claims, and what they rest on. */

/** Request, client to server: the lists of an article; null when it has no claim set. */
export const listsRequest = "countercheck/lists";
export interface ListsParams {
  readonly uri: string;
  /** The edition of its claims that the editor has already; 0, or absent, for none. */
  readonly since?: number;
}
export type ListsAnswer = Omit<ArticleLists, "claims"> & { readonly claims: ListEdition<ListedClaim> };

/** The lists as the editor puts them together. */
export interface ArticleLists {
  /** The version of the article that the ranges are of; null where it isn't open. */
  readonly version: number | null;
  /** The claims that have a place, in the text's order. */
  readonly claims: readonly ListedClaim[];
  /** Those that have none. */
  readonly unplaced: readonly ListedUnplaced[];
  /** Sources with claims that rest on them first, in the claim set's order. */
  readonly sources: readonly ListedSource[];
}

/** A claim in a list. */
export interface ListedClaim extends ClaimMark {
  /** What kind of claim it is; null where the claim set doesn't say. */
  readonly kind: string | null;
  /** Whose word it is, as readers know them. */
  readonly party: string;
  /** The heading above it; null where none is. */
  readonly heading: ListedHeading | null;
}

/** A heading of the article. */
export interface ListedHeading {
  readonly text: string;
  /** Which one it is of those with the same words, from 0. */
  readonly nth: number;
}

/** A claim without a place; each candidate with the words of its line around it. */
export type ListedUnplaced = Omit<UnplacedClaim, "candidates"> & { readonly candidates: readonly ListedCandidate[] };

/** A place that would fit a claim. */
export interface ListedCandidate {
  readonly range: WireRange;
  /** The words of the article around it, on one line. */
  readonly excerpt: string;
  /** Where the candidate stands in the excerpt, UTF-16, half open. */
  readonly start: number;
  readonly end: number;
}

/** A source in a list. */
export interface ListedSource {
  readonly source: string;
  readonly title: string;
  /** Author and date as far as known. */
  readonly byline: string | null;
  /** How much of it was seen, and through what it is known. */
  readonly access: string | null;
  /** The party that stands behind it, as readers know it, with its interest. */
  readonly party: string | null;
  readonly interest: string | null;
  /** The claims that rest on it, by their ids. */
  readonly claims: readonly string[];
  /** Where it is declared; null where evidence names it and nothing declares it. */
  readonly declaration: { readonly uri: string; readonly range: WireRange } | null;
}
