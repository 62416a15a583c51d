import assert from "node:assert/strict";
import { movedModel } from "../../src/preview/moved-model.js";

const mark = (line: number) => ({ line, text: "words", nth: 0, open: "<mark>", openLast: "<mark>" });
const model = {
  text: "a\nb\nc\nd\n",
  marks: [mark(0), mark(1), mark(3)],
  notes: new Map([
    [0, "first"],
    [3, "last"],
  ]),
  head: "",
};
const linesOf = (text: string): readonly number[] => movedModel(model, text).marks.map(({ line }) => line);

describe("movedModel", () => {
  it("is the model itself while the text is the same", () => {
    assert.equal(movedModel(model, model.text), model);
  });

  it("takes marks and notes along with the lines above and below an edit, and leaves those within it out", () => {
    assert.deepEqual(linesOf("a\nb\nnew\nc\nd\n"), [0, 1, 4]);
    assert.deepEqual(linesOf("a\nB\nc\nd\n"), [0, 3]);
    assert.deepEqual(linesOf("b\nc\nd\n"), [0, 2]);
    assert.deepEqual(
      [...movedModel(model, "x\na\nb\nc\nd\n").notes],
      [
        [1, "first"],
        [4, "last"],
      ],
    );
    assert.deepEqual(linesOf(""), []);
  });
});
