import * as z from "zod";
import { exemptQuantity } from "../../core/claims/edits/exempt-quantity.js";
import { annotationKind } from "./annotation-kind.js";
import { wireText } from "./wire-schemas.js";

/** Says why a number that no claim is about needs no evidence. */
export const exemptQuantityKind = annotationKind({
  kind: "exempt-quantity",
  params: z.strictObject({ kind: z.literal("exempt-quantity"), quote: wireText(), reason: wireText() }),
  name: ({ quote }) => `the exemption of “${quote}”`,
  perform: ({ claimSet }, { quote, reason }) => exemptQuantity(claimSet, quote, reason),
});
