import assert from "node:assert/strict";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { type Comparison, compare } from "../../../src/core/evidence/compare.js";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** The ways in which people round to the nearest number of so many digits. */
const toNearest: readonly Decimal.Rounding[] = [
  Decimal.ROUND_HALF_UP,
  Decimal.ROUND_HALF_DOWN,
  Decimal.ROUND_HALF_EVEN,
  Decimal.ROUND_HALF_CEIL,
  Decimal.ROUND_HALF_FLOOR,
];

/** A number as data hold it: its digits and how many of them are decimals. */
const exactNumber = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => ({ number: new Decimal(digits).div(new Decimal(10).pow(decimals)), decimals }));

const unit = fc.constantFrom(" %", " mm", " ms", " kWh");

/** Compares a value with a number in words, as the value is written or as wide as its own rounding makes it. */
function compared(text: string, value: Decimal, halfWidth: Decimal.Value = 0): Comparison {
  const [stated, ...others] = readQuantities(`It came to ${text} there.`);
  assert.ok(stated && others.length === 0, text);
  const point = { low: value.toNumber(), high: value.toNumber() };
  const wide = { low: value.minus(halfWidth).toNumber(), high: value.plus(halfWidth).toNumber() };
  return compare(stated, wide, point, defaultConventions);
}

const minus = (text: string): string => text.replace("-", "−");

describe("a number in the text, against an exact decimal library,", () => {
  it("is supported by the value that it was rounded from, whichever way ties go (rule 2)", () => {
    fc.assert(
      fc.property(
        exactNumber,
        fc.nat(6),
        fc.constantFrom(...toNearest),
        unit,
        ({ number, decimals }, wanted, way, unitWords) => {
          const kept = Math.min(wanted, decimals);
          const text = minus(number.toFixed(kept, way) + unitWords);
          const { agrees, tier, margin } = compared(text, number);
          assert.equal(agrees, true, `${text} ← ${number}`);
          assert.equal(
            tier,
            number.toDecimalPlaces(kept, way).equals(number) ? "exact" : "rounded",
            `${text} ← ${number}`,
          );
          assert.ok(margin.u >= 0);
          // Data of more digits are exact (rule 7).
          const halfWidth =
            number.toFixed(decimals).replace(/^-?[0.]*|\./g, "").length > 6 ? 0 : new Decimal(10).pow(-decimals).div(2);
          assert.notEqual(compared(text, number, halfWidth).agrees, false, `${text} ← ${number} ± ${halfWidth}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is supported by the value that it was cut off from, at tier truncated where that isn't rounding (rule 5)", () => {
    fc.assert(
      fc.property(exactNumber, fc.nat(6), unit, ({ number, decimals }, wanted, unitWords) => {
        const kept = Math.min(wanted, decimals);
        const cut = number.toDecimalPlaces(kept, Decimal.ROUND_DOWN);
        const text = minus(cut.toFixed(kept) + unitWords);
        const { agrees, tier } = compared(text, number);
        assert.equal(agrees, true, `${text} ← ${number}`);
        const missing = number.minus(cut).abs().times(new Decimal(10).pow(kept));
        // Float dust may reach a hundredth of a unit over the middle (rule 2), and make a whole unit of what is nearly one.
        fc.pre(missing.lessThan(0.9999));
        fc.pre(missing.lessThanOrEqualTo(0.5) || missing.greaterThan(0.51));
        const wantedTier = missing.isZero() ? "exact" : missing.lessThanOrEqualTo(0.5) ? "rounded" : "truncated";
        assert.equal(tier, wantedTier, `${text} ← ${number}`);
      }),
      { numRuns: 2000 },
    );
  });

  it("is contradicted by a value that is off by one unit in the last place, and by any farther off", () => {
    const farther = fc.oneof(fc.constant(0), fc.nat(1_000_000));
    fc.assert(
      fc.property(exactNumber, fc.boolean(), farther, unit, ({ number, decimals }, isAbove, more, unitWords) => {
        const place = new Decimal(10).pow(-decimals);
        const off = place.plus(place.times(more).div(1000));
        const value = isAbove ? number.plus(off) : number.minus(off);
        const text = minus(number.toFixed(decimals) + unitWords);
        assert.equal(compared(text, value).agrees, false, `${text} ← ${value}`);
        // Data that are rounded to the same place still lie outside: the two only touch.
        assert.equal(compared(text, value, place.div(2)).agrees, false, `${text} ← ${value} ± ${place.div(2)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it("is contradicted by a value more than half a unit nearer to zero: nobody rounds like that", () => {
    fc.assert(
      fc.property(
        exactNumber,
        fc.integer({ min: 511, max: 999 }),
        unit,
        ({ number, decimals }, thousandths, unitWords) => {
          const off = new Decimal(10).pow(-decimals).times(thousandths).div(1000);
          fc.pre(number.abs().greaterThan(off));
          const value = number.isNegative() ? number.plus(off) : number.minus(off);
          const text = minus(number.toFixed(decimals) + unitWords);
          assert.equal(compared(text, value).agrees, false, `${text} ← ${value}`);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a count in digits, against an exact decimal library,", () => {
  const count = fc.integer({ min: 1, max: 99_999_999 });

  it("is supported by a count that it was rounded from, to any place (rule 4), and contradicted one such place off", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 8 }), fc.constantFrom(...toNearest), (exact, digits, way) => {
        const rounded = new Decimal(exact).toSignificantDigits(digits, way);
        const text = `${rounded.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ",")} requests`;
        const { agrees, tier } = compared(text, new Decimal(exact));
        assert.equal(agrees, true, `${text} ← ${exact}`);
        assert.equal(tier, rounded.equals(exact) ? "exact" : "rounded");
        const zeros = /0*$/.exec(rounded.toFixed(0))?.[0].length ?? 0;
        const place = new Decimal(10).pow(zeros);
        for (const value of [rounded.plus(place), rounded.minus(place)]) {
          assert.equal(compared(text, value).agrees, false, `${text} ← ${value}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("bears no rounding in percents and physical units, whose zeros are digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 4 }), unit, (tens, off, unitWords) => {
        assert.equal(compared(`${tens * 10}${unitWords}`, new Decimal(tens * 10 + off)).agrees, false);
      }),
      { numRuns: 300 },
    );
  });
});
