import * as z from "zod";
import { deleteReply } from "../../core/claims/edits/delete-reply.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName } from "./wire-schemas.js";

/** Takes one's own reply out. */
export const deleteReplyKind = annotationKind({
  kind: "delete-reply",
  params: z.strictObject({
    kind: z.literal("delete-reply"),
    critique: wireName(),
    index: z.int().min(0),
    who: wireName(),
  }),
  name: ({ critique }) => `the deletion of a reply to critique “${critique}”`,
  perform: ({ claimSet }, { critique, index, who }) => deleteReply(claimSet, critique, index, who),
});
