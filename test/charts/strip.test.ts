import assert from "node:assert/strict";
import fc from "fast-check";
import { median, quantileSorted } from "simple-statistics";
import { scaleOf } from "../../src/charts/axis.js";
import { chartOf, drawChart } from "../../src/charts/chart-of.js";
import { forestPlot } from "../../src/charts/forest-plot.js";
import type { ForestPlotSpec } from "../../src/charts/forest-plot-spec.js";
import { inkOf } from "../../src/charts/palette.js";
import { unknownMark } from "../../src/charts/series-mark.js";
import { spreadWords } from "../../src/charts/spread.js";
import { placeStrip } from "../../src/charts/strip.js";
import { anyMark, anyName, anyStyle, plainInterval } from "./any-spec.js";
import { matchSvg } from "./match-svg.js";
import { readRows } from "./read-rows.js";
import { isSound, standsClear } from "./stands-clear.js";
import { stripCases } from "./strip-cases.js";

const specs = new Map(
  Object.entries(stripCases).map(([name, { claim, reading }]) => {
    const chart = chartOf(claim, reading);
    assert.ok(chart?.kind === "strip", `${name} has a strip`);
    return [name, chart.spec] as const;
  }),
);

function specOf(name: string): ForestPlotSpec {
  const spec = specs.get(name);
  assert.ok(spec);
  return spec;
}

describe("strip of the values behind an aggregate", () => {
  for (const [name, spec] of specs) {
    it(`looks as it did: ${name}`, () => {
      matchSvg(`strip-${name}`, forestPlot(spec, { widthPx: 360, theme: "light" }).svg);
      matchSvg(`strip-${name}-dark-540`, forestPlot(spec, { widthPx: 540, theme: "dark" }).svg);
    });
  }

  for (const widthPx of [280, 336, 440, 660]) {
    it(`keeps texts in the picture and clear of each other and of marks at ${widthPx} px`, () => {
      for (const [name, spec] of specs) standsClear(forestPlot(spec, { widthPx, theme: "light" }), name);
    });
  }

  it("keeps them clear whatever the names and numbers", () => {
    fc.assert(
      fc.property(anySpread, fc.integer({ min: 280, max: 800 }), (spec, widthPx) => {
        const chart = forestPlot(spec, { widthPx, theme: "themed" });
        isSound(chart);
        standsClear(chart, "any");
      }),
      { numRuns: 150 },
    );
  });

  it("says how many values there are, and between which half of them lie", () => {
    const values = Array.from({ length: 101 }, (_, index) => index / 7);
    const words = spreadWords({ aggregate: "median", count: 5_214, values });
    const [low, high] = [quantileSorted(values, 0.25), quantileSorted(values, 0.75)].map((value) =>
      value.toPrecision(3),
    );
    assert.equal(words, `median of 5214 values, half of them from ${low} to ${high}`);
  });

  it("stands the mark of a median where half of the values lie on each side", () => {
    const spread = specOf("columns").rows[0]?.spread;
    assert.ok(spread);
    assert.equal(specOf("columns").rows[0]?.value?.written.low, median([...spread.values]));
  });

  it("stands each value in the lane, whatever the values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 400 }),
        (unsorted) => {
          const values = unsorted.toSorted((a, b) => a - b);
          const axis = {
            kind: "linear",
            low: 0,
            high: 100,
            ticks: [],
            minor: [],
            broken: false,
            omitted: null,
          } as const;
          const strip = placeStrip({ aggregate: "mean", count: values.length, values }, scaleOf(axis, 100, 300), {
            top: 0,
            left: 100,
          });
          const [, drawn = ""] = strip.draw({ mark: unknownMark, hollow: false }, inkOf("light"));
          const xs = [...drawn.matchAll(/M (-?[\d.]+)/g)].map(([, x]) => Number(x));
          assert.ok(xs.length > 0 && xs.every((x) => x >= 94 && x <= 303));
          assert.ok(strip.height <= 34);
        },
      ),
    );
  });

  it("shows a value once for each time that the data have it, while dots have room", () => {
    const { claim, reading } = stripCases.dots ?? readRows("5", "", "", "");
    const chart = chartOf(claim, reading);
    assert.ok(chart);
    const { svg } = drawChart(chart, { widthPx: 540, theme: "light" });
    assert.equal([...svg.matchAll(/ z M |d="M [\d.]+ [\d.]+ a 2\.2/g)].length, 48);
  });

  it("reads an even choice of very many rows, and draws a picture of bounded size", () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${100 + ((index * 7_919) % 1_000) / 10}`).join("\n");
    const { claim, reading } = readRows(
      "about 150 ms",
      "evidence: [{ table: rows, value: ms, aggregate: mean }]",
      "columns: { ms: { unit: ms } }",
      `ms\n${rows}\n`,
    );
    const chart = chartOf(claim, reading);
    assert.ok(chart?.kind === "strip");
    const spread = chart.spec.rows[0]?.spread;
    assert.equal(spread?.count, 60_000);
    assert.equal(spread?.values.length, 10_000);
    const drawn = drawChart(chart, { widthPx: 660, theme: "themed" });
    assert.match(drawn.alt, /mean of 60\u202f000 values/);
    assert.ok(drawn.svg.length < 15_000, String(drawn.svg.length));
  });
});

const anySpread: fc.Arbitrary<ForestPlotSpec> = fc.record({
  unit: fc.constantFrom("%", "x", "Mbps", null),
  caption: fc.option(anyName),
  scale: fc.constantFrom("linear", "log", undefined),
  style: fc.option(anyStyle, { nil: undefined }),
  note: fc.option(anyName),
  band: fc.option(fc.record({ interval: plainInterval, label: anyName })),
  rows: fc.array(
    fc.record({
      party: anyName,
      detail: fc.option(anyName),
      mark: anyMark,
      value: fc
        .record({ written: plainInterval, rounded: plainInterval })
        .map(({ written }) => ({ written, rounded: written })),
      text: anyName,
      standing: fc.constantFrom("agrees", "disagrees", "not-counted"),
      notes: fc.array(anyName, { maxLength: 2 }),
      spread: fc.option(
        fc.record({
          aggregate: fc.constantFrom("mean", "median", "max"),
          count: fc.integer({ min: 2, max: 99_999 }),
          values: fc
            .array(fc.double({ min: -50, max: 5_000, noNaN: true }), { minLength: 2, maxLength: 200 })
            .map((values) => values.toSorted((a, b) => a - b)),
        }),
        { nil: undefined },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
