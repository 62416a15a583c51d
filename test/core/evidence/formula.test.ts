import assert from "node:assert/strict";
import fc from "fast-check";
import { computeFormula, namesIn } from "../../../src/core/evidence/formula.js";
import type { Interval } from "../../../src/core/quantities/interval.js";

const point = (value: number): Interval => ({ low: value, high: value });
const names = (all: Record<string, Interval>): ReadonlyMap<string, Interval> => new Map(Object.entries(all));

describe("computeFormula", () => {
  it("computes the CPU cost of I/O from idle shares: (100 - 21.7) / (100 - 86)", () => {
    const result = computeFormula("(100 - vm) / (100 - native)", names({ vm: point(21.7), native: point(86) }));
    assert.ok(result.ok);
    assert.ok(Math.abs((result.value.low ?? 0) - 5.592857) < 1e-6);
  });

  it("carries rounding from end to end: 0.90 / 0.85 is between 1.047 and 1.071", () => {
    const result = computeFormula("a / b", names({ a: { low: 0.895, high: 0.905 }, b: { low: 0.845, high: 0.855 } }));
    assert.ok(result.ok);
    assert.equal(result.value.low?.toFixed(3), "1.047");
    assert.equal(result.value.high?.toFixed(3), "1.071");
  });

  it("knows min, max, mean and abs", () => {
    const all = names({ a: point(-3), b: point(5) });
    const values = ["min(a, b)", "max(a, b)", "mean(a, b)", "abs(a)"].map((text) => {
      const result = computeFormula(text, all);
      return result.ok ? result.value.low : result.message;
    });
    assert.deepEqual(values, [-3, 5, 1, 3]);
  });

  it("holds the value of every point inside its intervals", () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, share) => {
        const left = { low: Math.min(a, b), high: Math.max(a, b) };
        const right = { low: Math.min(c, d), high: Math.max(c, d) };
        const x = left.low + share * (left.high - left.low);
        const y = right.low + share * (right.high - right.low);
        const result = computeFormula("x * y - abs(x) + min(x, y)", names({ x: left, y: right }));
        assert.ok(result.ok);
        const expected = x * y - Math.abs(x) + Math.min(x, y);
        const dust = 1e-9 * Math.max(1, Math.abs(expected));
        assert.ok((result.value.low ?? 0) <= expected + dust && expected - dust <= (result.value.high ?? 0));
      }),
    );
  });

  it("refuses a division by what can be zero", () => {
    const result = computeFormula("1 / x", names({ x: { low: -1, high: 1 } }));
    assert.deepEqual(result.ok ? null : result.reason, "zero-baseline");
  });

  it("refuses everything that isn't arithmetic, with a sentence", () => {
    for (const hostile of [
      "constructor.constructor('x')()",
      "a.b",
      "a[0]",
      "'text'",
      "a ? 1 : 2",
      "a, b",
      "this",
      "toString()",
      "__proto__",
      "1 +",
      "a ** 2",
      "",
      "(".repeat(5000),
      `${"-".repeat(500)}1`,
      "1+".repeat(3000),
    ]) {
      const result = computeFormula(hostile, names({ a: point(1) }));
      assert.equal(result.ok, false, hostile.slice(0, 40));
    }
  });
});

describe("namesIn", () => {
  it("lists the names once, functions left out", () => {
    assert.deepEqual(namesIn("max(a, b) / a - c_1"), ["a", "b", "c_1"]);
  });
});
