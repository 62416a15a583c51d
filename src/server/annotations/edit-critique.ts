import * as z from "zod";
import { editCritique } from "../../core/claims/edits/edit-critique.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireText } from "./wire-schemas.js";

/** Gives one's own critique another body. */
export const editCritiqueKind = annotationKind({
  kind: "edit-critique",
  params: z.strictObject({
    kind: z.literal("edit-critique"),
    critique: wireName(),
    who: wireName(),
    body: wireText(),
  }),
  name: ({ critique }) => `the edit of critique “${critique}”`,
  perform: ({ claimSet }, { critique, who, body }) => editCritique(claimSet, critique, { who, body }),
});
