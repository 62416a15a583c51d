import type { CritiqueReading } from "../core/critiques-of.js";
import type { ListEdition } from "./items-after.js";

/**
 * How an editor asks for the critiques of an article. It does so when a reading's `print` is another than before
 * (`countercheck/articleRead`), not at each key.
 */

/** Request, client to server: the critiques of an article, in its claim set's order. */
export const critiquesRequest = "countercheck/critiques";
export interface CritiquesParams {
  readonly uri: string;
  /** The edition that the editor has already; 0, or absent, for none. */
  readonly since?: number;
}
export interface CritiquesAnswer {
  /** `maxCritiques` at most; none for a text without a claim set. */
  readonly critiques: ListEdition<CritiqueReading>;
  /** How many more there are. */
  readonly leftOut: number;
}

/** How many critiques are told at once: more than anybody reads. */
export const maxCritiques = 5000;

/** Editor command with an article's URI and a claim's id: starts a critique of the claim. */
export const raiseCritiqueCommand = "countercheck.raiseCritique";
