import assert from "node:assert/strict";
import fc from "fast-check";
import { forestPlot, forestPlotOf } from "../../src/charts/forest-plot.js";
import type { ForestPlotSpec, ForestRow } from "../../src/charts/forest-plot-spec.js";
import { paletteVariables, themes } from "../../src/charts/palette.js";
import { seriesMark, shapes } from "../../src/charts/series-mark.js";
import type { Interval } from "../../src/core/quantities/interval.js";
import { markBoxes, overlap, textBoxes } from "./boxes.js";
import { claimSet } from "./fixtures.js";
import { forestCases } from "./forest-cases.js";
import { matchSvg } from "./match-svg.js";
import { elementsOf, parseSvg } from "./parse-svg.js";

const specs = new Map(
  Object.entries(forestCases).map(([name, claim]) => {
    const spec = forestPlotOf(claim, claimSet);
    assert.ok(spec, `${name} has a chart`);
    return [name, spec] as const;
  }),
);

function specOf(name: string): ForestPlotSpec {
  const spec = specs.get(name);
  assert.ok(spec);
  return spec;
}

describe("forestPlot", () => {
  for (const [name, spec] of specs) {
    it(`looks as it did: ${name}`, () => {
      matchSvg(`forest-${name}`, forestPlot(spec, { widthPx: 360, theme: "light" }).svg);
    });
  }

  for (const theme of [...themes, "themed"] as const) {
    it(`looks as it did: both camps, ${theme}`, () => {
      matchSvg(`forest-both-camps-${theme}-660`, forestPlot(specOf("both-camps"), { widthPx: 660, theme }).svg);
    });
  }

  for (const widthPx of [280, 336, 360, 440, 660]) {
    it(`keeps texts in the picture and clear of each other and of marks at ${widthPx} px`, () => {
      for (const [name, spec] of specs) {
        const chart = forestPlot(spec, { widthPx, theme: "light" });
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

  it("keeps marks in the picture", () => {
    for (const [name, spec] of specs) {
      const chart = forestPlot(spec, { widthPx: 360, theme: "light" });
      for (const mark of markBoxes(chart.svg)) {
        assert.ok(mark.left >= 0 && mark.right <= chart.widthPx, `${name}: ${JSON.stringify(mark)}`);
      }
    }
  });

  it("stands a value that agrees in the band, one that disagrees outside of it", () => {
    const { svg } = forestPlot(specOf("both-camps"), { widthPx: 660, theme: "light" });
    const elements = [...elementsOf(parseSvg(svg))];
    const [band, ...stretches] = elements
      .filter(({ name }) => name === "rect")
      .map(({ all }) => ({ left: Number(all.x), right: Number(all.x) + Number(all.width) }));
    const [agrees, disagrees] = stretches;
    assert.ok(band && agrees && disagrees);
    assert.ok(agrees.left >= band.left && agrees.right <= band.right);
    assert.ok(disagrees.left > band.right);
  });

  it("draws what isn't counted hollow, what is counted filled", () => {
    const fills = (name: string): readonly (string | undefined)[] => {
      const { svg } = forestPlot(specOf(name), { widthPx: 360, theme: "light" });
      return [...elementsOf(parseSvg(svg))]
        .filter(({ name: tag, all }) => tag === "rect" && all.class === "cc-row")
        .map(({ all }) => all.fill);
    };
    assert.deepEqual(fills("multiple-with-similar-case"), ["none", "none"]);
    assert.ok(fills("both-camps").every((fill) => fill !== "none"));
  });

  it("breaks the axis' line where zero is left out, and only there", () => {
    const axisLine = (name: string): string | undefined => {
      const { svg } = forestPlot(specOf(name), { widthPx: 360, theme: "light" });
      return /d="(M [\d.]+ [\d.]+ h 5 m)/.exec(svg)?.[1];
    };
    assert.ok(axisLine("self-reported"));
    assert.equal(axisLine("both-camps"), undefined);
  });

  it("tells its numbers in a text alternative", () => {
    const chart = forestPlot(specOf("both-camps"), { widthPx: 360, theme: "light" });
    assert.equal(
      chart.alt.replaceAll("\u00a0", " "),
      "Claim: 3–6% of bare metal (% of native). VMware, Xen 3.0.3: 3–6 %, agrees. " +
        "XenSource, XenEnterprise 3.2 beta: 87–91 %, disagrees, if ESX at 95 % of native.",
    );
    assert.equal(parseSvg(chart.svg).attributes["aria-label"], chart.alt);
  });

  it("needs no style, script, id or address", () => {
    for (const spec of specs.values()) {
      const { svg } = forestPlot(spec, { widthPx: 360, theme: "themed" });
      for (const { name, attributes } of elementsOf(parseSvg(svg))) {
        assert.ok(["svg", "g", "path", "rect", "circle", "line", "text", "title"].includes(name), name);
        for (const key of Object.keys(attributes)) {
          assert.ok(!/^(style|id|href|on.*)$/.test(key), key);
        }
        assert.ok(!JSON.stringify(attributes).includes("url("));
      }
    }
  });

  it("uses no colour but its theme's", () => {
    const { svg } = forestPlot(specOf("twelve-rows"), { widthPx: 360, theme: "dark" });
    const colours = new Set(Object.values(paletteVariables("dark")));
    for (const [colour] of svg.matchAll(/#[0-9a-f]{6}/g)) assert.ok(colours.has(colour), colour);
    const themed = forestPlot(specOf("twelve-rows"), { widthPx: 360, theme: "themed" }).svg;
    assert.equal(/#[0-9a-f]{6}/.test(themed), false);
    for (const [, name = ""] of themed.matchAll(/var\((--[a-z0-9-]+)\)/g))
      assert.ok(name in paletteVariables("dark"), name);
  });

  it("says how many rows it leaves out", () => {
    const [row] = specOf("both-camps").rows;
    assert.ok(row);
    const many = { ...specOf("both-camps"), rows: Array.from({ length: 100 }, () => row) };
    const chart = forestPlot(many, { widthPx: 360, theme: "light" });
    assert.match(chart.svg, /and 77 more/);
    assert.match(chart.alt, /76 more/);
    assert.ok(chart.heightPx < 1000);
  });

  it("cuts a value that no lane has room for, and tells all of it on request", () => {
    const [row] = specOf("self-reported").rows;
    assert.ok(row);
    const text = "a value in words without any end ".repeat(20);
    const { svg } = forestPlot(
      { ...specOf("self-reported"), rows: [{ ...row, text }] },
      { widthPx: 360, theme: "light" },
    );
    assert.match(svg, /<title>a value in words[^<]*<\/title>a value in words[^<]*…</);
  });

  it("gives well-formed SVG with finite numbers for any spec", () => {
    fc.assert(
      fc.property(anySpec, fc.integer({ min: -10, max: 2000 }), (spec, widthPx) => {
        const chart = forestPlot(spec, { widthPx, theme: "dark" });
        for (const { attributes } of elementsOf(parseSvg(chart.svg))) {
          for (const key of ["x", "y", "width", "height", "d", "cx", "viewBox"]) {
            assert.doesNotMatch(attributes[key] ?? "", /NaN|Infinity|undefined/);
          }
          for (const key of ["width", "height", "r"]) assert.ok(!(attributes[key] ?? "0").startsWith("-"), key);
        }
        assert.ok(chart.heightPx > 0 && Number.isFinite(chart.heightPx));
      }),
    );
  });
});

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.double({ noNaN: true })), fc.option(fc.double({ noNaN: true })))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }));

const anyText = fc.string({ unit: "binary", maxLength: 60 });

const anyRow: fc.Arbitrary<ForestRow> = fc.record({
  party: anyText,
  detail: fc.option(anyText),
  mark: fc.oneof(
    fc.constant(seriesMark("xen", claimSet.series)),
    fc.record({ hue: fc.option(fc.nat(20)), shade: fc.nat(9), shape: fc.constantFrom(...shapes) }),
  ),
  value: fc.option(fc.record({ written: anyInterval, rounded: anyInterval })),
  text: anyText,
  standing: fc.constantFrom("agrees", "disagrees", "not-counted"),
  notes: fc.array(anyText, { maxLength: 3 }),
});

const anySpec: fc.Arbitrary<ForestPlotSpec> = fc.record({
  unit: fc.constantFrom("%", "x", "day", "Mbps", null),
  caption: fc.option(anyText),
  band: fc.option(fc.record({ interval: anyInterval, label: anyText })),
  rows: fc.array(anyRow, { maxLength: 5 }),
});
