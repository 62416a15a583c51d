import * as z from "zod";
import { addSource } from "../../core/claims/edits/add-source.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName } from "./wire-schemas.js";

/** Adds a document in which values can be read. */
export const addSourceKind = annotationKind({
  kind: "add-source",
  params: z.strictObject({ kind: z.literal("add-source"), title: wireName(), url: wireName().optional() }),
  name: ({ title }) => `the source “${title}”`,
  perform: ({ claimSet }, { title, url }) => addSource(claimSet, { title, ...(url === undefined ? {} : { url }) }),
});
