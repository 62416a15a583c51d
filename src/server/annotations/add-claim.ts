import * as z from "zod";
import { addClaim } from "../../core/claims/edits/add-claim.js";
import { annotationKind } from "./annotation-kind.js";
import { articleSpan, wireRange } from "./wire-schemas.js";

/** Makes a claim of words of the article. */
export const addClaimKind = annotationKind({
  kind: "add-claim",
  params: z.strictObject({ kind: z.literal("add-claim"), range: wireRange(), meant: wireRange().optional() }),
  name: () => "the claim",
  perform: (reading, { range, meant }) =>
    addClaim(reading, articleSpan(reading, range), { meant: meant && articleSpan(reading, meant) }),
});
