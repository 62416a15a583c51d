import * as z from "zod";
import { addEvidence } from "../../core/claims/edits/add-evidence.js";
import { evidenceSchema } from "../../core/claims/schema.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireTable } from "./wire-schemas.js";

/** Puts evidence against a claim. */
export const addEvidenceKind = annotationKind({
  kind: "add-evidence",
  params: z.strictObject({
    kind: z.literal("add-evidence"),
    claim: wireName(),
    evidence: evidenceSchema,
    table: wireTable().optional(),
  }),
  name: ({ claim }) => `the evidence for claim “${claim}”`,
  perform: ({ claimSet }, { claim, evidence, table }) => addEvidence(claimSet, claim, evidence, table),
});
