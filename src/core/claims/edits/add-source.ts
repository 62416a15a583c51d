import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { SourceSpec } from "../schema.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** Edits that add a source behind the others, its id from its title. */
export function addSource(claimSet: ClaimSet, source: SourceSpec): ClaimSetAddition {
  if (source.title.trim() === "") return refused("A source needs a title.");
  const id = newId("source", source.title, takenIds(claimSet, "source"));
  const drafted = draftEdits(claimSet, `source “${id}”`, (draft) => draft.put(["sources", id], yamlValueOf(source)));
  return drafted.kind === "refused" ? drafted : { kind: "edits", edits: drafted.edits, id };
}
