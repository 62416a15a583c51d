import type { ClaimSpec } from "../claims/schema.js";
import type { Span } from "../text/span.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";

/**
 * What a claim's `says` must be for it to mean the same piece of its words once these were edited: itself, where that
 * still names the piece. Null where no `says` of its form does.
 * @param words the claim's words before the edit
 * @param edit counted in them; it may reach over their ends
 */
export function saysAfter(says: ClaimSpec["says"], words: string, edit: TextEdit): ClaimSpec["says"] | null {
  if (says === undefined) return undefined;
  const { text, nth } = typeof says === "string" ? { text: says, nth: 1 } : says;
  const piece = occurrence(words, text, nth);
  if (!piece) return null;
  const after = applyEdits(words, [edit]);
  const place = placeAfter(piece, edit);
  if (occurrence(after, text, nth)?.end === place.end) return says;
  const now = after.slice(place.start, place.end);
  if (now === "" || occurrence(after, now, nth)?.start !== place.start) return null;
  return typeof says === "string" ? now : { text: now, nth };
}

/** Where a piece stands after an edit, with all of what was written into it. */
function placeAfter(piece: Span, { span, text }: TextEdit): Span {
  const grown = text.length - (span.end - span.start);
  if (span.end <= piece.start) return { start: piece.start + grown, end: piece.end + grown };
  if (span.start >= piece.end) return piece;
  return { start: Math.max(Math.min(piece.start, span.start), 0), end: Math.max(piece.end, span.end) + grown };
}

function occurrence(words: string, text: string, nth: number): Span | null {
  let start = -1;
  for (let count = 0; count < Math.max(nth, 1); count++) {
    start = words.indexOf(text, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + text.length };
}
