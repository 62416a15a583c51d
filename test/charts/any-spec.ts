import fc from "fast-check";
import type { NumberStyle } from "../../src/charts/number-style.js";
import { type SeriesMark, seriesMark, shapes } from "../../src/charts/series-mark.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import { claimSet } from "./fixtures.js";

/** Any interval, with ends of any size or none. */
export const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.double({ noNaN: true })), fc.option(fc.double({ noNaN: true })))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }));

/** Values as data have them: a few digits, of any magnitude, now and then an interval or a bound. */
export const plainInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -999, max: 99_999 }), fc.integer({ min: -4, max: 7 }), fc.nat(400), fc.nat(9))
  .map(([mantissa, exponent, width, shape]) => {
    const low = Number(`${mantissa}e${exponent}`);
    if (shape === 0) return { low: null, high: low };
    if (shape === 1) return { low, high: null };
    return { low, high: shape < 4 ? low + Number(`${width}e${exponent}`) : low };
  });

/** Any text, hostile ones included. */
export const anyText = fc.string({ unit: "binary", maxLength: 60 });

/** Words as names have them, from one letter to far too many, among them words longer than any line. */
export const anyName = fc
  .array(fc.oneof(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }), fc.constant("W".repeat(90))), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(" "));

/** Any mark, declared or not. */
export const anyMark: fc.Arbitrary<SeriesMark> = fc.oneof(
  fc.constant(seriesMark("xen", claimSet.series)),
  fc.record({ hue: fc.option(fc.nat(20)), shade: fc.nat(9), shape: fc.constantFrom(...shapes) }),
);

/** Any way in which articles write numbers. */
export const anyStyle: fc.Arbitrary<NumberStyle> = fc.record({
  decimal: fc.constantFrom(".", ","),
  group: fc.constantFrom("", ",", ".", "’", "\u00a0", "\u202f"),
  groupFrom: fc.constantFrom(4, 5),
  percent: fc.constantFrom("%", "\u00a0%"),
  money: fc.constant(null),
});
