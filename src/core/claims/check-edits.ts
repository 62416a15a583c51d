import { lineIndexOf } from "../text/line-index.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import type { ClaimSet } from "./claim-set.js";
import { maxClaimSetLength } from "./parse-claim-set.js";
import type { ReadYaml } from "./read-yaml.js";
import { readYamlAgain, type YamlBefore } from "./read-yaml-again.js";

/** Edits of a claim set's text, or one sentence on why there are none and what to do. */
export type ClaimSetEdit =
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[] }
  | { readonly kind: "refused"; readonly message: string };

/** Why a claim set can't be edited at all; null when it can. */
export function whyNotEdited({ readOnly, yaml, text }: ClaimSet): string | null {
  if (readOnly) return "This claim set is of another format version or too large: edit it by hand.";
  if (!yaml.fault) return null;
  const { line } = lineIndexOf(text).placeOf(yaml.fault.span.start);
  return `Line ${line} of the claim set is not valid YAML: mend it and try again.`;
}

/** A refusal with its sentence. */
export function refused(message: string): { readonly kind: "refused"; readonly message: string } {
  return { kind: "refused", message };
}

/** What is said where only a person should edit. */
export function unusual(name: string): string {
  return `Editing ${name} here would change something else too, because of a YAML anchor, an alias or an unusual layout: edit it by hand.`;
}

/** Edits as they are given, in the text's order, and the text that they leave, as it is read again. */
export interface CheckedEdits {
  readonly edits: readonly TextEdit[];
  readonly after: ReadYaml;
}

/** The edits, if the edited text holds exactly the wanted data; else null. Nothing is promised that isn't checked. */
export function checkEdits(before: YamlBefore, edits: readonly TextEdit[], wanted: unknown): CheckedEdits | null {
  const joined = joinEdits(edits);
  const edited = applyEdits(before.text, joined);
  if (edited.length > maxClaimSetLength) return null;
  const after = readYamlAgain(before, joined, edited);
  return !after.fault && isSame(after.value, wanted) ? { edits: joined, after } : null;
}

/** Edits in the text's order; those that touch become one. */
function joinEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last && edit.span.start <= last.span.end) {
      const span = { start: last.span.start, end: Math.max(last.span.end, edit.span.end) };
      joined[joined.length - 1] = { span, text: last.text + edit.text };
    } else joined.push(edit);
  }
  return joined;
}

/** Plain data with keys. */
export type Data = Record<string, unknown>;

/** Whether a value is plain data with keys. */
export function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two pieces of plain data are equal, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((entry, index) => isSame(entry, b[index]));
  }
  if (!isData(a) || !isData(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
