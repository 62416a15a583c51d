import type { TextEdit } from "../../text/text-edit.js";

/** Edits that add something to a claim set, and the id that it gets; or a refusal in one sentence. */
export type ClaimSetAddition =
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[]; readonly id: string }
  | { readonly kind: "refused"; readonly message: string };

/** The same with the place in the edited text where a person goes on writing. */
export type AdditionWithCursor =
  | (Extract<ClaimSetAddition, { readonly kind: "edits" }> & { readonly cursor: number })
  | Extract<ClaimSetAddition, { readonly kind: "refused" }>;
