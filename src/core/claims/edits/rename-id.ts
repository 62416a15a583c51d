import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { type IdKind, isYamlSpecial, sectionOf, takenIds } from "./new-id.js";
import { renameUses } from "./rename-uses.js";
import { shownName } from "./shown-name.js";

/**
 * Edits that rename what the claim set declares, where it is declared and wherever the claim set refers to it. Tables may
 * hold ids of parties and sources too; their files stay as they are.
 */
export function renameId(claimSet: ClaimSet, kind: IdKind, from: string, to: string): ClaimSetEdit {
  const section = claimSet.data[sectionOf[kind]] ?? {};
  if (!Object.hasOwn(section, from)) return refused(whyUnknown(claimSet, kind, from));
  if (from === to) return { kind: "edits", edits: [] };
  const whyNot = whyNoId(to) ?? whyTaken(claimSet, kind, to);
  if (whyNot !== null) return refused(whyNot);
  return renameUses(claimSet, kind, from, to);
}

/** Why something can't be an id, in a sentence; null when it can. */
function whyNoId(id: string): string | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    return `“${shownName(id)}” is no id: use letters, digits, “.”, “_” and “-”, first a letter or a digit.`;
  }
  return isYamlSpecial(id) ? `“${id}” would be read as a number, a date or a truth by other readers of YAML.` : null;
}

/** Why an id can't be given to something of a kind, in a sentence; null when it can. */
export function whyTaken(claimSet: ClaimSet, kind: IdKind, id: string): string | null {
  return takenIds(claimSet, kind).has(id) ? `“${id}” is the id of something else already: choose another one.` : null;
}

function whyUnknown(claimSet: ClaimSet, kind: IdKind, id: string): string {
  const included = { source: claimSet.sources, table: claimSet.tables, party: claimSet.parties };
  const isIncluded = kind !== "claim" && kind !== "critique" && included[kind].has(id);
  return isIncluded
    ? `The ${kind} “${id}” is declared in an included file: rename it there.`
    : `The claim set has no usable ${kind} “${shownName(id)}”: look whether it was renamed, removed or broken.`;
}
