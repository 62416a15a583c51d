import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";

/** The longest key that YAML reads without a question mark before it, its quotes and escapes aside. */
const maxQuote = 900;

/**
 * Edits that say why quantities that no claim is about need no evidence.
 * @param quote words of the article; the exemption holds wherever they stand
 */
export function exemptQuantity(claimSet: ClaimSet, quote: string, reason: string): ClaimSetEdit {
  const words = quote.trim();
  const why = reason.trim();
  if (words === "") return refused("There are no words here to exempt. Select the words around the number.");
  if (words.length > maxQuote) return refused("These are too many words to exempt at once. Select fewer of them.");
  if (why === "") return refused("Say why the number needs no evidence, so that others know.");
  return draftEdits(claimSet, "`exempt`", (draft) => draft.put(["exempt", words], why, { style: "block" }));
}
