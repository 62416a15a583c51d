import assert from "node:assert/strict";
import { chartOf, drawChart } from "../../src/charts/chart-of.js";
import { linkOf, valueGroup } from "../../src/charts/row-link.js";
import { rowOf } from "./fixtures.js";
import { elementsOf, parseSvg } from "./parse-svg.js";
import { readRows } from "./read-rows.js";

const table = 'key: row, date: { column: year }, reported-by: { column: who }, columns: { share: { unit: "%" } }';
const rows = "row,year,who,share\na,2019,audit,9.1\nb,2020,audit,9.4\nc,2021,grid,11\n";

/** What the marks of a chart lead to and say, in the order in which they are drawn. */
function linksIn(kind: string, theme: "themed" | "light"): readonly string[] {
  const { claim, reading } = readRows(
    "about 10 % of homes",
    `chart: { kind: ${kind} }\nevidence: [{ cell: rows/a/share }, { cell: rows/b/share }, { cell: rows/c/share }]`,
    table,
    rows,
  );
  const chart = chartOf(claim, reading);
  assert.equal(chart?.kind, kind);
  assert.ok(chart);
  return [...elementsOf(parseSvg(drawChart(chart, { widthPx: 440, theme }).svg))].flatMap(
    ({ attributes, children }) => {
      const [title] = children;
      return attributes["data-action"] === "row" && title?.name === "title"
        ? [`${attributes["data-claim"]} ${attributes["data-row"]}: ${title.text.replaceAll("\u00a0", " ")}`]
        : [];
    },
  );
}

describe("values in a page", () => {
  it("say all of themselves to a pointer, and lead to their rows, in every kind of chart", () => {
    assert.deepEqual(linksIn("forest", "themed"), [
      "it rows/a: Court of Auditors: 9.1 %, agrees",
      "it rows/b: Court of Auditors: 9.4 %, agrees",
      "it rows/c: Grid operator: 11 %, agrees",
    ]);
    assert.deepEqual(linksIn("time", "themed"), [
      "it rows/a: Court of Auditors: 9.1 % (2019)",
      "it rows/b: Court of Auditors: 9.4 % (2020)",
      "it rows/c: Grid operator: 11 % (2021)",
    ]);
    assert.equal(linksIn("bars", "themed").length, 3);
  });

  it("do neither in images, which can't", () => {
    for (const kind of ["forest", "bars", "time"]) assert.deepEqual(linksIn(kind, "light"), []);
  });

  it("escape what they say", () => {
    const drawn = valueGroup("<script>\u202e&", { claim: '"a', row: null });
    assert.match(
      drawn,
      /^<g class="cc-row" data-action="row" data-claim="&quot;a"><title>&lt;script&gt;&amp;<\/title><\/g>$/,
    );
  });
});

describe("linkOf", () => {
  it("names a single row, lets people choose among a few, and leads nowhere from very many", () => {
    const one = rowOf("t", null, "k");
    assert.deepEqual(linkOf("c", [one]), { claim: "c", row: "t/k" });
    assert.deepEqual(linkOf("c", [one, one]), { claim: "c", row: null });
    assert.equal(linkOf("c", []), undefined);
    assert.equal(
      linkOf(
        "c",
        Array.from({ length: 500 }, () => one),
      ),
      undefined,
    );
  });
});
