import assert from "node:assert/strict";
import fc from "fast-check";
import { commonEnds } from "../../../src/core/article/common-ends.js";

describe("commonEnds", () => {
  it("finds all that two texts have in common at their ends, without an overlap", () => {
    const piece = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 9 });
    // Longer than what is compared at once.
    const long = fc.constantFrom("", "", "ab".repeat(5000));
    fc.assert(
      fc.property(long, piece, piece, piece, long, (head, one, other, tail, foot) => {
        const [some, others] = [head + one + tail + foot, head + other + tail + foot];
        const { start, end } = commonEnds(some, others);
        assert.equal(some.slice(0, start), others.slice(0, start));
        assert.equal(some.slice(some.length - end), others.slice(others.length - end));
        const shorter = Math.min(some.length, others.length);
        assert.ok(start + end <= shorter);
        if (start < shorter) assert.notEqual(some.charAt(start), others.charAt(start));
        if (start + end < shorter) assert.notEqual(some.at(-1 - end), others.at(-1 - end));
      }),
    );
  });
});
