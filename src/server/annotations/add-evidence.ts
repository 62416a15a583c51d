import * as z from "zod";
import { addEvidence } from "../../core/claims/edits/add-evidence.js";
import { evidenceSchema } from "../../core/claims/schema.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName } from "./wire-schemas.js";

/** Puts evidence against a claim. */
export const addEvidenceKind = annotationKind({
  kind: "add-evidence",
  params: z.strictObject({ kind: z.literal("add-evidence"), claim: wireName(), evidence: evidenceSchema }),
  name: ({ claim }) => `the evidence for claim “${claim}”`,
  perform: ({ claimSet }, { claim, evidence }) => addEvidence(claimSet, claim, evidence),
});
