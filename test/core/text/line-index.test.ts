import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineIndexOf } from "../../../src/core/text/line-index.js";

const lines = fc
  .array(fc.constantFrom("\n", "\r\n", "\r", "\r", "a", "é", "🙂", " ", "95 %"), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

describe("lineIndexOf", () => {
  it("counts lines and columns from 1, columns in UTF-16 code units", () => {
    const index = lineIndexOf("🙂 a\r\nb");
    assert.deepEqual(index.placeOf(3), { line: 1, column: 4 });
    assert.deepEqual(index.placeOf(6), { line: 2, column: 1 });
    assert.equal(index.offsetOf({ line: 2, column: 2 }), 7);
  });

  it("has an empty last line behind a last line break, and one line in an empty text", () => {
    assert.equal(lineIndexOf("a\n").lineCount, 2);
    assert.equal(lineIndexOf("").lineCount, 1);
    assert.deepEqual(lineIndexOf("").placeOf(0), { line: 1, column: 1 });
  });

  it("tells where a line begins and ends without its line break", () => {
    const text = "one\ntwo\r\nthree\rfour\n";
    const index = lineIndexOf(text);
    const found = [1, 2, 3, 4, 5].map((line) => text.slice(index.startOf(line), index.endOf(line)));
    assert.deepEqual(found, ["one", "two", "three", "four", ""]);
  });

  it("takes the nearest line for one outside the text", () => {
    const index = lineIndexOf("one\ntwo");
    assert.deepEqual([index.startOf(0), index.endOf(-3)], [0, 3]);
    assert.deepEqual([index.startOf(9), index.endOf(9)], [4, 7]);
  });

  it("places offsets as the language server does, with any line breaks", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: -2, max: 70 }), (text, offset) => {
        const { line, character } = TextDocument.create("", "", 0, text).positionAt(offset);
        assert.deepEqual(lineIndexOf(text).placeOf(offset), { line: line + 1, column: character + 1 });
      }),
    );
  });

  it("finds the offsets of places as the language server does, with any line breaks", () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: -2, max: 30 }),
        fc.integer({ min: -2, max: 70 }),
        (text, line, character) => {
          const offset = TextDocument.create("", "", 0, text).offsetAt({ line, character });
          assert.equal(lineIndexOf(text).offsetOf({ line: line + 1, column: character + 1 }), offset);
        },
      ),
    );
  });

  it("finds every offset again by its place, but for those inside a line break", () => {
    fc.assert(
      fc.property(lines, fc.nat(), (text, seed) => {
        const index = lineIndexOf(text);
        const offset = seed % (text.length + 1);
        const inBreak = text.slice(offset - 1, offset + 1) === "\r\n";
        assert.equal(index.offsetOf(index.placeOf(offset)), inBreak ? offset - 1 : offset);
      }),
    );
  });
});
