import assert from "node:assert/strict";
import { claimChart } from "../../src/render/claim-chart.js";
import { renderHover } from "../../src/render/hover.js";
import { textCharts } from "../../src/render/text-charts.js";
import { readRows } from "../charts/read-rows.js";
import { stripCases } from "../charts/strip-cases.js";
import { timeCases } from "../charts/time-cases.js";

const table = 'key: row, reported-by: { column: who }, columns: { share: { unit: "%" } }';
const rows = "row,who,share\na,audit,19.1\nb,grid,9.4\n";
const evidence = "evidence: [{ cell: rows/a/share }, { cell: rows/b/share }]";

describe("textCharts", () => {
  it("draws each claim as it asks to be drawn, and not at all where it wants none", () => {
    const bars = readRows("about 10 % of homes", `chart: { kind: bars }\n${evidence}`, table, rows);
    assert.equal(bars.claim.verdict, "contested");
    assert.match(
      textCharts([bars.claim], bars.reading).markup,
      /data-chart="it"[\s\S]*<text[^>]*font-weight="600"[^>]*>Grid operator</,
    );
    const none = readRows("about 10 % of homes", `chart: { kind: none }\n${evidence}`, table, rows);
    assert.equal(textCharts([none.claim], none.reading).markup, "");
    assert.equal(claimChart(none.claim, none.reading), null);
  });
});

describe("the choice of charts in the text", () => {
  const supported = readRows("19.1 % of homes", "evidence: [{ cell: rows/a/share }]", table, rows);
  const contested = readRows("about 10 % of homes", evidence, table, rows);

  it("draws contested claims, all that have data, or none", () => {
    assert.equal(supported.claim.verdict, "supported");
    const drawn = ({ claim, reading }: typeof supported) =>
      (["contested", "all", "none"] as const).filter((choice) => textCharts([claim], reading, choice).markup !== "");
    assert.deepEqual(drawn(supported), ["all"]);
    assert.deepEqual(drawn(contested), ["contested", "all"]);
    assert.equal(textCharts([contested.claim], contested.reading).markup !== "", true, "contested is the default");
  });

  it("still draws nothing where a claim wants no chart", () => {
    const none = readRows("19.1 % of homes", "chart: { kind: none }\nevidence: [{ cell: rows/a/share }]", table, rows);
    assert.equal(textCharts([none.claim], none.reading, "all").markup, "");
  });
});

describe("renderHover", () => {
  it("stays small enough for an editor with every kind of chart", () => {
    const options = { hoverImages: true, themeKind: "light", commands: true } as const;
    for (const [name, { claim, reading }] of Object.entries({ ...timeCases, ...stripCases })) {
      const hover = renderHover(claim, reading, options);
      assert.match(hover, /data:image\/svg\+xml/, name);
      assert.ok(hover.length <= 20_000, `${name}: ${hover.length}`);
    }
  });
});
