import type { TextEdit } from "../../text/text-edit.js";
import { applyEdits } from "../../text/text-edit.js";
import { type ClaimSetEdit, refused } from "../check-edits.js";
import { contentEndOf, lineStartOf, nextLineOf } from "../yaml-lines.js";

/** One edit that undoes, and the lines that it expects to find. */
export interface UndoEdit {
  /** In the edited text; what it takes out is what the edit had put in. */
  readonly edit: TextEdit;
  /** The lines that the edit is in, with the one before and the one after them. */
  readonly lines: string;
  /** Where those lines begin in the edited text. */
  readonly start: number;
}

/**
 * What undoes edits of a text, with the lines that it expects to find, so that it is never applied to a text in which
 * they changed since.
 * @param text before the edits; they are in its order and none touches another
 */
export function inverseOf(edits: readonly TextEdit[], text: string): readonly UndoEdit[] {
  const edited = applyEdits(text, edits);
  let shift = 0;
  return edits.map(({ span, text: added }) => {
    const from = span.start + shift;
    shift += added.length - (span.end - span.start);
    const undo = { span: { start: from, end: from + added.length }, text: text.slice(span.start, span.end) };
    const start = lineStartOf(edited, Math.max(lineStartOf(edited, from) - 1, 0));
    const end = contentEndOf(edited, nextLineOf(edited, undo.span.end));
    return { edit: undo, lines: edited.slice(start, end), start };
  });
}

/**
 * The edits that undo, in a text that may have changed elsewhere since; or a refusal when their lines did, or stand twice
 * somewhere else than they were.
 * @param text as it is now
 */
export function undoEdits(inverse: readonly UndoEdit[], text: string): ClaimSetEdit {
  const edits: TextEdit[] = [];
  let shift = 0;
  for (const { edit, lines, start } of inverse) {
    const now = isAt(text, lines, start + shift) ? start + shift : onlyPlaceOf(text, lines);
    if (now === null) return refused("These lines of the claim set changed since, so this can't be undone here.");
    shift = now - start;
    edits.push({ span: { start: edit.span.start + shift, end: edit.span.end + shift }, text: edit.text });
  }
  const isInOrder = edits.every(({ span }, index) => (edits[index - 1]?.span.end ?? 0) <= span.start);
  return isInOrder
    ? { kind: "edits", edits }
    : refused("The lines of the claim set stand in another order since, so this can't be undone here.");
}

/** Whether whole lines stand at an offset. */
function isAt(text: string, lines: string, start: number): boolean {
  const end = start + lines.length;
  return (
    start >= 0 &&
    text.startsWith(lines, start) &&
    lineStartOf(text, start) === start &&
    (end === text.length || /^\r?\n/.test(text.slice(end, end + 2)))
  );
}

function onlyPlaceOf(text: string, lines: string): number | null {
  if (lines === "") return null;
  let found: number | null = null;
  for (let at = text.indexOf(lines); at >= 0; at = text.indexOf(lines, at + 1)) {
    if (!isAt(text, lines, at)) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}
