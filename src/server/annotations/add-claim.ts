import * as z from "zod";
import { addClaim } from "../../core/claims/edits/add-claim.js";
import { evidenceSchema } from "../../core/claims/schema.js";
import { annotationKind } from "./annotation-kind.js";
import { quotedAt } from "./quoted-at.js";
import { articleSpan, wireRange, wireTable } from "./wire-schemas.js";

/**
 * Makes a claim of words of the article, and puts evidence against it where there is some already; where no words are
 * selected, of the number at the cursor.
 */
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
  perform: (reading, { range, meant, evidence, table }) => {
    const quoted = quotedAt(reading, range);
    if (!quoted) return { kind: "refused", message: noNumber };
    const number = meant ? articleSpan(reading, meant) : quoted.meant;
    return addClaim(reading, quoted.span, { meant: number, evidence, table });
  },
});

const noNumber = "There is no number at the cursor. Select the words that the claim is about, and add it again.";
