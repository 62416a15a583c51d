import assert from "node:assert/strict";
import fc from "fast-check";
import { type Axis, axisOf, type Extent, extentOf, scaleOf } from "../../src/charts/axis.js";
import { axisCaption } from "../../src/charts/axis-caption.js";
import { textWidth } from "../../src/charts/text-width.js";

const extent = (...ends: number[]): Extent => ({ ends, openLow: false, openHigh: false });
const labels = ({ ticks }: Axis): readonly string[] => ticks.map(({ label }) => label);
const day = (date: string): number => Date.parse(date) / 86_400_000;

describe("axis of numbers", () => {
  it("starts at zero and ends at a round number", () => {
    const axis = axisOf(extent(3, 7.2), "x", 300, "if-legible");
    assert.deepEqual([axis.low, axis.high, axis.broken], [0, 8, false]);
  });

  it("leaves zero out where it would press all values into a tenth of the axis", () => {
    const close = axisOf(extent(94.5, 95.5), "%", 300, "if-legible");
    assert.ok(close.low > 90 && close.high < 100 && close.broken);
    const apart = axisOf(extent(85, 95), "%", 300, "if-legible");
    assert.deepEqual([apart.low, apart.broken], [0, false]);
  });

  it("never leaves zero out under bars, nor where a side has no end", () => {
    assert.equal(axisOf(extent(94.5, 95.5), "%", 300, "always").low, 0);
    assert.equal(axisOf({ ends: [100], openLow: false, openHigh: true }, "%", 300, "if-legible").low, 0);
  });

  it("leaves room beyond the values on a side without an end", () => {
    assert.ok(axisOf({ ends: [100], openLow: false, openHigh: true }, "%", 300, "if-legible").high >= 130);
  });

  it("reads a share of a whole in quarters and doesn't go on beyond it", () => {
    assert.deepEqual(labels(axisOf(extent(3, 91.5), "%", 300, "if-legible")), ["0", "25", "50", "75", "100\u00a0%"]);
    assert.equal(axisOf(extent(3, 104), "%", 300, "if-legible").high > 100, true);
  });

  it("takes rounding below zero for zero", () => {
    assert.equal(axisOf(extent(-0.5, 70), "%", 300, "if-legible").low, 0);
    assert.ok(axisOf(extent(-4, 70), "%", 300, "if-legible").low < 0);
  });

  it("tells millions and billions by name, and numbers above 9999 with narrow spaces", () => {
    const dollars = axisOf(extent(1.9e9, 3.2e9), "USD", 300, "if-legible");
    assert.equal(dollars.omitted, "billion");
    assert.deepEqual(labels(axisOf(extent(0, 40_000), null, 200, "if-legible")), [
      "0",
      "10\u202f000",
      "20\u202f000",
      "30\u202f000",
      "40\u202f000",
    ]);
  });

  it("prints a true minus and as many decimals on every label", () => {
    assert.ok(labels(axisOf(extent(-3, 2), null, 300, "if-legible")).includes("−2"));
    const decimals = labels(axisOf(extent(0.1, 0.9), null, 400, "if-legible")).filter((label) => label !== "0");
    assert.equal(new Set(decimals.map((label) => label.length)).size, 1);
  });

  it("places values in order, labels clear of each other, whatever the numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("%", "x", "day", "Mbps", null),
        fc.integer({ min: 60, max: 900 }),
        (ends, openLow, openHigh, unit, width) => {
          const { ends: drawn } = extentOf(ends.map((end) => ({ low: end, high: end })));
          const axis = axisOf({ ends: drawn, openLow, openHigh }, unit, width, "if-legible");
          assert.ok(Number.isFinite(axis.low) && Number.isFinite(axis.high) && axis.low < axis.high);
          const scale = scaleOf(axis, 0, width);
          const places = axis.ticks.map(({ value, label }) => {
            const half = textWidth(label, { sizePx: 11 }) / 2;
            return { left: scale.at(value) - half, right: scale.at(value) + half };
          });
          for (const [index, place] of places.entries()) {
            assert.ok(index === 0 || place.left >= (places[index - 1]?.right ?? 0), JSON.stringify(labels(axis)));
          }
          for (const end of drawn) assert.ok(scale.at(end) >= 0 && scale.at(end) <= width);
        },
      ),
    );
  });
});

describe("axis of days", () => {
  it("labels days, and says the year once", () => {
    const axis = axisOf(extent(day("2007-03-23"), day("2007-03-26")), "day", 400, "if-legible");
    assert.equal(axis.omitted, "2007");
    assert.ok(axis.low < day("2007-03-23") && axis.high > day("2007-03-26"));
    for (const label of labels(axis)) assert.match(label, /^\d{1,2}\u00a0Mar$/);
  });

  it("labels months, then years, as the span grows", () => {
    const months = axisOf(extent(day("2007-01-15"), day("2007-11-01")), "day", 400, "if-legible");
    assert.ok(
      labels(months).every((label) => /^[A-Z][a-z]{2}(\u00a0\d{4})?$/.test(label)),
      labels(months).join(),
    );
    const years = axisOf(extent(day("1998-01-15"), day("2007-11-01")), "day", 400, "if-legible");
    assert.ok(
      labels(years).every((label) => /^\d{4}$/.test(label)),
      labels(years).join(),
    );
    assert.equal(years.omitted, null);
  });

  it("skips labels rather than coarsen the step beyond what fits", () => {
    const axis = axisOf(extent(day("2007-03-01"), day("2007-03-31")), "day", 170, "if-legible");
    assert.ok(axis.ticks.length >= 3, labels(axis).join());
  });

  it("stands far dates at the calendar's end", () => {
    const axis = axisOf(extent(-1e12, 1e12), "day", 300, "if-legible");
    assert.ok(Number.isFinite(axis.low) && Number.isFinite(axis.high));
  });
});

describe("axisCaption", () => {
  it("says what the numbers are of", () => {
    assert.equal(axisCaption("%", "native", null), "% of native");
    assert.equal(axisCaption("x", "native", null), "times native");
    assert.equal(axisCaption("%", null, "overhead"), "% overhead");
    assert.equal(axisCaption("%", "ESX", "deficit"), "% short of ESX");
    assert.equal(axisCaption("Mbps", null, null), "Mbps");
  });

  it("says nothing of bare numbers and dates", () => {
    assert.equal(axisCaption(null, null, null), null);
    assert.equal(axisCaption("1", null, null), null);
    assert.equal(axisCaption("day", null, "difference"), null);
  });
});
