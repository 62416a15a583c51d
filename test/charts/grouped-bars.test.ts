import assert from "node:assert/strict";
import fc from "fast-check";
import { groupedBars } from "../../src/charts/grouped-bars.js";
import type { Bar, GroupedBarsSpec } from "../../src/charts/grouped-bars-spec.js";
import { unknownMark } from "../../src/charts/series-mark.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import { barCases } from "./bar-cases.js";
import { markBoxes, overlap, textBoxes } from "./boxes.js";
import { matchSvg } from "./match-svg.js";
import { elementsOf, parseSvg } from "./parse-svg.js";

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

  it("gives well-formed SVG with finite numbers for any spec", () => {
    fc.assert(
      fc.property(anySpec, fc.integer({ min: -10, max: 2000 }), (spec, widthPx) => {
        const chart = groupedBars(spec, { widthPx, theme: "themed" });
        for (const { attributes } of elementsOf(parseSvg(chart.svg))) {
          for (const key of ["x", "y", "x1", "width", "height", "d", "viewBox"]) {
            assert.doesNotMatch(attributes[key] ?? "", /NaN|Infinity|undefined/);
          }
          for (const key of ["width", "height"]) assert.ok(!(attributes[key] ?? "0").startsWith("-"), key);
        }
      }),
    );
  });
});

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.double({ noNaN: true })), fc.option(fc.double({ noNaN: true })))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }));

const anyText = fc.string({ unit: "binary", maxLength: 60 });

const anyBar: fc.Arbitrary<Bar> = fc.record({
  label: anyText,
  detail: fc.option(anyText),
  mark: fc.constant(unknownMark),
  value: anyInterval,
  text: anyText,
  kind: fc.constantFrom("reported", "derived", "assumed"),
  notes: fc.array(anyText, { maxLength: 2 }),
});

const anySpec: fc.Arbitrary<GroupedBarsSpec> = fc.record({
  unit: fc.constantFrom("%", "x", "Mbps", null),
  caption: fc.option(anyText),
  reference: fc.option(fc.record({ value: fc.constantFrom(1, 100), label: anyText })),
  groups: fc.array(fc.record({ label: anyText, bars: fc.array(anyBar, { maxLength: 4 }) }), { maxLength: 3 }),
});
