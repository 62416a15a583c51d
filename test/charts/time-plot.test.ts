import assert from "node:assert/strict";
import fc from "fast-check";
import { chartOf } from "../../src/charts/chart-of.js";
import { seriesMark } from "../../src/charts/series-mark.js";
import { timePlot, timePlotOf } from "../../src/charts/time-plot.js";
import type { TimePlotSpec } from "../../src/charts/time-plot-spec.js";
import { anyInterval, anyMark, anyName, anyStyle, anyText, plainInterval } from "./any-spec.js";
import { matchSvg } from "./match-svg.js";
import { elementsOf, parseSvg } from "./parse-svg.js";
import { readRows } from "./read-rows.js";
import { isSound, standsClear } from "./stands-clear.js";
import { timeCases } from "./time-cases.js";

const specs = new Map(
  Object.entries(timeCases).map(([name, { claim, reading }]) => {
    const asked = { ...claim, spec: { ...claim.spec, chart: { kind: "time" } as const } };
    const chart = chartOf(asked, reading);
    assert.ok(chart?.kind === "time", `${name} has a plot`);
    return [name, chart.spec] as const;
  }),
);

function specOf(name: string): TimePlotSpec {
  const spec = specs.get(name);
  assert.ok(spec);
  return spec;
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("timePlotOf", () => {
  it("dates rows by the table's date column, in the order of days", () => {
    const [audit, grid] = specOf("years").series;
    assert.deepEqual(
      audit?.points.map(({ value }) => value.low),
      [640, 705, 820, 1010, 1190, 1240],
    );
    assert.equal(grid?.points.length, 2);
    assert.deepEqual([audit?.standing, grid?.standing], ["disagrees", "agrees"]);
  });

  it("dates rows by the document in which they were read where the table has no dates", () => {
    const years = specOf("by-source").series[0]?.points.map(({ days }) => new Date((days.low ?? 0) * 86_400_000));
    assert.deepEqual(
      years?.map((date) => date.toISOString().slice(0, 10)),
      ["2019-01-01", "2021-01-01", "2023-03-14"],
    );
  });

  it("takes the date in the claim's words for the claim's, else the article's", () => {
    assert.equal(specOf("years").claimDate?.label, "claim: 2024");
    assert.equal(specOf("days").claimDate?.label, "article: November 2024");
  });

  it("has the colours and shapes that the claim set gives series, and their labels", () => {
    const { claim, reading } = readRows(
      "about 5 %",
      "chart: { kind: time }\nevidence: [{ cell: rows/a/share }, { cell: rows/b/share }, { cell: rows/c/share }]",
      'key: row, date: { column: year }, series: { column: what }, columns: { share: { unit: "%" } }',
      "row,year,what,share\na,2019,wind,4\nb,2020,wind,5\nc,2020,sun,6\n",
      "series: { sun: { label: Sun, family: Light }, wind: { label: Wind, family: Air } }\n",
    );
    const series = timePlotOf(claim, reading)?.series ?? [];
    assert.deepEqual(
      series.map(({ detail, mark, points }) => [detail, mark, points.length]),
      [
        ["Wind", seriesMark("wind", reading.claimSet.series), 2],
        ["Sun", seriesMark("sun", reading.claimSet.series), 1],
      ],
    );
    assert.deepEqual(
      series.map(({ standing }) => standing),
      ["both", "disagrees"],
    );
    assert.notEqual(series[0]?.mark.hue, series[1]?.mark.hue);
  });

  it("tells parties apart by shape as well as by colour", () => {
    const [audit, grid] = specOf("years").series;
    assert.notEqual(audit?.mark.shape, grid?.mark.shape);
    assert.notEqual(audit?.mark.hue, grid?.mark.hue);
  });

  it("says what an aggregate comes to, and nothing where each value stands for itself", () => {
    assert.equal(plain(specOf("many").series[0]?.summary?.text ?? ""), "mean 40.2 GW");
    assert.equal(specOf("years").series[0]?.summary, null);
  });

  it("is null where nothing dates the rows, where all are of one date, and for claims that state a date", () => {
    const undated = readRows(
      "about 5 %",
      "evidence: [{ table: rows, value: a, aggregate: mean }]",
      "columns: { a: {} }",
      "a\n4\n6\n",
    );
    assert.equal(timePlotOf(undated.claim, undated.reading), null);
    const once = readRows(
      "about 5 %",
      "evidence: [{ table: rows, value: a, aggregate: mean }]",
      "date: { column: d }, columns: { a: {} }",
      "a,d\n4,2020\n6,2020\n",
    );
    assert.equal(timePlotOf(once.claim, once.reading), null);
    const date = readRows(
      "in May 2020",
      "evidence: [{ table: rows, value: d, aggregate: each }]",
      "date: { column: d }",
      "d\n2020-05-01\n2020-05-02\n",
    );
    assert.equal(timePlotOf(date.claim, date.reading), null);
  });
});

describe("timePlot", () => {
  for (const [name, spec] of specs) {
    it(`looks as it did: ${name}`, () => {
      matchSvg(`time-${name}`, timePlot(spec, { widthPx: 360, theme: "light" }).svg);
      matchSvg(`time-${name}-dark-540`, timePlot(spec, { widthPx: 540, theme: "dark" }).svg);
    });
  }

  for (const widthPx of [280, 336, 360, 440, 660]) {
    it(`keeps texts in the picture and clear of each other and of marks at ${widthPx} px`, () => {
      for (const [name, spec] of specs) standsClear(timePlot(spec, { widthPx, theme: "light" }), name);
    });
  }

  it("keeps them clear whatever the names and numbers", () => {
    fc.assert(
      fc.property(specWith(anyName, plainInterval), fc.integer({ min: 280, max: 800 }), (spec, widthPx) => {
        standsClear(timePlot(spec, { widthPx, theme: "light" }), "any");
      }),
      { numRuns: 150 },
    );
  });

  it("gives well-formed SVG with finite numbers for any spec", () => {
    fc.assert(
      fc.property(specWith(anyText, anyInterval), fc.integer({ min: -10, max: 2_000 }), (spec, widthPx) => {
        isSound(timePlot(spec, { widthPx, theme: "themed" }));
      }),
    );
  });

  it("tells its numbers in a text alternative", () => {
    const { alt, svg } = timePlot(specOf("three-decades"), { widthPx: 360, theme: "light" });
    assert.equal(
      plain(alt),
      "Over time, claim: over 1 million users (users). The data: max 1.25 million users, 310 users (January 2019), " +
        "4200 users (July 2019), 38 000 users (January 2020), 210 000 users (July 2020), 1.25 million users " +
        "(January 2021), agrees. Date of the article: November 2024. The axis of values is logarithmic.",
    );
    assert.equal(parseSvg(svg).attributes["aria-label"], alt);
  });

  it("draws very many points by stretches of time, in a picture of bounded size", () => {
    const [series] = specOf("many").series;
    assert.ok(series && series.points.length > 1_000);
    const { svg } = timePlot(specOf("many"), { widthPx: 660, theme: "light" });
    assert.ok(svg.length < 12_000, String(svg.length));
  });

  it("lets points say their value to a pointer in pages, and keeps images small", () => {
    const titles = (theme: "themed" | "light"): number =>
      [...elementsOf(parseSvg(timePlot(specOf("years"), { widthPx: 360, theme }).svg))].filter(
        ({ name }) => name === "title",
      ).length;
    assert.equal(titles("themed"), 8);
    assert.equal(titles("light"), 0);
  });
});

function specWith(name: fc.Arbitrary<string>, value: typeof anyInterval): fc.Arbitrary<TimePlotSpec> {
  const days = fc
    .tuple(fc.integer({ min: -9_000, max: 30_000 }), fc.constantFrom(0, 0, 30, 364))
    .map(([low, width]) => ({ low, high: low + width }));
  return fc.record({
    unit: fc.constantFrom("%", "x", "Mbps", null),
    caption: fc.option(name),
    scale: fc.constantFrom("linear", "log", undefined),
    style: fc.option(anyStyle, { nil: undefined }),
    note: fc.option(name),
    band: fc.option(fc.record({ interval: value, label: name })),
    claimDate: fc.option(fc.record({ days, label: name })),
    series: fc.array(
      fc.record({
        party: name,
        detail: fc.option(name),
        mark: anyMark,
        standing: fc.constantFrom("agrees", "disagrees", "not-counted", "both"),
        summary: fc.option(fc.record({ value, text: name })),
        notes: fc.array(name, { maxLength: 2 }),
        points: fc.array(fc.record({ days, value }), { minLength: 1, maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  });
}
