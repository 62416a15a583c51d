import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { agree, between, contains, type Interval, includes, pointAt } from "../../../src/core/quantities/interval.js";

const open = (low: number | null, high: number | null): Interval => ({ low, high, lowOpen: true, highOpen: true });

describe("agree", () => {
  it("asks two intervals for shared width: ends that touch are not enough", () => {
    assert.equal(agree(between(1, 2), between(1.9, 3)), true);
    assert.equal(agree(between(1, 2), between(2, 3)), false);
    assert.equal(agree(between(1, 2 + 3e-8), between(2, 3)), false);
  });

  it("lets a point lie in an interval, on its closed ends, and not on its open ones", () => {
    assert.equal(agree(pointAt(2), between(1, 2)), true);
    assert.equal(agree(pointAt(2), open(1, 2)), false);
    assert.equal(agree(pointAt(2), pointAt(2)), true);
    assert.equal(agree(pointAt(2), { low: null, high: null }), true);
  });

  it("is symmetric", () => {
    fc.assert(fc.property(interval, interval, (a, b) => assert.equal(agree(a, b), agree(b, a))));
  });
});

describe("includes", () => {
  it("asks an open end to stay open", () => {
    assert.equal(includes(open(1, 2), between(1, 2)), false);
    assert.equal(includes(between(1, 2), open(1, 2)), true);
    assert.equal(includes({ low: null, high: null }, between(1, 2)), true);
  });

  it("means that every number of the inner lies in the outer", () => {
    fc.assert(
      fc.property(interval, interval, fc.integer({ min: -20, max: 20 }), (outer, inner, value) => {
        if (includes(outer, inner) && contains(inner, value)) assert.ok(contains(outer, value));
      }),
    );
  });
});

const end = fc.option(fc.integer({ min: -20, max: 20 }));

const interval: fc.Arbitrary<Interval> = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .filter(([low, high]) => low === null || high === null || low <= high)
  .map(([low, high, lowOpen, highOpen]) =>
    low === high ? { low, high } : { low, high, lowOpen: lowOpen && low !== null, highOpen: highOpen && high !== null },
  );
