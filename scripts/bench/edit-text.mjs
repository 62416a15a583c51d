/** @typedef {import("../../out/src/core/text/span.js").Span} Span */
/** @typedef {{ readonly start: number, readonly end: number, readonly text: string }} Edit a stretch that is replaced */

/**
 * A text after edits, and where a stretch of it went: an edit inside it counts to it, one at its edges doesn't.
 * @param {string} text
 * @param {readonly Edit[]} edits apart from each other, in any order
 * @returns {{ readonly text: string, readonly after: (span: Span) => Span }}
 */
export function editText(text, edits) {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error("Edits overlap.");
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const growth = (/** @type {readonly Edit[]} */ some) =>
    some.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return {
    text: result + text.slice(at),
    after: ({ start, end }) => ({
      start:
        start + growth(ordered.filter((edit) => edit.end <= start && edit.start < start)) + insertedAt(ordered, start),
      end: end + growth(ordered.filter((edit) => edit.start < end)),
    }),
  };
}

/**
 * Length of what is inserted just before an offset.
 * @param {readonly Edit[]} edits
 * @param {number} offset
 */
function insertedAt(edits, offset) {
  return edits.reduce((sum, edit) => sum + (edit.start === offset && edit.end === offset ? edit.text.length : 0), 0);
}
