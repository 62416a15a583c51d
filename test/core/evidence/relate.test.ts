import assert from "node:assert/strict";
import type { Relation } from "../../../src/core/claims/schema.js";
import { relate } from "../../../src/core/evidence/relate.js";

const point = (value: number) => ({ low: value, high: value });
const related = (
  relation: Relation,
  v: number,
  b: number,
  better?: "higher" | "lower",
  direction: "up" | "down" | null = null,
): number | null => {
  const result = relate({ relation, better, direction }, point(v), point(b));
  return result && Number(result.value.low?.toFixed(6));
};

describe("relate (semantics rule 13)", () => {
  it("relates a value to its baseline in each of the eight ways", () => {
    assert.equal(related("of", 95, 100), 0.95);
    assert.equal(related("ratio", 450, 100), 4.5);
    assert.equal(related("share", 30, 120), 0.25);
    assert.equal(related("change", 114, 100), 0.14);
    assert.equal(related("deficit", 92, 100), 0.08);
    assert.equal(related("within", 93, 100), 0.07);
    assert.equal(related("difference", 95, 6), 89);
    assert.equal(related("overhead", 105, 100, "lower"), 0.05);
  });

  it("turns a rate's overhead round: 95.24 % of native throughput is 5 % overhead", () => {
    assert.equal(related("overhead", 95.238095, 100, "higher"), 0.05);
  });

  it("gives nothing for a baseline that can be zero", () => {
    assert.equal(related("change", 5, 0), null);
    const change = { relation: "change", better: undefined, direction: null } as const;
    assert.equal(relate(change, point(5), { low: -0.5, high: 0.5 }), null);
  });

  it("turns a rate round that is N times slower (rule 14)", () => {
    assert.equal(related("ratio", 100, 300, "higher", "down"), 3);
    assert.equal(related("ratio", 300, 100, "lower", "down"), 3);
  });
});
