import type { EvidenceSpec, TableSpec } from "../core/claims/schema.js";
import type { WireRange } from "./lsp.js";

/** How an editor asks for evidence that numbers of an article would accept. A suggestion is no verdict, and writes nothing. */

/** Request, client to server: evidence in the tables around an article for the number under a range of it. */
export const suggestEvidenceRequest = "countercheck/suggestEvidence";
export interface SuggestEvidenceParams {
  /** The article, with or without a claim set. */
  readonly uri: string;
  readonly range: WireRange;
}
export type SuggestEvidenceAnswer =
  | (AskedNumber & {
      readonly kind: "suggestions";
      /** The likeliest first. */
      readonly suggestions: readonly EvidenceSuggestion[];
      /** How many tables could not be searched: too large, too many, or not to be read. */
      readonly leftOut: number;
    })
  | NoSuggestions;

/** There is nothing to suggest; the sentence says why, and what to do. */
export interface NoSuggestions {
  readonly kind: "none";
  readonly message: string;
}

/** A number of an article, as the version says. */
export interface AskedNumber {
  /** The version of the article in which ranges count; null when it isn't open. */
  readonly version: number | null;
  /** Null when the article has none. */
  readonly claimSet: string | null;
  readonly number: { readonly range: WireRange; readonly text: string };
  /** The words around it that a new claim would quote. */
  readonly words: { readonly range: WireRange; readonly text: string };
  /** The claim that states the number; null where none does. */
  readonly claim: { readonly id: string; readonly hasEvidence: boolean; readonly exempt: boolean } | null;
}

/** What a table must be declared with for evidence in it: all of it where the claim set doesn't know it. */
export interface WireTable {
  readonly id: string;
  readonly spec: Pick<TableSpec, "path" | "key" | "columns">;
}

/** Evidence that a number would accept. */
export interface EvidenceSuggestion {
  /** The id by which evidence names the table: the claim set's, or one that it could get. */
  readonly table: string;
  /** Whether the claim set declares it. */
  readonly declared: boolean;
  /** The table's file. */
  readonly uri: string;
  /** The cells that it rests on, value before baseline; none for an aggregate of rows. Rows count from 1, the header. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: string;
    readonly text: string;
    readonly range: WireRange;
  }[];
  /** What is to be shown of the table: the first cell, or the header of the column. */
  readonly place: WireRange;
  /** How the cells make the number: `value`, a relation or an aggregate. */
  readonly kind: string;
  /** The column, or the columns, that the number comes from. */
  readonly columns: readonly string[];
  /** What the cells come to, as people read it. */
  readonly value: string;
  /** The unit of the first column; null where none is stated. */
  readonly unit: string | null;
  /** The conditions that single out the row or the rows; null for all rows, and where none do. */
  readonly where: Readonly<Record<string, string>> | null;
  /** Why it fits, in a sentence. */
  readonly why: string;
  /** 0 to 1. */
  readonly score: number;
  /** The evidence to write; null where it can't be written, and `reason` says why. */
  readonly evidence: EvidenceSpec | null;
  readonly reason: string | null;
  /** What the claim set has yet to say of the table; null when that is nothing. */
  readonly declare: WireTable | null;
}

/** Request, client to server: the numbers of an article without a claim that stand in a table around it. */
export const draftLinksRequest = "countercheck/draftLinks";
export interface DraftLinksParams {
  readonly uri: string;
}
export type DraftLinksAnswer =
  | {
      readonly kind: "links";
      readonly links: readonly DraftLink[];
      /** How many numbers of the article have neither evidence nor an exemption. */
      readonly numbers: number;
      /** How many tables were searched. */
      readonly tables: number;
    }
  | NoSuggestions;

/** A number with the likeliest cell for it. */
export interface DraftLink extends AskedNumber {
  readonly suggestion: EvidenceSuggestion;
}

/** Request, client to server: what a claim of an article comes to as things are now; null where there is none. */
export const claimVerdictRequest = "countercheck/claimVerdict";
export interface ClaimVerdictParams {
  readonly uri: string;
  readonly claim: string;
}
export type ClaimVerdictAnswer = {
  /** The verdict in plain words, one line. */
  readonly headline: string;
} | null;

/** Editor command with an article's URI and a range of it: finds evidence for the number there. */
export const findEvidenceCommand = "countercheck.findEvidence";
