import assert from "node:assert/strict";
import fc from "fast-check";
import { editsBetween } from "../../../src/core/text/edits-between.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";

const lines = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index} has words of its own, and enough of them\n`);
const textOf = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join("");

describe("editsBetween", () => {
  it("finds each of the places that changed, however far apart", () => {
    const before = textOf(lines(0, 1000));
    const after = textOf(lines(0, 10), "added\n", lines(10, 500), lines(503, 900), "other\n", lines(901, 1000));
    const edits = editsBetween(before, after);
    assert.equal(edits.length, 3);
    assert.ok(edits.every(({ span, text }) => span.end - span.start < 200 && text.length < 200));
    assert.equal(applyEdits(before, edits), after);
  });

  it("gives none between a text and itself", () => {
    assert.deepEqual(editsBetween("a\n", "a\n"), []);
  });

  it("leads from any text to any other, in order and with something that stays between two edits", () => {
    const piece = fc.oneof(
      fc.constantFrom(lines(0, 80), lines(80, 90), lines(90, 200), lines(0, 1)).map((some) => some.join("")),
      fc.string({ maxLength: 5 }),
    );
    const anyText = fc.array(piece, { maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const edits = editsBetween(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const [index, { span }] of edits.entries()) {
          assert.ok(span.start <= span.end && span.start > (edits[index - 1]?.span.end ?? -1));
        }
      }),
      { numRuns: 500 },
    );
  });
});
