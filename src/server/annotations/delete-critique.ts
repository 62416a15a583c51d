import * as z from "zod";
import { deleteCritique } from "../../core/claims/edits/delete-critique.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName } from "./wire-schemas.js";

/** Takes one's own critique out. */
export const deleteCritiqueKind = annotationKind({
  kind: "delete-critique",
  params: z.strictObject({ kind: z.literal("delete-critique"), critique: wireName(), who: wireName() }),
  name: ({ critique }) => `the deletion of critique “${critique}”`,
  perform: ({ claimSet }, { critique, who }) => deleteCritique(claimSet, critique, who),
});
