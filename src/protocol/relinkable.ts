import type { WireRange } from "./lsp.js";

/** Request, client to server: the claims of an article whose words changed or are gone, in the claim set's order. */
export const relinkableRequest = "countercheck/relinkable";
export interface RelinkableParams {
  readonly uri: string;
}

/** A claim that may have to quote other words. */
export interface RelinkableClaim {
  readonly claim: string;
  readonly quote: string;
  readonly state: "edited" | "ambiguous" | "orphan";
  /** Where it could stand: the words as they are now, or the places that fit. */
  readonly places: readonly { readonly range: WireRange; readonly text: string }[];
}
