import assert from "node:assert/strict";
import { forestPlotOf } from "../../src/charts/forest-plot.js";
import { partyMark, seriesMark } from "../../src/charts/series-mark.js";
import { claim, claimSet, quantity, result, rowOf } from "./fixtures.js";
import { forestCases } from "./forest-cases.js";

const threeToSix = quantity(3, 6, "%");
const agreeing = result("vmware", "xen", { low: 3, high: 6 }, true);

describe("forestPlotOf", () => {
  it("is null where nothing can stand on an axis", () => {
    assert.equal(forestPlotOf(claim(threeToSix, []), claimSet), null);
    assert.equal(forestPlotOf(claim(threeToSix, [result("vmware", "xen", null, null)]), claimSet), null);
    assert.equal(forestPlotOf(claim(null, []), claimSet), null);
    assert.equal(
      forestPlotOf(claim(threeToSix, [result("vmware", null, { low: null, high: null }, true)]), claimSet),
      null,
    );
  });

  it("has the claim's interval as band, labelled with the article's words", () => {
    const spec = forestPlotOf(claim(quantity(3, 6, "%", { text: "3–6% of bare metal" }), [agreeing]), claimSet);
    assert.deepEqual(spec?.band, { interval: { low: 2.5, high: 6.5 }, label: "claim: 3–6% of bare metal" });
    assert.equal(spec?.unit, "%");
    assert.equal(spec?.caption, "% of native");
  });

  it("labels an annotator's reading as such", () => {
    const spec = forestPlotOf(forestCases["open-end"] ?? claim(null, []), claimSet);
    assert.equal(spec?.band?.label, "claim, read as: > 100 % of native");
  });

  it("has no band for words without a number", () => {
    const vague = quantity(0, 0, "%", { low: null, high: null, interval: { low: null, high: null } });
    assert.equal(forestPlotOf(claim(vague, [agreeing]), claimSet)?.band, null);
  });

  it("gives a row its party, its series, the series' mark and what it says of the claim", () => {
    const row = forestPlotOf(claim(threeToSix, [agreeing]), claimSet)?.rows[0];
    assert.equal(row?.party, "VMware");
    assert.equal(row?.detail, "Xen 3.0.3");
    assert.deepEqual(row?.mark, seriesMark("xen", claimSet.series));
    assert.equal(row?.standing, "agrees");
    assert.deepEqual(row?.value, { written: { low: 3, high: 6 }, rounded: { low: 2.5, high: 6.5 } });
  });

  it("colours a row without a series by its party", () => {
    const row = forestPlotOf(claim(threeToSix, [result("unisys", null, { low: 4, high: 4 }, true)]), claimSet)?.rows[0];
    assert.equal(row?.detail, null);
    assert.deepEqual(row?.mark, partyMark("unisys", claimSet.parties));
  });

  it("doesn't count echoes and similar cases, and says why", () => {
    const spec = forestPlotOf(forestCases["multiple-with-similar-case"] ?? claim(null, []), claimSet);
    assert.deepEqual(
      spec?.rows.map(({ standing, notes }) => [standing, ...notes]),
      [
        ["not-counted", "echo, not counted"],
        ["not-counted", "similar case, not counted"],
      ],
    );
  });

  it("tells assumptions", () => {
    const spec = forestPlotOf(forestCases["both-camps"] ?? claim(null, []), claimSet);
    assert.deepEqual(spec?.rows[1]?.notes, ["if ESX at 95 % of native"]);
  });

  it("stands what can't be compared last, with the reason", () => {
    const spec = forestPlotOf(
      claim(threeToSix, [result("menon", "esx", null, null, { reason: "unit-mismatch" }), agreeing]),
      claimSet,
    );
    assert.deepEqual(
      spec?.rows.map(({ party, text }) => [party, text.replaceAll("\u00a0", " ")]),
      [
        ["VMware", "3–6 %"],
        ["Menon et al.", "not comparable: another unit"],
      ],
    );
  });

  it("draws a computed value with its rounding, a read one as the data have it", () => {
    const computed = result(null, null, { low: 5.59, high: 5.59 }, true, {
      value: { low: 5.36, high: 5.83 },
      formula: { expression: "a / b", figures: [] },
    });
    const spec = forestPlotOf(claim(quantity(4, 6, "%"), [computed]), claimSet);
    assert.deepEqual(spec?.rows[0]?.value?.written, { low: 5.36, high: 5.83 });
    assert.equal(spec?.rows[0]?.party, "Computed");
  });

  it("tells long numbers in millions and billions", () => {
    const spec = forestPlotOf(forestCases["large-numbers"] ?? claim(null, []), claimSet);
    assert.deepEqual(
      spec?.rows.map(({ text }) => text.replaceAll("\u00a0", " ")),
      ["3.14 billion USD", "1.9–2.4 billion USD"],
    );
  });

  it("says what a ratio is of only where all read values are of the same", () => {
    const other = result("unisys", null, { low: 5, high: 5 }, true, { rows: [rowOf("unknown", null, "U1")] });
    assert.equal(forestPlotOf(claim(threeToSix, [agreeing]), claimSet)?.caption, "% of native");
    assert.equal(forestPlotOf(claim(threeToSix, [other]), claimSet)?.caption, "%");
    const said = claim(threeToSix, [other], { spec: { quote: "", of: "ESX", relation: "deficit" } });
    assert.equal(forestPlotOf(said, claimSet)?.caption, "% short of ESX");
  });

  describe("of an ambiguous claim", () => {
    const reading = (name: string, agrees: boolean) => ({
      name,
      relation: null,
      means: null,
      verdict: "supported" as const,
      evidence: [agreeing, result("menon", null, { low: 9, high: 9 }, agrees)],
    });

    it("draws what all readings give once, and names the reading where they differ", () => {
      const spec = forestPlotOf(
        claim(threeToSix, [], { readings: [reading("a", true), reading("b", false)] }),
        claimSet,
      );
      assert.deepEqual(
        spec?.rows.map(({ party, standing, notes }) => [party, standing, ...notes]),
        [
          ["VMware", "agrees"],
          ["Menon et al.", "agrees", "read as “a”"],
          ["Menon et al.", "disagrees", "read as “b”"],
        ],
      );
    });
  });

  describe("of a claim that meets another", () => {
    const rivals = [{ claim: "other", by: "xensource", text: "about 89%", agrees: false }];
    const other = claim(quantity(0.89, 0.89, "1", { place: 0.01 }), [], { id: "other" });

    it("draws the other claim in this one's unit", () => {
      const spec = forestPlotOf(claim(threeToSix, [agreeing], { rivals }), claimSet, [other]);
      const row = spec?.rows[1];
      assert.equal(row?.party, "XenSource");
      assert.equal(row?.standing, "disagrees");
      assert.deepEqual(row?.value?.written, { low: 89, high: 89 });
      assert.deepEqual(row?.notes, ["another claim of the article"]);
    });

    it("draws a figure once when a row and a claim give it", () => {
      const same = result("xensource", "xen", { low: 89, high: 89 }, false);
      const spec = forestPlotOf(claim(threeToSix, [same], { rivals }), claimSet, [other]);
      assert.equal(spec?.rows.length, 1);
    });

    it("leaves out a claim that it isn't given or whose unit doesn't fit", () => {
      assert.equal(forestPlotOf(claim(threeToSix, [], { rivals }), claimSet), null);
      const inSeconds = { ...other, stated: quantity(3, 3, "s") };
      assert.equal(forestPlotOf(claim(threeToSix, [], { rivals }), claimSet, [inSeconds]), null);
    });
  });
});
