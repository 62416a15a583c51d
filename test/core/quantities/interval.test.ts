import assert from "node:assert/strict";
import fc from "fast-check";
import { agree, between, contains, type Interval, includes, pointAt } from "../../../src/core/quantities/interval.js";

const above = (low: number): Interval => ({ low, high: null, lowOpen: true });

describe("agree (semantics, notation)", () => {
  it("needs shared width: neighbours that only touch don't agree", () => {
    assert.equal(agree(between(1.5, 2.5), between(2.5, 3.5)), false);
    assert.equal(agree(between(1.5, 2.6), between(2.5, 3.5)), true);
  });

  it("takes touching ends as touching whatever the dust of binary arithmetic", () => {
    assert.equal(agree(between(1.5, 2.5 + 4e-8), between(2.5 - 1e-8, 3.5)), false);
    assert.equal(agree(between(0, 0.1 + 0.2), between(0.3, 1)), false);
  });

  it("lets a point agree with a closed end and not with an open one", () => {
    assert.equal(agree(pointAt(2.5), between(1.5, 2.5)), true);
    assert.equal(agree(pointAt(70), above(70)), false);
    assert.equal(agree(pointAt(70.1), above(70)), true);
  });

  it("is the same both ways", () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        assert.equal(agree(between(a, b), between(c, d)), agree(between(c, d), between(a, b)));
      }),
    );
  });
});

describe("contains and includes", () => {
  it("hold closed ends and leave out open ones", () => {
    assert.equal(contains(between(1, 2), 2), true);
    assert.equal(contains({ low: 1, high: 2, highOpen: true }, 2), false);
    assert.equal(contains(above(1), Number.MAX_VALUE), true);
    assert.equal(includes(above(1), between(1, 2)), false);
    assert.equal(includes(above(1), above(1)), true);
    assert.equal(includes(between(0, 3), between(1, 2)), true);
  });
});
