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
import { wrapLabel } from "./wrap-label.js";

/** The interval of a claim as a band behind the rows, with its label and a bracket on top. */
export interface ClaimBand {
  /** Where the band's bracket stands, below its label. */
  readonly bracketPx: number;
  readonly labels: readonly Label[];
  draw(bottom: number, texts: readonly Box[], ink: Ink): readonly Markup[];
}

/** Where the bracket stands below a label of one line, and how much lower for each more. */
const oneLinePx = 20;
const linePx = 13;

/** Lines that a label may have: as many as the words of a quote take in the narrowest chart. */
const maxLines = 3;

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
  const { low, high, lowOpen, highOpen } = band.interval;
  const [exactLeft, exactRight] = pixelsOf(band.interval, unit, scale);
  const missing = Math.max(minWidth - (exactRight - exactLeft), 0) / 2;
  const left = exactLeft - missing;
  const right = exactRight + missing;
  const open = { low: drawable(low) === null, high: drawable(high) === null };
  const edges = [
    ...(open.low ? [] : [{ x: left, dotted: lowOpen === true }]),
    ...(open.high ? [] : [{ x: right, dotted: highOpen === true }]),
  ];
  const labels = labelsOf(band.label, (left + right) / 2, room);
  const bracketPx = oneLinePx + (labels.length - 1) * linePx;
  return {
    bracketPx,
    labels,
    draw: (bottom, texts, ink) => {
      const stroke = ink.of("band-edge");
      return [
        ...fadingRects(left, right, open, bottom - bracketPx).map((part) => drawRect(part, bracketPx, bottom, ink)),
        element("path", { d: path("M", left, bracketPx, "H", right), fill: "none", stroke, "stroke-width": 1.6 }),
        ...(open.high ? [drawArrowHead(right + 5, bracketPx, "right", stroke)] : []),
        ...(open.low ? [drawArrowHead(left - 5, bracketPx, "left", stroke)] : []),
        ...edges.map(({ x, dotted }) =>
          element("path", {
            d: uprightLines([x], bracketPx, bottom, texts),
            fill: "none",
            stroke,
            "stroke-width": 1.2,
            "stroke-dasharray": dotted ? "2 2.5" : null,
          }),
        ),
      ];
    },
  };
}

function labelsOf(
  words: string,
  middle: number,
  room: { readonly left: number; readonly right: number },
): readonly Label[] {
  const face = { sizePx: smallSizePx, bold: true };
  const { lines, cut } = wrapLabel(words, room.right - room.left, maxLines, face);
  const half = Math.max(...lines.map((line) => textWidth(line, face))) / 2;
  const x = Math.min(Math.max(middle, room.left + half), room.right - half);
  const common = { x, anchor: "middle", ...face, role: "band-text", full: cut ? words : undefined } as const;
  return lines.map((text, line) => ({ ...common, text, baseline: linePx * (line + 1) }));
}

interface Part {
  readonly x: number;
  readonly width: number;
  readonly opacity: number;
}

function drawRect({ x, width, opacity }: Part, bracketPx: number, bottom: number, ink: Ink): Markup {
  const box = { x, y: bracketPx, width, height: bottom - bracketPx, fill: ink.of("band") };
  // Crisp edges, or the steps of the fading would show seams.
  return element(
    "rect",
    opacity < 1 ? { ...box, "fill-opacity": opacity.toFixed(2), "shape-rendering": "crispEdges" } : box,
  );
}

/** The band's ground: whole where it has an end, in steps of falling opacity towards a side without one. */
function fadingRects(
  left: number,
  right: number,
  open: { low: boolean; high: boolean },
  height: number,
): readonly Part[] {
  if (height <= 0) return [];
  const faded = Math.min((right - left) / 2, 48);
  const rects: Part[] = [];
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
