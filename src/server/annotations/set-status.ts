import * as z from "zod";
import { setStatus } from "../../core/claims/edits/set-status.js";
import { critiqueStatuses } from "../../core/claims/schema.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireText } from "./wire-schemas.js";

/** Says where a critique stands. */
export const setStatusKind = annotationKind({
  kind: "set-status",
  params: z.strictObject({
    kind: z.literal("set-status"),
    critique: wireName(),
    status: z.enum(critiqueStatuses),
    because: wireText().optional(),
  }),
  name: ({ critique, status }) => `the status “${status}” of critique “${critique}”`,
  perform: ({ claimSet }, { critique, status, because }) => setStatus(claimSet, critique, status, because),
});
