import * as z from "zod";
import { addReply } from "../../core/claims/edits/add-reply.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireText } from "./wire-schemas.js";

/** Replies to a critique. */
export const addReplyKind = annotationKind({
  kind: "add-reply",
  params: z.strictObject({
    kind: z.literal("add-reply"),
    critique: wireName(),
    by: wireName(),
    body: wireText(),
    date: wireName().optional(),
  }),
  name: ({ critique }) => `the reply to critique “${critique}”`,
  perform: ({ claimSet }, { critique, by, body, date }) =>
    addReply(claimSet, critique, { by, body, ...(date === undefined ? {} : { date }) }),
});
