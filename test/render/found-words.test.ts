import assert from "node:assert/strict";
import { foundWords } from "../../src/render/found-words.js";

describe("foundWords", () => {
  it("counts what was found by state, then what wasn't", () => {
    assert.equal(
      foundWords({ exact: 39, moved: 0, edited: 2, unplaced: 5 }),
      "41 of 46 claims found: 39 exact, 2 edited; 5 unplaced",
    );
    assert.equal(foundWords({ exact: 1, moved: 0, edited: 0, unplaced: 0 }), "1 of 1 claim found: 1 exact");
    assert.equal(foundWords({ exact: 0, moved: 0, edited: 0, unplaced: 3 }), "0 of 3 claims found; 3 unplaced");
  });
});
