import assert from "node:assert/strict";
import fc from "fast-check";
import { findFolded, foldText } from "../../src/render/fold-text.js";

describe("foldText", () => {
  it("takes case, spaces, dashes and quotation marks alike", () => {
    assert.equal(foldText("3–6 % of “Bare\nMetal’s”"), '3-6 % of "bare metal\'s"');
  });

  it("keeps every offset, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aİß–“ \n\ud83d\ude00ﬁ") }), (text) => {
        assert.equal(foldText(text).length, text.length);
      }),
    );
  });
});

describe("findFolded", () => {
  it("finds places that don't overlap, no more than asked for", () => {
    assert.deepEqual(findFolded("aaaaa", "aa", 10), [0, 2]);
    assert.deepEqual(findFolded("abababab", "ab", 3), [0, 2, 4]);
    assert.deepEqual(findFolded("abc", "", 3), []);
  });
});
