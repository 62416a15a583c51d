import { applyEdits } from "../../text/text-edit.js";
import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { SourceSpec } from "../schema.js";
import { yamlPlaces } from "../yaml-places.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** Edits that add a source behind the others, its id from its title; one goes on writing at the end of its entry. */
export function addSource(claimSet: ClaimSet, source: SourceSpec): ClaimSetAddition {
  if (source.title.trim() === "") return refused("A source needs a title.");
  const id = newId("source", source.title, takenIds(claimSet, "source"));
  const drafted = draftEdits(claimSet, `source “${id}”`, (draft) => draft.put(["sources", id], yamlValueOf(source)));
  if (drafted.kind === "refused") return drafted;
  const { start, end } = yamlPlaces(drafted.after.doc).valueAt(["sources", id]);
  // Inside the braces, where there are some: behind the last thing that is written there.
  const written = applyEdits(claimSet.text, drafted.edits)
    .slice(start, end)
    .trimEnd()
    .replace(/\s*\}$/, "");
  return { kind: "edits", edits: drafted.edits, id, cursor: start + written.length };
}
