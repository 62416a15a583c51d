import assert from "node:assert/strict";
import { inverseOf, undoEdits } from "../../../../src/core/claims/edits/inverse-of.js";
import { applyEdits, type TextEdit } from "../../../../src/core/text/text-edit.js";

const text = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n";
const edits: readonly TextEdit[] = [
  { span: { start: 4, end: 4 }, text: "\nnew: 0" },
  { span: { start: 25, end: 30 }, text: "" },
];
const edited = applyEdits(text, edits);

/** The text after an undo, or the sentence that refuses it. */
function undone(now: string, from: readonly TextEdit[] = edits): string {
  const undo = undoEdits(inverseOf(from, text), now);
  return undo.kind === "edits" ? applyEdits(now, undo.edits) : undo.message;
}

describe("inverseOf", () => {
  it("gives the text back that stood there before", () => {
    assert.equal(edited, "a: 1\nnew: 0\nb: 2\nc: 3\nd: 4\ne: 5\ng: 7\n");
    assert.equal(undone(edited), text);
    assert.equal(undone(edited, []), edited);
  });

  it("follows its lines when others were added or taken away above or between them", () => {
    assert.equal(undone(`# head\n\n${edited}`), `# head\n\n${text}`);
    assert.equal(undone(edited.replace("c: 3\n", "c: 3\nmore: 1\n")), text.replace("c: 3\n", "c: 3\nmore: 1\n"));
  });

  it("is refused when its lines, or those beside them, changed since", () => {
    for (const now of [edited.replace("new: 0", "new: 1"), edited.replace("b: 2", "b: 3"), "", edited.slice(5)]) {
      assert.equal(undone(now), "These lines of the claim set changed since, so this can't be undone here.");
    }
  });

  it("is refused when its lines moved and stand twice", () => {
    assert.match(undone(`#\n${edited}${edited}`), /changed since/);
    assert.match(undone("", [{ span: { start: 0, end: text.length }, text: "" }]).slice(0, 4), /a: 1/);
  });
});
