import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { roundnessOf, timesPowerOfTen } from "../../../src/core/quantities/decimal.js";

describe("timesPowerOfTen", () => {
  it("gives the number that the digits with the scale would be", () => {
    assert.equal(timesPowerOfTen(4.1, 6), 4_100_000);
    assert.equal(timesPowerOfTen(1.1, -3), 0.0011);
    assert.equal(timesPowerOfTen(1e21, 3), 1e24);
  });

  it("is as exact as reading the written number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -12, max: 12 }), (value, exponent) => {
        assert.equal(timesPowerOfTen(value, exponent), Number(`${value}e${exponent}`));
      }),
    );
  });
});

describe("roundnessOf", () => {
  const cases: readonly (readonly [number, number, number])[] = [
    [68, 1, 1],
    [70, 1, 10],
    [75, 1, 5],
    [150, 1, 50],
    [500, 1, 500],
    [1000, 1, 1000],
    [2.5, 0.1, 0.5],
    [2.0, 0.1, 1],
    [3.2e9, 1e8, 1e8],
    [-70, 1, 10],
    [0, 1, 1],
  ];
  for (const [value, place, expected] of cases) {
    it(`of ${value} written to ${place} is ${expected}`, () => {
      assert.ok(Math.abs(roundnessOf(value, place) - expected) < 1e-9 * expected);
    });
  }
});
