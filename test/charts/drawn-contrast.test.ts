import assert from "node:assert/strict";
import type { Chart } from "../../src/charts/chart.js";
import { chartOf, drawChart } from "../../src/charts/chart-of.js";
import { forestPlot, forestPlotOf } from "../../src/charts/forest-plot.js";
import { groupedBars } from "../../src/charts/grouped-bars.js";
import { inkOf, type Theme, themes } from "../../src/charts/palette.js";
import { barCases } from "./bar-cases.js";
import { asSeen, contrast, distance, mix } from "./colour.js";
import { claimSet } from "./fixtures.js";
import { forestCases } from "./forest-cases.js";
import { grounds } from "./grounds.js";
import { elementsOf, parseSvg } from "./parse-svg.js";
import { stripCases } from "./strip-cases.js";
import { timeCases } from "./time-cases.js";

/** Every committed picture of each kind. */
const kinds: Readonly<Record<string, (theme: Theme) => readonly Chart[]>> = {
  forest: (theme) =>
    Object.values(forestCases).flatMap((claim) => {
      const spec = forestPlotOf(claim, claimSet);
      return spec ? [forestPlot(spec, { widthPx: 440, theme })] : [];
    }),
  bars: (theme) => Object.values(barCases).map((spec) => groupedBars(spec, { widthPx: 440, theme })),
  strip: (theme) => read(stripCases, theme),
  time: (theme) => read(timeCases, theme),
};

function read(cases: typeof timeCases, theme: Theme): readonly Chart[] {
  return Object.values(cases).flatMap(({ claim, reading }) => {
    const chart = chartOf(claim, reading);
    return chart ? [drawChart(chart, { widthPx: 440, theme })] : [];
  });
}

for (const [kind, drawn] of Object.entries(kinds)) {
  for (const theme of themes) {
    const strict = theme.startsWith("high-contrast");
    const ink = inkOf(theme);

    describe(`contrast of ${kind}, ${theme}`, () => {
      const elements = drawn(theme).flatMap(({ svg }) => [...elementsOf(parseSvg(svg))]);

      it("keeps every text legible on every ground and on the band", () => {
        const inks = new Set(elements.flatMap(({ name, all }) => (name === "text" ? [all.fill ?? ""] : [])));
        assert.ok(inks.size > 0);
        for (const ground of [...grounds[theme], ink.of("band")]) {
          for (const colour of inks) {
            assert.ok(contrast(colour, ground) >= (strict ? 7 : 4.5), `${colour} on ${ground}`);
          }
        }
      });

      it("keeps every mark apart from every ground, as all eyes see it", () => {
        for (const ground of grounds[theme]) {
          for (const { colour, opacity } of markPaints(elements)) {
            const seen = mix(colour, ground, opacity);
            const found = contrast(seen, ground);
            assert.ok(found >= 3, `${colour} at ${opacity} on ${ground}: ${found.toFixed(2)}`);
            const least = Math.min(...asSeen.map((see) => distance(see(seen), see(ground))));
            assert.ok(least >= 0.15, `${colour} at ${opacity} on ${ground}: ${least.toFixed(2)} apart`);
          }
        }
      });

      it("keeps every mark apart from the band", () => {
        for (const { colour, opacity } of markPaints(elements)) {
          const least = Math.min(
            ...asSeen.map((see) => distance(see(mix(colour, ink.of("band"), opacity)), see(ink.of("band")))),
          );
          assert.ok(least >= 0.15, `${colour} at ${opacity}: ${least.toFixed(2)} apart`);
        }
      });
    });
  }
}

type Elements = readonly { readonly name: string; readonly all: Readonly<Record<string, string>> }[];

/**
 * What values are drawn with, each paint once. Grounds behind a solid edge may be fainter: they tell nothing by themselves.
 */
function markPaints(elements: Elements): readonly { readonly colour: string; readonly opacity: number }[] {
  const paints = new Map<string, { colour: string; opacity: number }>();
  for (const { name, all } of elements) {
    if (all.class !== "cc-row" || name === "text" || name === "g" || name === "title") continue;
    const own = [
      { colour: all.fill, opacity: Number(all["fill-opacity"] ?? 1) },
      { colour: all.stroke, opacity: Number(all["stroke-opacity"] ?? 1) },
    ];
    for (const { colour, opacity } of own) {
      if (colour === undefined || colour === "none" || opacity < faint || quiet.includes(colour)) continue;
      paints.set(`${colour} ${opacity}`, { colour, opacity });
    }
  }
  return [...paints.values()];
}

/** What is fainter is a ground. */
const faint = 0.4;

/** The lines that values stand on. */
const quiet = themes.map((theme) => inkOf(theme).of("grid"));
