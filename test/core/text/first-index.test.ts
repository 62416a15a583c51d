import assert from "node:assert/strict";
import fc from "fast-check";
import { firstIndex, lastAtMost } from "../../../src/core/text/first-index.js";

const ascending = fc.array(fc.integer({ min: 0, max: 20 })).map((list) => list.sort((a, b) => a - b));

describe("firstIndex", () => {
  it("finds the first entry that passes, as reading them one by one does", () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1, max: 21 }), (list, least) => {
        const found = list.findIndex((value) => value >= least);
        assert.equal(
          firstIndex(list.length, (index) => (list[index] ?? 0) >= least),
          found < 0 ? list.length : found,
        );
      }),
    );
  });
});

describe("lastAtMost", () => {
  it("finds the last entry that is not above a value, -1 when all are", () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1, max: 21 }), (list, most) => {
        assert.equal(
          lastAtMost(list, most),
          list.findLastIndex((value) => value <= most),
        );
      }),
    );
  });
});
