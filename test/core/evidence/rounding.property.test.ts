import assert from "node:assert/strict";
import { max, mean, median, min, sum } from "d3-array";
import fc from "fast-check";
import { compare } from "../../../src/core/evidence/compare.js";
import * as intervals from "../../../src/core/evidence/interval-arithmetic.js";
import { pointAt } from "../../../src/core/quantities/interval.js";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** A decimal number without any float in it: `units` of 10^-decimals. */
interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

const print = ({ units, decimals }: Decimal): string => {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : `.${digits.slice(digits.length - decimals)}`;
  return `${units < 0n ? "-" : ""}${whole}${fraction}`;
};

/** Common ways to round away `drop` decimals; each gets the whole part and the rest of the size. */
const ways = {
  "half away from zero": (whole: bigint, rest: bigint, unit: bigint) => whole + (2n * rest >= unit ? 1n : 0n),
  "half to even": (whole: bigint, rest: bigint, unit: bigint) =>
    whole + (2n * rest > unit || (2n * rest === unit && whole % 2n === 1n) ? 1n : 0n),
  "half towards zero": (whole: bigint, rest: bigint, unit: bigint) => whole + (2n * rest > unit ? 1n : 0n),
  "cut off": (whole: bigint) => whole,
} as const;

function rounded({ units, decimals }: Decimal, drop: number, way: keyof typeof ways): Decimal {
  const unit = 10n ** BigInt(drop);
  const size = units < 0n ? -units : units;
  const kept = ways[way](size / unit, size % unit, unit);
  return { units: units < 0n ? -kept : kept, decimals: decimals - drop };
}

const agrees = (written: string, unit: string, value: string): boolean | null => {
  const [stated] = readQuantities(`It is ${written}${unit} there.`);
  assert.ok(stated, written);
  return compare(stated, pointAt(Number(value)), pointAt(Number(value)), defaultConventions).agrees;
};

const decimal = fc.record({
  units: fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
  decimals: fc.integer({ min: 1, max: 6 }),
});

describe("rounding, against exact decimals", () => {
  it("never contradicts a value that was rounded in any common way (semantics rules 2, 5)", () => {
    fc.assert(
      fc.property(decimal, fc.nat(), fc.constantFrom(" %", " kg"), (value, seed, unit) => {
        const drop = 1 + (seed % value.decimals);
        for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
          const written = print(rounded(value, drop, way));
          assert.equal(agrees(written, unit, print(value)), true, `${written}${unit} for ${print(value)}, ${way}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("always contradicts a value that is one unit off or more", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 50 }), fc.boolean(), (value, steps, isUp) => {
        const off = isUp ? BigInt(steps) : -BigInt(steps);
        const other = { ...value, units: value.units + off };
        assert.equal(agrees(print(other), " %", print(value)), false, `${print(other)} for ${print(value)}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe("aggregates, against another implementation", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
  const near = (found: { low: number | null }, wanted: number | undefined): void => {
    assert.ok(Math.abs(Number(found.low) - Number(wanted)) <= 1e-9 * (1 + Math.abs(Number(wanted))) * 1e3);
  };

  it("come to the same", () => {
    fc.assert(
      fc.property(values, (all) => {
        const points = all.map(pointAt);
        near(intervals.mean(points), mean(all));
        near(intervals.median(points), median(all));
        near(intervals.sum(points), sum(all));
        near(intervals.minimum(points), min(all));
        near(intervals.maximum(points), max(all));
      }),
    );
  });

  it("hold what any values within the rounding come to (semantics rule 7)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -0.5, max: 0.5, noNaN: true })), {
          minLength: 1,
          maxLength: 20,
        }),
        (all) => {
          const rough = all.map(([whole]) => ({ low: whole - 0.5, high: whole + 0.5 }));
          const exact = all.map(([whole, rest]) => whole + rest);
          const holds = (
            { low, high }: { low: number | null; high: number | null },
            value: number | undefined,
          ): boolean => Number(low) - 1e-9 <= Number(value) && Number(value) <= Number(high) + 1e-9;
          assert.ok(holds(intervals.mean(rough), mean(exact)));
          assert.ok(holds(intervals.median(rough), median(exact)));
          assert.ok(holds(intervals.sum(rough), sum(exact)));
          assert.ok(holds(intervals.minimum(rough), min(exact)));
          assert.ok(holds(intervals.maximum(rough), max(exact)));
        },
      ),
    );
  });
});
