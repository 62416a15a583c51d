import assert from "node:assert/strict";
import fc from "fast-check";
import { compare } from "../../../src/core/evidence/compare.js";
import { between, pointAt } from "../../../src/core/quantities/interval.js";
import { type Conventions, defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** Puts a value against the first quantity of a text: "agrees tier", "agrees tier?" when not certain, or "disagrees". */
function against(text: string, value: number, conventions: Partial<Conventions> = {}): string {
  const all = { ...defaultConventions, ...conventions };
  const [stated] = readQuantities(text, all);
  assert.ok(stated, `no quantity in “${text}”`);
  const { agrees, tier } = compare(stated, pointAt(value), pointAt(value), all);
  return agrees ? `agrees ${tier}` : "disagrees";
}

describe("compare", () => {
  it("takes a bare number as what rounds to it (semantics rule 2)", () => {
    assert.equal(against("90 %", 90), "agrees exact");
    assert.equal(against("90 %", 89.73), "agrees rounded");
    assert.equal(against("90 %", 89.5), "agrees rounded");
    assert.equal(against("90.0 %", 89.73), "disagrees");
  });

  it("goes by the digits as they are written: 0.90 is finer than 0.9 (rule 1)", () => {
    assert.equal(against("0.9 kg", 0.94), "agrees rounded");
    assert.equal(against("0.90 kg", 0.94), "disagrees");
    assert.equal(against("90 %", 90.4), "agrees rounded");
    assert.equal(against("90.0 %", 90.4), "disagrees");
  });

  it("lets trailing zeros of a count be rounding, not of a percentage (rule 4)", () => {
    assert.equal(against("2,400 requests", 2380), "agrees rounded");
    assert.equal(against("exactly 2,400 requests", 2380), "disagrees");
    assert.equal(against("2,400 requests", 2380, { integers: "strict" }), "disagrees");
    assert.equal(against("2,400 requests", 2340), "disagrees");
    assert.equal(against("90 %", 88), "disagrees");
  });

  it("takes a truncated number as such, away from zero only (rule 5)", () => {
    assert.equal(against("5.27 %", 5.279), "agrees truncated");
    assert.equal(against("5.27 %", 5.279, { rounding: "nearest" }), "disagrees");
    assert.equal(against("90 %", 89.4), "disagrees");
  });

  it("gives a bound no slack (rule 8)", () => {
    assert.equal(against("more than 70 %", 70), "disagrees");
    assert.equal(against("more than 70 %", 70.01), "agrees rounded");
    assert.equal(against("at least 70 %", 70), "agrees exact");
    assert.equal(against("under 5 %", 5), "disagrees");
  });

  it("ignores the data's own rounding at a bound: 70 ± 0.5 is not more than 70", () => {
    const [stated] = readQuantities("more than 70 %");
    assert.ok(stated);
    assert.equal(compare(stated, between(69.5, 70.5), pointAt(70), defaultConventions).agrees, false);
  });

  it("says when a number holds only because of its hedge (rule 10)", () => {
    assert.equal(against("about 68 %", 68), "agrees exact");
    assert.equal(against("about 68 %", 68.4), "agrees rounded");
    assert.equal(against("about 68 %", 69.2), "agrees hedged");
    assert.equal(against("about 68 %", 70), "disagrees");
    assert.equal(against("nearly 70 %", 70), "disagrees");
  });

  it("can't tell from a reported interval that is much wider than the claim (rule 9)", () => {
    const [stated] = readQuantities("50 %");
    assert.ok(stated);
    assert.equal(compare(stated, between(40, 60), between(40, 60), defaultConventions).agrees, null);
    assert.equal(compare(stated, between(60, 90), between(60, 90), defaultConventions).agrees, false);
  });

  it("never contradicts a number that was rounded to the digits written, and always one a unit off", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        (mantissa, decimals, rest) => {
          const unit = 10 ** -decimals;
          const written = (mantissa * unit).toFixed(decimals);
          const [stated] = readQuantities(`${written} %`);
          assert.ok(stated);
          const near = (mantissa + rest) * unit;
          const far = (mantissa + (mantissa < 0 ? 1.02 : -1.02)) * unit;
          assert.equal(compare(stated, pointAt(near), pointAt(near), defaultConventions).agrees, true);
          assert.equal(compare(stated, pointAt(far), pointAt(far), defaultConventions).agrees, false);
        },
      ),
    );
  });

  it("measures the margin in the last digit written, positive inside", () => {
    const [stated] = readQuantities("95 %");
    assert.ok(stated);
    assert.equal(compare(stated, pointAt(95), pointAt(95), defaultConventions).margin.u.toFixed(3), "0.500");
    assert.equal(compare(stated, pointAt(90.5), pointAt(90.5), defaultConventions).margin.u.toFixed(3), "-4.000");
  });
});
