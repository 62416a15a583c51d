import type { Scale } from "./axis.js";
import type { Spread } from "./forest-plot-spec.js";
import type { MarkStyle } from "./markers.js";
import type { Ink } from "./palette.js";
import { element, type Markup, path } from "./svg.js";

/** The values behind an aggregate, drawn above its mark. */
export interface PlacedStrip {
  readonly height: number;
  draw(style: MarkStyle, ink: Ink): readonly Markup[];
}

/** Up to this many values are drawn one by one; of more, a pile for each few pixels. */
const maxDots = 80;

/** Width of a place in which dots pile up, and of a column of very many values, in pixels. */
const dotPx = 5;
const columnPx = 3;

/** How high dots pile up, or columns reach. */
const maxHeight = 30;
const gapBelow = 2;

/**
 * Places the values as dots that pile up where they are close, or, where they are many, as columns whose height is their
 * share of the fullest one. A value that nothing else is near stays visible: no column is lower than a pixel.
 */
export function placeStrip(
  { values }: Spread,
  scale: Scale,
  { top, left }: { readonly top: number; readonly left: number },
): PlacedStrip {
  const isDots = values.length <= maxDots;
  const xs = values.map((value) => scale.at(value));
  const { piles, width } = isDots ? pilesBy(xs, left, dotPx) : columnsOf(values, xs, left);
  const fullest = [...piles.values()].reduce((a, b) => Math.max(a, b), 1);
  const height = isDots ? Math.min(fullest * dotPx, maxHeight) : maxHeight;
  const bottom = top + height;
  const unit = height / fullest;
  const d = isDots ? dotsPath(piles, bottom, Math.min(dotPx, unit)) : columnsPath(piles, width, bottom, unit);
  return {
    height: height + gapBelow,
    draw: ({ mark, hollow }, ink) => {
      const colour = ink.series(mark);
      const ground = path("M", scale.left, bottom + 0.5, "H", scale.right);
      return [
        element("path", { d: ground, fill: "none", stroke: ink.of("grid") }),
        element(
          "path",
          hollow
            ? { d, fill: "none", stroke: colour, "stroke-width": 0.8 }
            : { d, fill: colour, "fill-opacity": "0.8" },
        ),
      ];
    },
  };
}

/** How many values stand at a place, by the middle of the place in pixels. */
type Piles = ReadonlyMap<number, number>;

function pilesBy(xs: readonly number[], left: number, width: number): { piles: Piles; width: number } {
  const piles = new Map<number, number>();
  for (const x of xs) {
    const middle = left + (Math.floor((x - left) / width) + 0.5) * width;
    piles.set(middle, (piles.get(middle) ?? 0) + 1);
  }
  return { piles, width };
}

/** Data in whole steps have a column for each step, or the columns of pixels would beat against them. */
function columnsOf(values: readonly number[], xs: readonly number[], left: number): { piles: Piles; width: number } {
  const reach = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  const steps = new Set(values).size;
  if (steps < 2 || steps > reach / minStepPx) return pilesBy(xs, left, columnPx);
  const piles = new Map<number, number>();
  for (const x of xs) piles.set(x, (piles.get(x) ?? 0) + 1);
  return { piles, width: Math.min(Math.max((reach / (steps - 1)) * 0.75, 1.5), 6) };
}

/** The narrowest room for a step of the data with a column of its own. */
const minStepPx = 2;

function dotsPath(piles: Piles, bottom: number, step: number): string {
  const r = Math.max(Math.min(dotPx, step) / 2 - 0.3, 0.8);
  const parts: (string | number)[] = [];
  for (const [x, count] of piles) {
    for (let level = 0; level < count; level++) {
      const y = bottom - (level + 0.5) * step;
      parts.push("M", x - r, y, "a", r, r, "0 1 0", 2 * r, 0, "a", r, r, "0 1 0", -2 * r, 0, "z");
    }
  }
  return path(...parts);
}

function columnsPath(piles: Piles, width: number, bottom: number, unit: number): string {
  const parts: (string | number)[] = [];
  const half = (width - 0.6) / 2;
  for (const [x, count] of [...piles].toSorted(([a], [b]) => a - b)) {
    const height = Math.max(count * unit, 1);
    parts.push("M", x - half, bottom, "v", -height, "h", 2 * half, "v", height, "z");
  }
  return path(...parts);
}
