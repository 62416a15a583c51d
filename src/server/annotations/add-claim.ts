import * as z from "zod";
import { addClaim } from "../../core/claims/edits/add-claim.js";
import { evidenceSchema } from "../../core/claims/schema.js";
import { annotationKind } from "./annotation-kind.js";
import { articleSpan, wireRange, wireTable } from "./wire-schemas.js";

/** Makes a claim of words of the article, and puts evidence against it where there is some already. */
export const addClaimKind = annotationKind({
  kind: "add-claim",
  params: z.strictObject({
    kind: z.literal("add-claim"),
    range: wireRange(),
    meant: wireRange().optional(),
    evidence: evidenceSchema.optional(),
    table: wireTable().optional(),
  }),
  name: ({ evidence }) => (evidence ? "the claim with its evidence" : "the claim"),
  perform: (reading, { range, meant, evidence, table }) =>
    addClaim(reading, articleSpan(reading, range), { meant: meant && articleSpan(reading, meant), evidence, table }),
});
