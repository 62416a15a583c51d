import * as z from "zod";
import { editReply } from "../../core/claims/edits/edit-reply.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireText } from "./wire-schemas.js";

/** Gives one's own reply another body. */
export const editReplyKind = annotationKind({
  kind: "edit-reply",
  params: z.strictObject({
    kind: z.literal("edit-reply"),
    critique: wireName(),
    index: z.int().min(0),
    who: wireName(),
    body: wireText(),
  }),
  name: ({ critique }) => `the edit of a reply to critique “${critique}”`,
  perform: ({ claimSet }, { critique, index, who, body }) => editReply(claimSet, critique, index, { who, body }),
});
