import type { Interval } from "../core/quantities/interval.js";
import { drawable, type Scale } from "./axis.js";
import { smallSizePx } from "./chart.js";
import { pixelsOf } from "./forest-row.js";
import type { Box, Label } from "./label.js";
import { drawArrowHead } from "./markers.js";
import type { Ink } from "./palette.js";
import { element, type Markup, path } from "./svg.js";
import { textWidth } from "./text-width.js";
import { uprightLines } from "./upright-lines.js";
import { fitLabel } from "./wrap-label.js";

/** The interval of a claim as a band behind the rows, with its label and a bracket on top. */
export interface ClaimBand {
  readonly label: Label;
  draw(bottom: number, texts: readonly Box[], ink: Ink): readonly Markup[];
}

/** Where the band's bracket stands, below its label. */
export const bracketPx = 20;

/** Bands are at least this wide, or an exact number could not be seen. */
const minWidth = 3;

/** An open side fades over the last part of the band, in this many steps. */
const fadeSteps = 12;

/** Places a band on the axis. An open side fades out and ends in an arrow; an end that is not in it is dotted. */
export function placeBand(
  band: { readonly interval: Interval; readonly label: string },
  unit: string | null,
  scale: Scale,
  room: { readonly left: number; readonly right: number },
): ClaimBand {
  const { interval } = band;
  const [exactLeft, exactRight] = pixelsOf(interval, unit, scale);
  const missing = Math.max(minWidth - (exactRight - exactLeft), 0) / 2;
  const left = exactLeft - missing;
  const right = exactRight + missing;
  const open = { low: drawable(interval.low) === null, high: drawable(interval.high) === null };
  return {
    label: labelOf(band.label, (left + right) / 2, room),
    draw: (bottom, texts, ink) => {
      const edge = ink.of("band-edge");
      const line = { fill: "none", stroke: edge, "stroke-width": 1.2 } as const;
      const closed = [open.low || interval.lowOpen ? [] : [left], open.high || interval.highOpen ? [] : [right]].flat();
      const dotted = [
        !open.low && interval.lowOpen ? [left] : [],
        !open.high && interval.highOpen ? [right] : [],
      ].flat();
      return [
        ...fadingRects(left, right, open, bottom).map(({ x, width, opacity }) =>
          element("rect", {
            x,
            y: bracketPx,
            width,
            height: bottom - bracketPx,
            fill: ink.of("band"),
            "fill-opacity": opacity < 1 ? opacity.toFixed(2) : null,
            "shape-rendering": opacity < 1 ? "crispEdges" : null,
          }),
        ),
        element("path", { d: path("M", left, bracketPx, "H", right), ...line, "stroke-width": 1.6 }),
        ...(open.high ? [drawArrowHead(right + 5, bracketPx, "right", edge)] : []),
        ...(open.low ? [drawArrowHead(left - 5, bracketPx, "left", edge)] : []),
        ...(closed.length > 0 ? [element("path", { d: uprightLines(closed, bracketPx, bottom, texts), ...line })] : []),
        ...(dotted.length > 0
          ? [
              element("path", {
                d: uprightLines(dotted, bracketPx, bottom, texts),
                ...line,
                "stroke-dasharray": "2 2.5",
              }),
            ]
          : []),
      ];
    },
  };
}

function labelOf(words: string, middle: number, room: { readonly left: number; readonly right: number }): Label {
  const face = { sizePx: smallSizePx, bold: true };
  const { text, cut } = fitLabel(words, room.right - room.left, face);
  const half = textWidth(text, face) / 2;
  const x = Math.min(Math.max(middle, room.left + half), room.right - half);
  const full = cut ? words : undefined;
  return { text, x, baseline: 13, anchor: "middle", ...face, role: "band-text", full };
}

/** The band's ground: whole where it has an end, in steps of falling opacity towards a side without one. */
function fadingRects(left: number, right: number, open: { low: boolean; high: boolean }, bottom: number) {
  if (bottom <= bracketPx) return [];
  const faded = Math.min((right - left) / 2, 48);
  const rects: { x: number; width: number; opacity: number }[] = [];
  const solidLeft = open.low ? left + faded : left;
  const solidRight = open.high ? right - faded : right;
  const step = faded / fadeSteps;
  for (let index = 0; index < fadeSteps; index++) {
    const opacity = 1 - (index + 0.5) / fadeSteps;
    if (open.low) rects.push({ x: solidLeft - (index + 1) * step, width: step, opacity });
    if (open.high) rects.push({ x: solidRight + index * step, width: step, opacity });
  }
  return [{ x: solidLeft, width: Math.max(solidRight - solidLeft, 0), opacity: 1 }, ...rects];
}
