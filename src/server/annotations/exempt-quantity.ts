import * as z from "zod";
import { exemptQuantity } from "../../core/claims/edits/exempt-quantity.js";
import { annotationKind } from "./annotation-kind.js";
import { quotedAt } from "./quoted-at.js";
import { wireRange, wireText } from "./wire-schemas.js";

/** Says why words that no claim is about need no evidence; where none are selected, the number at the cursor. */
export const exemptQuantityKind = annotationKind({
  kind: "exempt-quantity",
  params: z.strictObject({ kind: z.literal("exempt-quantity"), range: wireRange(), reason: wireText() }),
  name: () => "the exemption of a number",
  perform: (reading, { range, reason }) => {
    const quoted = quotedAt(reading, range);
    if (!quoted) return { kind: "refused", message: noNumber };
    const { shadow } = reading.article;
    const { start, end } = shadow.toShadow(quoted.span);
    return exemptQuantity(reading.claimSet, shadow.text.slice(start, end), reason);
  },
});

const noNumber = "There is no number at the cursor. Select the words that need no evidence, and exempt them again.";
