import * as z from "zod";
import { conventionsOf } from "../../core/claims/conventions.js";
import { addClaim } from "../../core/claims/edits/add-claim.js";
import { quoteAround } from "../../core/claims/edits/quote-around.js";
import { evidenceSchema } from "../../core/claims/schema.js";
import { readQuantities } from "../../core/quantities/read-quantities.js";
import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import { type AnnotationOutcome, annotationKind } from "./annotation-kind.js";
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
    const span = articleSpan(reading, range);
    if (span.start === span.end) return onNumberAt(reading, span.start);
    return addClaim(reading, span, { meant: meant && articleSpan(reading, meant), evidence, table });
  },
});

function onNumberAt(reading: Reading, offset: number): AnnotationOutcome {
  const { article, claimSet } = reading;
  const { shadow } = article;
  const all = readQuantities(shadow.printed, conventionsOf(claimSet));
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const quantity = all.find(({ span }) => holds(shadow.toSource(span)));
  if (!quantity) return { kind: "refused", message: noNumber };
  return addClaim(reading, quoteAround(article, quantity, all), { meant: shadow.toSource(quantity.numberSpan) });
}

const noNumber = "There is no number at the cursor. Select the words that the claim is about, and add it again.";
