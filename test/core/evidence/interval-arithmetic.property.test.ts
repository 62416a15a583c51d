import assert from "node:assert/strict";
import { max, mean, median, min, sum } from "d3-array";
import fc from "fast-check";
import * as intervals from "../../../src/core/evidence/interval-arithmetic.js";
import { pointAt } from "../../../src/core/quantities/interval.js";

describe("interval arithmetic, against another implementation", () => {
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
