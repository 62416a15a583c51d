import * as z from "zod";
import { exemptClaim } from "../../core/claims/edits/exempt-claim.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireText } from "./wire-schemas.js";

/** Says why a claim needs no evidence. */
export const exemptClaimKind = annotationKind({
  kind: "exempt-claim",
  params: z.strictObject({ kind: z.literal("exempt-claim"), claim: wireName(), reason: wireText() }),
  name: ({ claim }) => `the exemption of claim “${claim}”`,
  perform: ({ claimSet }, { claim, reason }) => exemptClaim(claimSet, claim, reason),
});
