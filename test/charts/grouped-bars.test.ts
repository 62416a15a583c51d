import assert from "node:assert/strict";
import fc from "fast-check";
import { groupedBars } from "../../src/charts/grouped-bars.js";
import type { Bar, GroupedBarsSpec } from "../../src/charts/grouped-bars-spec.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import { anyInterval, anyMark, anyName, anyStyle, anyText, plainInterval } from "./any-spec.js";
import { barCases } from "./bar-cases.js";
import { markBoxes, overlap, textBoxes } from "./boxes.js";
import { matchSvg } from "./match-svg.js";
import { elementsOf, parseSvg } from "./parse-svg.js";
import { isSound, standsClear } from "./stands-clear.js";

function specOf(name: string): GroupedBarsSpec {
  const spec = barCases[name];
  assert.ok(spec);
  return spec;
}

describe("groupedBars", () => {
  for (const [name, spec] of Object.entries(barCases)) {
    it(`looks as it did: ${name}`, () => {
      matchSvg(`bars-${name}`, groupedBars(spec, { widthPx: 360, theme: "light" }).svg);
    });
  }

  it("looks as it did: netperf of both camps on a dark, wide page", () => {
    matchSvg(
      "bars-netperf-dark-660",
      groupedBars(specOf("netperf-of-both-camps"), { widthPx: 660, theme: "dark" }).svg,
    );
  });

  for (const widthPx of [280, 336, 360, 540, 660]) {
    it(`keeps texts in the picture and clear of each other and of bars at ${widthPx} px`, () => {
      for (const [name, spec] of Object.entries(barCases)) {
        const chart = groupedBars(spec, { widthPx, theme: "light" });
        const texts = textBoxes(chart.svg);
        for (const [index, text] of texts.entries()) {
          assert.ok(
            text.left >= -0.5 && text.right <= chart.widthPx + 0.5,
            `${name}: "${text.what}" leaves the picture`,
          );
          assert.ok(text.top >= 0 && text.bottom <= chart.heightPx, `${name}: "${text.what}" leaves the picture`);
          for (const other of texts.slice(0, index)) {
            assert.ok(!overlap(text, other), `${name}: "${text.what}" covers "${other.what}"`);
          }
          for (const mark of markBoxes(chart.svg)) {
            assert.ok(!overlap(text, mark), `${name}: "${text.what}" covers ${JSON.stringify(mark)}`);
          }
        }
      }
    });
  }

  it("draws bars from zero, as long as their values", () => {
    const { svg } = groupedBars(specOf("compile-redrawn"), { widthPx: 660, theme: "light" });
    const bars = markBoxes(svg);
    assert.equal(bars.length, 4);
    const lefts = bars.map(({ left }) => left);
    assert.ok(Math.max(...lefts) - Math.min(...lefts) < 1);
    const [esx = 0, xen = 0] = bars.map(({ left, right }) => right - left);
    assert.ok(Math.abs(esx / xen - 90 / 68) < 0.01);
  });

  it("fills reported bars, tints derived ones and leaves assumed ones empty and dashed", () => {
    const { svg } = groupedBars(specOf("netperf-of-both-camps"), { widthPx: 360, theme: "light" });
    const rows = [...elementsOf(parseSvg(svg))].filter(({ name }) => name === "g");
    const first = rows.map(({ children }) => children.find(({ name }) => name === "rect")?.attributes ?? {});
    assert.deepEqual(
      first.map((bar) => [bar.fill === "none", bar["fill-opacity"], bar["stroke-dasharray"]]),
      [
        [false, undefined, undefined],
        [false, "0.35", undefined],
        [true, undefined, "4 3"],
        [false, "0.14", undefined],
      ],
    );
  });

  it("draws one series in one colour, whoever reports it", () => {
    const { svg } = groupedBars(specOf("netperf-of-both-camps"), { widthPx: 360, theme: "light" });
    const rows = [...elementsOf(parseSvg(svg))].filter(({ name }) => name === "g");
    const rects = rows.map(({ children }) => children.find(({ name }) => name === "rect")?.attributes ?? {});
    assert.equal(rects[0]?.fill, rects[2]?.stroke);
  });

  it("tells its numbers in a text alternative", () => {
    const { alt } = groupedBars(specOf("netperf-of-both-camps"), { widthPx: 360, theme: "light" });
    assert.equal(
      alt.replaceAll("\u00a0", " "),
      "VMware January 2007: ESX 3.0.1 95 %, commercial; Xen 3.0.3 3–6 %, open source. " +
        "XenSource March 2007: ESX 3.0.1 95 %, assumed; XenEnterprise 3.2 beta 87–91 %, derived · commercial, " +
        "if ESX at 95 % of native. For comparison: native = 100 %.",
    );
  });

  it("says how many bars it leaves out", () => {
    const [group] = specOf("compile-redrawn").groups;
    const [bar] = group?.bars ?? [];
    assert.ok(group && bar);
    const spec = { ...specOf("compile-redrawn"), groups: [{ ...group, bars: Array.from({ length: 90 }, () => bar) }] };
    const chart = groupedBars(spec, { widthPx: 360, theme: "light" });
    assert.match(chart.svg, /and 50 more/);
    assert.match(chart.alt, /50 more/);
  });

  it("keeps them clear whatever the names and numbers", () => {
    fc.assert(
      fc.property(specWith(anyName, plainInterval), fc.integer({ min: 280, max: 800 }), (spec, widthPx) => {
        standsClear(groupedBars(spec, { widthPx, theme: "light" }), "any");
      }),
      { numRuns: 150 },
    );
  });

  it("stands values that span three decades as points on a logarithmic axis, and says so", () => {
    const chart = groupedBars(specOf("three-decades"), { widthPx: 360, theme: "light" });
    assert.match(chart.svg, />ms, log scale</);
    assert.match(chart.alt, /The axis is logarithmic\.$/);
    const linear = groupedBars({ ...specOf("three-decades"), scale: "linear" }, { widthPx: 360, theme: "light" });
    assert.doesNotMatch(linear.alt, /logarithmic/);
  });

  it("gives well-formed SVG with finite numbers for any spec", () => {
    fc.assert(
      fc.property(specWith(anyText, anyInterval), fc.integer({ min: -10, max: 2_000 }), (spec, widthPx) => {
        isSound(groupedBars(spec, { widthPx, theme: "themed" }));
      }),
    );
  });
});

function barWith(name: fc.Arbitrary<string>, value: fc.Arbitrary<Interval>): fc.Arbitrary<Bar> {
  return fc.record({
    label: name,
    detail: fc.option(name),
    mark: anyMark,
    value,
    text: name,
    kind: fc.constantFrom("reported", "derived", "assumed"),
    notes: fc.array(name, { maxLength: 2 }),
  });
}

function specWith(name: fc.Arbitrary<string>, value: fc.Arbitrary<Interval>): fc.Arbitrary<GroupedBarsSpec> {
  return fc.record({
    unit: fc.constantFrom("%", "x", "Mbps", null),
    caption: fc.option(name),
    scale: fc.constantFrom("linear", "log", undefined),
    style: fc.option(anyStyle, { nil: undefined }),
    note: fc.option(name),
    reference: fc.option(fc.record({ value: fc.constantFrom(1, 100), label: name })),
    groups: fc.array(fc.record({ label: name, bars: fc.array(barWith(name, value), { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
}
