import assert from "node:assert/strict";
import fc from "fast-check";
import * as vega from "vega";
import { type AxisForm, axisOf, extentOf, scaleOf } from "../../src/charts/axis.js";
import { forestPlot } from "../../src/charts/forest-plot.js";
import { timePlot } from "../../src/charts/time-plot.js";
import { elementsOf, parseSvg } from "./parse-svg.js";

/** A scale of Vega's, which knows nothing of ours: places in pixels, and the round values that it would label. */
function vegaScale(
  type: "linear" | "log" | "utc",
  domain: readonly [number, number],
  range: readonly [number, number],
  clamp = true,
) {
  const spec = { name: "x", type, domain: [...domain], range: [...range], zero: false, clamp } as vega.Scale;
  const view = new vega.View(vega.parse({ scales: [spec] }), { renderer: "none" }).run();
  const scale = view.scale("x") as ((value: number) => number) & { ticks(count: number): (number | Date)[] };
  return { at: (value: number): number => scale(value), ticks: (count: number) => scale.ticks(count).map(Number) };
}

const dayMs = 86_400_000;

describe("axes beside Vega's", () => {
  for (const [type, form] of [
    ["linear", "if-legible"],
    ["log", "log"],
  ] satisfies [string, AxisForm][]) {
    const any = fc.array(fc.double({ min: type === "log" ? 1e-9 : -1e9, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    it(`stand values where Vega does, ${type}`, () => {
      fc.assert(
        fc.property(any, fc.integer({ min: 80, max: 800 }), (values, width) => {
          const { ends } = extentOf(values.map((end) => ({ low: end, high: end })));
          const axis = axisOf({ ends, openLow: false, openHigh: false }, null, width, form);
          const ours = scaleOf(axis, 10, 10 + width);
          const theirs = vegaScale(type === "log" ? "log" : "linear", [axis.low, axis.high], [10, 10 + width]);
          for (const value of [...ends, ...axis.ticks.map((tick) => tick.value), ...axis.minor]) {
            assert.ok(Math.abs(ours.at(value) - theirs.at(value)) < 1e-6, `${value} on ${axis.low}…${axis.high}`);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it("have strokes just where Vega's logarithmic axis has", () => {
    for (const values of [
      [1, 1_000],
      [0.04, 4_200],
      [3, 90_000],
    ]) {
      const axis = axisOf({ ends: values, openLow: false, openHigh: false }, null, 300, "log");
      const strokes = [...axis.minor, ...axis.ticks.map(({ value }) => value)].toSorted((a, b) => a - b);
      const theirs = vegaScale("log", [axis.low, axis.high], [0, 300]).ticks(10);
      assert.deepEqual(strokes, theirs);
    }
  });

  it("label only round numbers that Vega's axis has as well", () => {
    for (const values of [
      [0, 7.2],
      [-4, 70],
      [1_900, 41_000],
    ]) {
      const axis = axisOf({ ends: values, openLow: false, openHigh: false }, null, 300, "if-legible");
      const theirs = vegaScale("linear", [axis.low, axis.high], [0, 300]);
      const all = [2, 3, 4, 5, 6, 8, 10].flatMap((count) => theirs.ticks(count));
      for (const { value } of axis.ticks) assert.ok(all.includes(value), String(value));
    }
  });

  it("stand days and their ticks where Vega's calendar does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20_000, max: 40_000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 120, max: 800 }),
        (days, width) => {
          const axis = axisOf({ ends: days, openLow: false, openHigh: false }, "day", width, "if-legible");
          const ours = scaleOf(axis, 0, width);
          const theirs = vegaScale("utc", [axis.low * dayMs, axis.high * dayMs], [0, width]);
          for (const day of [...days, ...axis.ticks.map(({ value }) => value)]) {
            assert.ok(Math.abs(ours.at(day) - theirs.at(day * dayMs)) < 1e-6);
          }
          const round = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20].flatMap((count) => theirs.ticks(count));
          // A label of a single day stands below the middle of that day.
          for (const { value } of axis.ticks) assert.ok(round.includes(Math.floor(value) * dayMs), String(value));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Where a chart's labelled ticks stand: what a reader has to read a value off. */
function ticksIn(svg: string, anchor: "middle" | "end"): readonly { readonly value: number; readonly at: number }[] {
  return [...elementsOf(parseSvg(svg))].flatMap(({ name, all, text }) => {
    if (name !== "text" || all["font-size"] !== "11" || all["text-anchor"] !== anchor || all["font-weight"]) return [];
    const value = Number(
      text
        .replaceAll(/[\u202f\u00a0%×,]/g, "")
        .replace("−", "-")
        .replace("million", "e6")
        .replace("billion", "e9"),
    );
    return Number.isNaN(value) ? [] : [{ value, at: Number(anchor === "middle" ? all.x : all.y) }];
  });
}

/** The middles of round points of value size, in the order in which they are drawn. */
function pointsIn(svg: string): readonly { readonly x: number; readonly y: number }[] {
  return [...svg.matchAll(/d="M (-?[\d.]+) (-?[\d.]+) a (4|4\.5) \3 0 1 0/g)].map(([, x, y, r]) => ({
    x: Number(x) + Number(r),
    y: Number(y),
  }));
}

describe("charts read off with Vega's scales", () => {
  const round = { hue: 0, shade: 0, shape: "circle" } as const;
  const kinds = [
    { type: "linear", values: [3, 41.5, 88] },
    { type: "log", values: [0.04, 2, 4_200] },
  ] as const;

  for (const { type, values } of kinds) {
    it(`give back the values of a forest plot, ${type}`, () => {
      const rows = values.map((value) => ({
        party: "A",
        detail: null,
        mark: round,
        value: { written: { low: value, high: value }, rounded: { low: value, high: value } },
        text: "",
        standing: "agrees" as const,
        notes: [],
      }));
      const { svg } = forestPlot({ unit: "ms", caption: "ms", band: null, rows }, { widthPx: 660, theme: "light" });
      assertReadOff(
        type,
        ticksIn(svg, "middle"),
        pointsIn(svg).map(({ x }) => x),
        values,
      );
    });

    it(`give back the values and days of a plot over time, ${type}`, () => {
      const points = values.map((value, index) => ({
        days: { low: 17_000 + index * 1_500, high: 17_000 + index * 1_500 },
        value: { low: value, high: value },
      }));
      const series = [
        { party: "A", detail: null, mark: round, standing: "not-counted" as const, summary: null, notes: [], points },
      ];
      const spec = { unit: "ms", caption: "ms", band: null, claimDate: null, series };
      const drawn = timePlot(spec, { widthPx: 660, theme: "light" });
      const own = pointsIn(drawn.svg).slice(0, values.length);
      assertReadOff(
        type,
        ticksIn(drawn.svg, "end"),
        own.map(({ y }) => y + 4),
        values,
      );
      const years = ticksIn(drawn.svg, "middle").map(({ value, at }) => ({ value: Date.UTC(value, 0, 1), at }));
      assertReadOff(
        "utc",
        years,
        own.map(({ x }) => x),
        points.map(({ days }) => (days.low + 0.5) * dayMs),
      );
    });
  }
});

/** Asserts that places, read by a scale through the outer ticks, are those of some values to within half a pixel. */
function assertReadOff(
  type: "linear" | "log" | "utc",
  ticks: readonly { readonly value: number; readonly at: number }[],
  places: readonly number[],
  values: readonly number[],
): void {
  const [first, last] = [ticks[0], ticks.at(-1)];
  assert.ok(first && last && first !== last && places.length === values.length);
  const scale = vegaScale(type, [first.value, last.value], [first.at, last.at], false);
  for (const { value, at } of ticks) assert.ok(Math.abs(scale.at(value) - at) < 0.6, `tick ${value}`);
  for (const [index, value] of values.entries()) {
    assert.ok(Math.abs(scale.at(value) - (places[index] ?? 0)) < 0.6, `${value} stands at ${places[index]}`);
  }
}
