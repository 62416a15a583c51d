import assert from "node:assert/strict";
import fc from "fast-check";
import { type Axis, axisLabels, type Extent, extentOf, scaleOf } from "../../src/charts/axis.js";
import { boxOf } from "../../src/charts/label.js";
import { canBeLog, logAxis, spansDecades } from "../../src/charts/log-axis.js";

const extent = (...ends: number[]): Extent => ({ ends, openLow: false, openHigh: false });
const labels = ({ ticks }: Axis): readonly string[] =>
  ticks.map(({ label }) => label.replaceAll(/[\u00a0\u202f]/g, " "));

describe("spansDecades", () => {
  it("starts at three decades, all values above zero", () => {
    assert.equal(spansDecades(extent(1, 1_000)), true);
    assert.equal(spansDecades(extent(1, 999)), false);
    assert.equal(spansDecades(extent(0, 1, 5_000)), false);
    assert.equal(spansDecades(extent(-3, 5_000)), false);
    assert.equal(spansDecades(extent()), false);
  });

  it("asks for no span where a person asks for the axis", () => {
    assert.equal(canBeLog(extent(3, 5)), true);
    assert.equal(canBeLog(extent(0, 5)), false);
  });
});

describe("logAxis", () => {
  it("ends at 1, 2 or 5 times a power of ten and labels powers of ten", () => {
    const axis = logAxis(extent(0.04, 4_200), "ms", 200);
    assert.deepEqual([axis.kind, axis.low, axis.high], ["log", 0.02, 5_000]);
    assert.deepEqual(labels(axis), ["0.1", "1", "10", "100", "1000"]);
  });

  it("labels 2 and 5 times a power of ten where there is room", () => {
    assert.deepEqual(labels(logAxis(extent(1, 1_000), "%", 600)).slice(-4), ["100", "200", "500", "1000 %"]);
  });

  it("has a stroke without label for every step between, and none twice", () => {
    const axis = logAxis(extent(1, 1_000), null, 200);
    assert.deepEqual(labels(axis), ["1", "10", "100", "1000"]);
    assert.deepEqual(axis.minor.slice(0, 9), [2, 3, 4, 5, 6, 7, 8, 9, 20]);
    assert.equal(new Set([...axis.minor, ...axis.ticks.map(({ value }) => value)]).size, 28);
  });

  it("says millions in words and far powers as powers", () => {
    assert.deepEqual(labels(logAxis(extent(1e3, 1e9), null, 900)), [
      "1000",
      "10 000",
      "100 000",
      "1 million",
      "10 million",
      "100 million",
      "1 billion",
    ]);
    assert.deepEqual(labels(logAxis(extent(1e-12, 1e-9), null, 200)), ["10⁻¹²", "10⁻¹¹", "10⁻¹⁰", "10⁻⁹"]);
  });

  it("leaves room for arrows beyond the values", () => {
    const { low, high } = logAxis({ ends: [10, 1e5], openLow: true, openHigh: true }, null, 300);
    assert.ok(low <= 10 / 3 && high >= 3e5);
  });

  it("is said in the caption", () => {
    const axis = logAxis(extent(1, 1_000), null, 200);
    const texts = axisLabels(axis, "ms", scaleOf(axis, 200, 400), 0, 0).map(({ text }) => text);
    assert.ok(texts.includes("ms, log scale"), texts.join());
  });

  it("stands values in order, labels clear of each other, whatever the numbers", () => {
    const positive = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, minExcluded: true });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(positive, fc.constant(0)), { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 60, max: 900 }),
        (values, openLow, openHigh, width) => {
          const { ends } = extentOf(values.map((end) => ({ low: end, high: end })));
          const axis = logAxis({ ends, openLow, openHigh }, "%", width);
          assert.ok(axis.low > 0 && axis.low < axis.high && Number.isFinite(axis.high));
          const scale = scaleOf(axis, 0, width);
          const drawn = axisLabels(axis, null, scale, 0, 0).map(boxOf);
          for (const [index, box] of drawn.entries()) {
            assert.ok(index === 0 || box.left >= (drawn[index - 1]?.right ?? 0), labels(axis).join());
          }
          for (const value of [...axis.minor, ...ends.filter((end) => end > 0)]) {
            assert.ok(scale.at(value) >= 0 && scale.at(value) <= width);
          }
          const sorted = ends.toSorted((a, b) => a - b).map((end) => scale.at(end));
          for (const [index, x] of sorted.entries()) assert.ok(index === 0 || x >= (sorted[index - 1] ?? 0));
          assert.ok(axis.minor.length + axis.ticks.length <= 400);
        },
      ),
    );
  });
});
