import * as z from "zod";
import { addCritique } from "../../core/claims/edits/add-critique.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName, wireNames, wireText } from "./wire-schemas.js";

/** Raises a critique. */
export const addCritiqueKind = annotationKind({
  kind: "add-critique",
  params: z.strictObject({
    kind: z.literal("add-critique"),
    about: wireNames(),
    by: wireName(),
    objection: wireName().optional(),
    title: wireName().optional(),
    body: wireText(),
    sources: wireNames().optional(),
    date: wireName().optional(),
  }),
  name: () => "the critique",
  perform: ({ claimSet }, { kind: _, objection, ...critique }) =>
    addCritique(claimSet, { ...critique, kind: objection }),
});
