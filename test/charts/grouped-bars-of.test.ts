import assert from "node:assert/strict";
import { groupedBarsOf } from "../../src/charts/grouped-bars-of.js";
import type { GroupedBarsSpec } from "../../src/charts/grouped-bars-spec.js";
import { redrawOf } from "../../src/charts/redraw-of.js";
import { seriesMark } from "../../src/charts/series-mark.js";
import type { MissingSpec } from "../../src/core/claims/schema.js";
import { tables } from "./bar-cases.js";
import { claim, claimSet, quantity, result, rowOf } from "./fixtures.js";

/** A bar chart as lines: "group: label · detail = text (kind)". */
function lines(spec: GroupedBarsSpec | null): readonly string[] {
  return (spec?.groups ?? []).flatMap(({ label: group, bars }) =>
    bars.map(({ label, detail, text, kind }) => {
      const name = [label, detail].filter((part) => part !== null).join(" · ");
      return `${group}: ${name} = ${text.replaceAll("\u00a0", " ")} (${kind})`;
    }),
  );
}

const percent = quantity(5, 5, "%");
const esx = result("vmware", "esx", { low: 95, high: 95 }, true);
const xen = result("vmware", "xen", { low: 3, high: 6 }, true);
const theirs = result("xensource", "xen-enterprise", { low: 87, high: 91 }, false, { given: "ESX at 95 % of native" });

describe("groupedBarsOf", () => {
  it("groups values by who reports them", () => {
    const bare = { ...theirs, given: null };
    assert.deepEqual(lines(groupedBarsOf([claim(percent, [esx]), claim(percent, [xen, bare])], claimSet)), [
      "VMware: ESX 3.0.1 = 95 % (reported)",
      "VMware: Xen 3.0.3 = 3–6 % (reported)",
      "XenSource: XenEnterprise 3.2 beta = 87–91 % (reported)",
    ]);
  });

  it("holds ratios against the whole that they are of", () => {
    const spec = groupedBarsOf([claim(percent, [esx, xen])], claimSet);
    assert.deepEqual(spec?.reference, { value: 100, label: "native = 100\u00a0%" });
    assert.equal(spec?.caption, "% of native");
  });

  it("draws what a value assumes of another series that is in the chart", () => {
    assert.deepEqual(lines(groupedBarsOf([claim(percent, [esx, theirs])], claimSet)).slice(1), [
      "XenSource: ESX 3.0.1 · assumed = 95 % (assumed)",
      "XenSource: XenEnterprise 3.2 beta = 87–91 % (reported)",
    ]);
  });

  it("draws no assumption that names no series of the chart, or several, or no number of its unit", () => {
    for (const given of [
      "native at 95 %",
      "ESX and Xen 3.0.3 at 95 %",
      "ESX on two sockets",
      "ESX at 90 % or at 95 %",
    ]) {
      const kinds = lines(groupedBarsOf([claim(percent, [esx, xen, { ...theirs, given }])], claimSet));
      assert.ok(
        kinds.every((line) => !line.endsWith("(assumed)")),
        given,
      );
    }
  });

  it("leaves out other frames, dates and similar cases", () => {
    const gap = claim(percent, [result("vmware", "esx", { low: 89, high: 92 }, true)], {
      spec: { quote: "", relation: "difference" },
    });
    const mbps = claim(percent, [result("vmware", "esx", { low: 940, high: 940 }, true, { unit: "Mbps" })]);
    const date = claim(percent, [result("vmware", "esx", { low: 13_000, high: 13_000 }, true, { unit: "day" })]);
    const similar = claim(percent, [
      result("menon", "xen-line", { low: 39, high: 39 }, false, { bearing: "analogous" }),
    ]);
    const spec = groupedBarsOf([claim(percent, [esx, xen]), gap, mbps, date, similar], claimSet);
    assert.equal(lines(spec).length, 2);
  });

  it("draws a figure once, and no echo beside what it echoes", () => {
    const echo = { ...esx, role: "echo" as const };
    assert.equal(lines(groupedBarsOf([claim(percent, [esx, xen]), claim(percent, [esx, echo])], claimSet)).length, 2);
  });

  it("outlines values that rest on a formula or on derived rows", () => {
    const formula = { expression: "a - b", figures: [] };
    const computed = result("xensource", "xen-enterprise", { low: 86, high: 92 }, false, { formula });
    const rows = [rowOf("relative", "xen", "X1", { certainty: "derived" }), rowOf("relative", "xen", "X2")];
    const derived = result("xensource", "xen", { low: 84, high: 85 }, false, { rows });
    assert.deepEqual(
      groupedBarsOf([claim(percent, [esx, computed, derived])], claimSet)?.groups[1]?.bars.map(({ kind }) => kind),
      ["derived", "derived"],
    );
  });

  it("is null for fewer than two values", () => {
    assert.equal(groupedBarsOf([claim(percent, [esx])], claimSet), null);
    assert.equal(groupedBarsOf([], claimSet), null);
  });
});

describe("redrawOf", () => {
  const missing = (redraw: MissingSpec["redraw"]): MissingSpec => ({ at: "", what: "", redraw });

  it("draws the rows that are selected, named by series and by what tells them apart", () => {
    const spec = redrawOf(missing({ table: "relative", where: { benchmark: "netperf" } }), claimSet, tables);
    assert.deepEqual(lines(spec), [
      "VMware January 2007: ESX 3.0.1 · release = 95 % (reported)",
      "VMware January 2007: Xen 3.0.3 · open source = 3–6 % (reported)",
      "XenSource March 2007: XenEnterprise 3.2 beta · derived · beta = 87–91 % (derived)",
    ]);
    assert.deepEqual(spec?.groups[0]?.bars[1]?.mark, seriesMark("xen", claimSet.series));
  });

  it("groups by the column that `per` names", () => {
    const spec = redrawOf(
      missing({ table: "relative", where: { product: "ESX*" }, per: "benchmark" }),
      claimSet,
      tables,
    );
    assert.deepEqual(
      spec?.groups.map(({ label }) => label),
      ["compile", "netperf"],
    );
  });

  it("is null without a redraw, without the table, and without a number", () => {
    assert.equal(redrawOf(missing(undefined), claimSet, tables), null);
    assert.equal(redrawOf(missing({ table: "nothing" }), claimSet, tables), null);
    assert.equal(redrawOf(missing({ table: "relative", where: { product: "none" } }), claimSet, tables), null);
    assert.equal(redrawOf(missing({ table: "relative", value: "product" }), claimSet, tables), null);
    assert.equal(
      redrawOf(missing({ table: "relative" }), claimSet, new Map([["relative", { state: "pending" }]])),
      null,
    );
  });
});
