import type { Refused } from "../../protocol/annotate.js";

/** For edits of a text that is no longer the one that was read. */
export const changedMeanwhile: Refused = {
  kind: "refused",
  message: "The claim set changed meanwhile. Try it once more.",
  mayPass: true,
};

/** For what no editor of ours sends. */
export const malformedAnnotation: Refused = {
  kind: "refused",
  message: "Countercheck could not read what was to be annotated. Try it once more; report it if that happens again.",
};
