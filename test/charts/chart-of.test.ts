import assert from "node:assert/strict";
import { chartOf, drawChart } from "../../src/charts/chart-of.js";
import { readRows } from "./read-rows.js";

const dated = 'key: row, date: { column: year }, reported-by: { column: who }, columns: { share: { unit: "%" } }';
const rows = "row,year,who,share\na,2019,audit,9.1\nb,2020,audit,9.4\nc,2021,audit,11\nd,2022,grid,13.5\n";
const each = "evidence: [{ table: rows, value: share, aggregate: each }]";

function chartFor(claim: string, table = dated, data = rows) {
  const read = readRows("about 10 % of homes", claim, table, data);
  const chart = chartOf(read.claim, read.reading);
  return chart && { kind: chart.kind, note: chart.spec.note ?? null, scale: chart.spec.scale, chart };
}

describe("chartOf", () => {
  it("is a plot over time where a table dates three rows or more", () => {
    assert.equal(chartFor(each)?.kind, "time");
    assert.equal(
      chartFor("evidence: [{ table: rows, where: { who: audit, row: [a, b] }, value: share, aggregate: each }]")?.kind,
      "forest",
    );
  });

  it("is a strip where an aggregate has very many rows, and a forest plot otherwise", () => {
    const many = `share\n${Array.from({ length: 25 }, (_, index) => 8 + (index % 5)).join("\n")}\n`;
    const undated = 'columns: { share: { unit: "%" } }';
    assert.equal(chartFor("evidence: [{ table: rows, value: share, aggregate: mean }]", undated, many)?.kind, "strip");
    assert.equal(
      chartFor("evidence: [{ table: rows, value: share, aggregate: count }]", undated, many)?.kind ?? null,
      "forest",
    );
    assert.equal(chartFor("evidence: [{ cell: rows/a/share }]")?.kind, "forest");
  });

  it("is what the claim asks for", () => {
    for (const kind of ["forest", "bars", "time", "strip"]) {
      const chart = chartFor(`chart: { kind: ${kind} }\n${each}`);
      assert.deepEqual([chart?.kind, chart?.note], [kind, null]);
    }
    assert.equal(chartFor(`chart: { kind: none }\n${each}`), null);
  });

  it("takes the scale that the claim asks for, and says so", () => {
    const chart = chartFor(`chart: { kind: forest, scale: log }\n${each}`);
    assert.equal(chart?.scale, "log");
    assert.ok(chart);
    assert.match(drawChart(chart.chart, { widthPx: 360, theme: "light" }).alt, /The axis is logarithmic\./);
    assert.equal(chartFor(`chart: { scale: log }\n${each}`)?.kind, "time");
  });

  it("says where a log scale can't be had", () => {
    const zero = "row,year,who,share\na,2019,audit,0\nb,2020,audit,9.4\nc,2021,audit,11\n";
    const chart = chartFor(`chart: { kind: bars, scale: log }\n${each}`, dated, zero);
    assert.ok(chart);
    assert.match(drawChart(chart.chart, { widthPx: 360, theme: "light" }).alt, /Not on a log scale: /);
  });

  it("draws the default where the evidence hasn't what is asked for, and says why in the picture", () => {
    const undated = 'key: row, columns: { share: { unit: "%" } }';
    const over = chartFor("chart: { kind: time }\nevidence: [{ cell: rows/a/share }]", undated);
    assert.deepEqual(
      [over?.kind, over?.note],
      ["forest", "Not over time: fewer than two dates are known of these values."],
    );
    const strip = chartFor("chart: { kind: strip }\nevidence: [{ cell: rows/a/share }]", undated);
    assert.match(strip?.note ?? "", /^No strip: /);
    const bars = chartFor("chart: { kind: bars }\nevidence: [{ cell: rows/a/share }]", undated);
    assert.ok(bars);
    assert.match(bars.note ?? "", /^No bars: /);
    const { svg, alt } = drawChart(bars.chart, { widthPx: 280, theme: "light" });
    assert.match(svg, /No bars: they need two values/);
    assert.match(alt, /No bars: they need two values of one unit\.$/);
  });

  it("is null where nothing can be drawn, whatever is asked for", () => {
    assert.equal(chartFor("chart: { kind: time }\nevidence: []"), null);
  });

  it("draws the same whether or not its tables are there, where it needs none", () => {
    const { claim, reading } = readRows("about 10 % of homes", "evidence: [{ cell: rows/a/share }]", dated, rows);
    const without = chartOf(claim, { ...reading, tables: new Map() });
    assert.equal(without?.kind, "forest");
  });
});
