import * as z from "zod";
import { relinkClaim } from "../../core/relink-claim.js";
import { annotationKind } from "./annotation-kind.js";
import { articleSpan, wireName, wireRange } from "./wire-schemas.js";

/** Lets a claim quote other words of the article. */
export const relinkKind = annotationKind({
  kind: "relink",
  params: z.strictObject({ kind: z.literal("relink"), claim: wireName(), range: wireRange() }),
  name: ({ claim }) => `the place of claim “${claim}”`,
  perform: (reading, { claim, range }) => {
    if (!reading.claims.some(({ id }) => id === claim)) return { kind: "refused", message: isGone };
    return relinkClaim(reading, claim, articleSpan(reading, range));
  },
});

const isGone = "This claim is no longer among the claims of the article. Ask for the quick fix again.";
