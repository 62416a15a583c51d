import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { contains, highOf, type Interval, includes, lowOf } from "../../../src/core/quantities/interval.js";
import { type Conventions, defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** Text, and its interval as people write it: round brackets for open ends. */
const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "exact numbers reach half a unit in the last place (rule 2)": [
    ["90 %", "[89.5, 90.5]"],
    ["90.0 %", "[89.95, 90.05]"],
    ["0.90", "[0.895, 0.905]"],
    ["−5 °C", "[-5.5, -4.5]"],
    ["0 %", "[-0.5, 0.5]"],
    ["5.6×", "[5.55, 5.65]"],
    ["twice", "[1.5, 2.5]"],
  ],
  "scales multiply the unit in the last place, hundred and dozen don't (rule 3)": [
    ["3.2 billion", "[3150000000, 3250000000]"],
    ["two hundred", "[199.5, 200.5]"],
    ["a dozen", "[11.5, 12.5]"],
    ["two thousand", "[1500, 2500]"],
    ["€5m", "[4500000, 5500000]"],
  ],
  "counts are exact to half a thing (rule 4)": [
    ["2,400 requests", "[2399.5, 2400.5]"],
    ["two cores", "[1.5, 2.5]"],
  ],
  "comparators open an end and give no rounding slack (rule 8)": [
    ["more than 70 %", "(70, ∞)"],
    ["at least 70", "[70, ∞)"],
    ["less than half", "(-∞, 0.5)"],
    ["up to 7.5 %", "(-∞, 7.5]"],
    ["5 or more hosts", "[5, ∞)"],
    ["> 3–6 %", "(3, ∞)"],
    ["up to 3–6 %", "(-∞, 6]"],
  ],
  "ranges are closed and half a unit wider on both sides (rule 9)": [
    ["3–6 %", "[2.5, 6.5]"],
    ["between 4 and 6 times", "[3.5, 6.5]"],
    ["$2.5-3 million", "[2450000, 3050000]"],
  ],
  "hedges widen by the roundness of the number, 2 % at least and 10 % at most (rule 10)": [
    ["about 68 %", "[66.64, 69.36]"],
    ["about 70 %", "[65, 75]"],
    ["about 6 %", "[5.5, 6.5]"],
    ["about 1", "[0.5, 1.5]"],
    ["about 150", "[135, 165]"],
    ["about 1,234", "[1209.32, 1258.68]"],
    ["about 2.5", "[2.25, 2.75]"],
    ["about 0 %", "[-1, 1]"],
    ["about 3.2 billion", "[3136000000, 3264000000]"],
    ["about 1 million", "[500000, 1500000]"],
    ["about a third", "[0.2933333, 0.3733333]"],
    ["nearly 70 %", "[65, 70)"],
    ["just over 70 %", "(70, 75]"],
    ["well over 70 %", "(75, ∞)"],
    ["well under 70 %", "(-∞, 65)"],
    ["exactly 70 %", "[69.5, 70.5]"],
    ["about 3–6 %", "[2.5, 6.5]"],
  ],
  "a hedge binds before a comparator (rule 10)": [
    ["more than about 70 %", "(65, ∞)"],
    ["up to about 70 %", "(-∞, 75]"],
    ["at least nearly 70 %", "[65, ∞)"],
    ["exactly more than 70 %", "(70, ∞)"],
  ],
  "fraction words have a width (rule 11)": [
    ["half", "[0.45, 0.55]"],
    ["two thirds", "[0.6266667, 0.7066667]"],
    ["three quarters", "[0.71, 0.79]"],
    ["a fifth of", "[0.17, 0.23]"],
    ["1 in 5", "[0.17, 0.23]"],
    ["1 in 10", "[0.095, 0.105]"],
  ],
  "orders of magnitude reach half an order on both sides, the upper end open (rule 15)": [
    ["two orders of magnitude", "[31.62278, 316.2278)"],
    ["more than two orders of magnitude", "(100, ∞)"],
    ["about an order of magnitude", "[3.162278, 31.62278)"],
    ["nearly two orders of magnitude", "[31.62278, 100)"],
  ],
  "x ± e has no rounding of its own (rule 16)": [["37.2 ± 0.4 °C", "[36.8, 37.6]"]],
  "dates run from their first day to their last": [
    ["1 January 1970", "[0, 0]"],
    ["January 1970", "[0, 30]"],
    ["1970–1971", "[0, 729]"],
  ],
  "what names no number is open at both ends": [
    ["several hosts", "(-∞, ∞)"],
    ["Xen 3.0.3", "(-∞, ∞)"],
    ["26 March", "(-∞, ∞)"],
  ],
  "ranks are points": [["3rd", "[3, 3]"]],
};

describe("intervalOf", () => {
  for (const [rule, rows] of Object.entries(cases)) {
    describe(rule, () => {
      for (const [text, expected] of rows) {
        it(`${text} is ${expected}`, () => {
          assert.equal(written(intervalIn(text)), expected);
        });
      }
    });
  }

  it("widens hedges by the convention in force", () => {
    assert.equal(written(intervalIn("about 68 %", { ...defaultConventions, hedge: 0.05 })), "[64.6, 71.4]");
    assert.equal(written(intervalIn("68 %", { ...defaultConventions, hedge: 0.05 })), "[67.5, 68.5]");
  });

  it("holds every value that rounds to the number as written", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          assert.ok(contains(intervalIn(`${value.toFixed(decimals)} %`), value));
        },
      ),
    );
  });

  it("makes no hedged number narrower than the bare one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const number = (digits / 10 ** decimals).toFixed(decimals);
        assert.ok(includes(intervalIn(`about ${number} ms`), intervalIn(`${number} ms`)));
      }),
    );
  });

  it("keeps a hedge within a tenth of the number, unless the digits are coarser", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 10_000_000 }), (number) => {
        const { low, high } = intervalIn(`about ${number} ms`);
        const half = Math.max(0.1 * number, 0.5) * (1 + 1e-6);
        assert.ok(low !== null && low >= number - half);
        assert.ok(high !== null && high <= number + half);
      }),
    );
  });
});

function intervalIn(text: string, conventions?: Conventions): Interval {
  const [quantity] = readQuantities(text, conventions);
  assert.ok(quantity, `no quantity in ${text}`);
  return quantity.interval;
}

/** The interval as people write it, without the dust of semantics rule 2. */
function written(interval: Interval): string {
  const end = (value: number): string =>
    Number.isFinite(value) ? String(withoutDust(value)) : `${value < 0 ? "-" : ""}∞`;
  const open = interval.lowOpen || interval.low === null ? "(" : "[";
  const close = interval.highOpen || interval.high === null ? ")" : "]";
  return `${open}${end(lowOf(interval))}, ${end(highOf(interval))}${close}`;
}

function withoutDust(value: number): number {
  return Number(value.toPrecision(7));
}
