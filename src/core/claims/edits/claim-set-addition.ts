import type { TextEdit } from "../../text/text-edit.js";

/** Edits that add something to a claim set, and the id that it gets; or a refusal in one sentence. */
export type ClaimSetAddition =
  | {
      readonly kind: "edits";
      readonly edits: readonly TextEdit[];
      readonly id: string;
      /** Where a person goes on writing, as an offset into the edited text; absent where there is nothing more to write. */
      readonly cursor?: number;
    }
  | { readonly kind: "refused"; readonly message: string };
