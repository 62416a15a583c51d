import * as z from "zod";
import { addSource } from "../../core/claims/edits/add-source.js";
import { annotationKind } from "./annotation-kind.js";
import { wireName } from "./wire-schemas.js";

/** Adds a source with its title and, where it is known, its address; the rest is a person's to write. */
export const addSourceKind = annotationKind({
  kind: "add-source",
  params: z.strictObject({ kind: z.literal("add-source"), title: wireName(), url: wireName().optional() }),
  name: ({ title }) => `the source “${title}”`,
  perform: ({ claimSet }, { title, url }) => {
    const known = [...claimSet.sources].find(([, { spec }]) => spec.title === title.trim() && spec.url === url);
    if (known) return { kind: "refused", message: `The claim set has this source already: “${known[0]}”.` };
    return addSource(claimSet, { title, url });
  },
});
