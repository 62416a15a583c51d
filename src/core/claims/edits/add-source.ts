import { applyEdits } from "../../text/text-edit.js";
import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { SourceSpec } from "../schema.js";
import { yamlPlaces } from "../yaml-places.js";
import type { AdditionWithCursor } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** Edits that add a source behind the others, its id from its title; a person goes on writing at the entry's end. */
export function addSource(claimSet: ClaimSet, source: SourceSpec): AdditionWithCursor {
  if (source.title.trim() === "") return refused("A source needs a title.");
  const id = newId("source", source.title, takenIds(claimSet, "source"));
  const drafted = draftEdits(claimSet, `source “${id}”`, (draft) => draft.put(["sources", id], yamlValueOf(source)));
  if (drafted.kind === "refused") return drafted;
  const { start, end } = yamlPlaces(drafted.after.doc).valueAt(["sources", id]);
  // The place of a map in lines goes on to the next line.
  const written = applyEdits(claimSet.text, drafted.edits).slice(start, end).trimEnd();
  return { kind: "edits", edits: drafted.edits, id, cursor: start + written.length };
}
