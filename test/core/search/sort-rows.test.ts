import assert from "node:assert/strict";
import fc from "fast-check";
import { sortRows } from "../../../src/core/search/sort-rows.js";

describe("sortRows", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constant(Number.NaN),
    fc.constantFrom(1e308, -1e308, 5e-324, Number.POSITIVE_INFINITY),
  );

  it("sorts as a comparison does, rows of one number in file order, without those that hold none", () => {
    const lists = fc.oneof(fc.array(number, { maxLength: 20 }), fc.array(number, { minLength: 513, maxLength: 700 }));
    fc.assert(
      fc.property(lists, (list) => {
        // Both zeros are one number.
        const values = list.map((value) => value + 0);
        const rows = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
        const sorted = rows.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
        assert.deepEqual([...sortRows(new Float64Array(values))], sorted);
      }),
    );
  });
});
