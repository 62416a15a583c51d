import type { Interval } from "../core/quantities/interval.js";
import { drawable, type Scale } from "./axis.js";
import { smallSizePx, textSizePx } from "./chart.js";
import { barAlt } from "./grouped-bars-alt.js";
import type { Bar } from "./grouped-bars-spec.js";
import { drawLabel, type Label } from "./label.js";
import { drawArrowHead } from "./markers.js";
import type { Ink } from "./palette.js";
import { valueGroup } from "./row-link.js";
import { element, type Markup } from "./svg.js";
import { textWidth } from "./text-width.js";
import { fitLabel, wrapLabel } from "./wrap-label.js";

/** The columns of a bar chart in pixels: names, and the lane in which bars stand. */
export interface BarColumns {
  readonly label: number;
  readonly labelWidth: number;
  readonly laneLeft: number;
  /** Where texts of the lane end at the latest. */
  readonly right: number;
}

/** A bar with its place: how high its row is, its texts, and its marks once there is ink. */
export interface PlacedBar {
  readonly height: number;
  readonly labels: readonly Label[];
  /** @param told whether the bar says itself to a pointer and leads to its data: in pages, not in images */
  draw(told: boolean, ink: Ink): Markup;
}

/** Lines of a name and of notes; only what no author would write is cut. */
const maxNameLines = 6;
const maxNoteLines = 5;
const barHeight = 16;
const nameLine = 15;
const smallLine = 13;
const rowGap = 7;
/** Baseline of a row's first line, from the row's top. */
const firstBaseline = 12;
/** Room between a bar's end and its value; more where an arrow stands. */
const valueGap = 6;
const arrowGap = 8;
const valueFace = { sizePx: textSizePx, bold: true } as const;
/** Opacity of the part of a bar between an interval's ends, and of a derived bar's ground. */
const lighter = "0.35";
const derivedGround = "0.14";

/** Places a bar below `top`. */
export function placeBar(bar: Bar, columns: BarColumns, scale: Scale, top: number): PlacedBar {
  const names = namesOf(bar, columns, top);
  const reach = reachOf(bar.value, scale);
  const value = valueLabel(bar, reach, columns, top);
  const laneHeight = barHeight + (value.below ? nameLine : 0);
  const notes = notesOf(bar, columns, top + laneHeight);
  const labels = [...names, value.label, ...notes];
  const namesHeight = nameLine + (names.length - 1) * smallLine;
  return {
    height: Math.max(namesHeight, laneHeight + notes.length * smallLine) + rowGap,
    labels,
    draw: (told, ink) =>
      valueGroup(
        told ? barAlt(bar) : null,
        bar.link,
        ...drawBar(bar, reach, top, ink),
        ...labels.map((label) => drawLabel(label, ink)),
      ),
  };
}

/** How wide a bar's names would like their column to be. */
export function barNamesWidth({ label, detail }: Bar): number {
  const small = detail === null ? 0 : textWidth(detail, { sizePx: smallSizePx });
  return Math.max(textWidth(label, { sizePx: textSizePx }), small) + 1;
}

/** Room that a bar's value takes beyond its end. */
export function barValueWidth({ text, value }: Bar): number {
  const open = drawable(value.high) === null || drawable(value.low) === null;
  return textWidth(text, valueFace) + valueGap + (open ? arrowGap : 0);
}

function namesOf({ label, detail }: Bar, { label: x, labelWidth }: BarColumns, top: number): readonly Label[] {
  const face = { sizePx: textSizePx };
  const name = wrapLabel(label, labelWidth, maxNameLines, face);
  const labels = name.lines.map(
    (text, line): Label => ({
      text,
      x,
      baseline: top + firstBaseline + line * smallLine,
      anchor: "start",
      ...face,
      role: "text",
      full: name.cut ? label : undefined,
    }),
  );
  if (detail === null) return labels;
  const small = { sizePx: smallSizePx };
  const what = wrapLabel(detail, labelWidth, maxNameLines, small);
  const below = what.lines.map(
    (text, line): Label => ({
      text,
      x,
      baseline: top + firstBaseline + (labels.length + line) * smallLine + 1,
      anchor: "start",
      ...small,
      role: "soft",
      full: what.cut ? detail : undefined,
    }),
  );
  return [...labels, ...below];
}

/** A bar in pixels: the part that every value of the interval has, and the part that only some have. */
interface BarReach {
  readonly zero: number;
  /** The end of the solid part; zero where the interval lies around it or has no near end. */
  readonly solid: number;
  readonly left: number;
  readonly right: number;
  readonly open: "low" | "high" | null;
}

function reachOf(value: Interval, scale: Scale): BarReach {
  const low = drawable(value.low);
  const high = drawable(value.high);
  const left = low === null ? scale.left : scale.at(low);
  const right = high === null ? scale.right : scale.at(high);
  if (scale.kind === "log") return pointReach(left, right, { low, high });
  const zero = scale.at(0);
  // Without a low end a positive value may be anything from zero up: no part of the bar is sure.
  const solid = low !== null && low > 0 ? left : high !== null && high < 0 ? right : zero;
  const open = high === null ? "high" : low === null && (high ?? 0) <= 0 ? "low" : null;
  return { zero, solid, left: low === null && open === null ? zero : left, right, open };
}

/** A logarithmic axis has no zero for a bar to start from: the value stands alone, wide enough to be seen. */
function pointReach(from: number, to: number, { low, high }: Interval): BarReach {
  const missing = Math.max(minPoint - (to - from), 0) / 2;
  const [left, right] = [from - missing, to + missing];
  return { zero: left, solid: right, left, right, open: high === null ? "high" : low === null ? "low" : null };
}

/** Width of a single value on a logarithmic axis. */
const minPoint = 7;

function drawBar({ kind, mark }: Bar, reach: BarReach, top: number, ink: Ink): readonly Markup[] {
  const colour = ink.series(mark);
  return [...drawBody(kind, colour, reach, top), ...drawOpenEnd(colour, reach, top + barHeight / 2)];
}

function drawBody(kind: Bar["kind"], colour: string, reach: BarReach, top: number): readonly Markup[] {
  const { zero, solid, left, right } = reach;
  const from = Math.min(zero, left);
  const to = Math.max(zero, right);
  const line = { stroke: colour, "stroke-width": 1.2 } as const;
  const whole = boxAt(from, to, top, 0.6);
  const sure = boxAt(Math.min(zero, solid), Math.max(zero, solid), top, 0);
  switch (kind) {
    case "assumed":
      return [element("rect", { ...whole, fill: "none", ...line, "stroke-dasharray": "4 3" })];
    case "derived": {
      const body = element("rect", { ...whole, fill: colour, "fill-opacity": derivedGround, ...line });
      if (solid === zero || solid === from || solid === to) return [body];
      const end = { x1: solid, x2: solid, y1: top, y2: top + barHeight };
      return [body, element("line", { ...end, ...line, "stroke-dasharray": "2 2" })];
    }
    case "reported": {
      const spread = to - from > sure.width + 0.5;
      return [
        ...(spread ? [element("rect", { ...whole, fill: colour, "fill-opacity": lighter, ...line })] : []),
        ...(sure.width > 0 ? [element("rect", { ...sure, width: Math.max(sure.width, 1), fill: colour })] : []),
      ];
    }
    default:
      return kind satisfies never;
  }
}

function drawOpenEnd(colour: string, { left, right, open }: BarReach, y: number): readonly Markup[] {
  if (open === null) return [];
  return [open === "high" ? drawArrowHead(right + 7, y, "right", colour) : drawArrowHead(left - 7, y, "left", colour)];
}

function boxAt(from: number, to: number, top: number, inset: number) {
  return {
    x: from + inset,
    y: top + inset,
    width: Math.max(to - from - 2 * inset, inset > 0 ? 0.5 : 0),
    height: barHeight - 2 * inset,
  };
}

/** The value beyond its bar's end; below the bar where there is no room. */
function valueLabel({ text, kind }: Bar, reach: BarReach, { laneLeft, right }: BarColumns, top: number) {
  const common = { ...valueFace, anchor: "start", italic: kind === "assumed", role: "text" } as const;
  const baseline = top + firstBaseline;
  const past = Math.max(reach.zero, reach.right) + valueGap + (reach.open === "high" ? arrowGap : 0);
  // The axis was made just as wide as values leave room for: half a pixel allows for the dust of that arithmetic.
  const fits = textWidth(text, valueFace) <= right - past + 0.5;
  if (fits) return { label: { ...common, text, x: past, baseline }, below: false };
  const start = right - reach.zero > right - laneLeft - minBelow ? reach.zero : laneLeft;
  const fitted = fitLabel(text, right - start - 4, valueFace);
  const full = fitted.cut ? text : undefined;
  return { label: { ...common, text: fitted.text, x: start + 4, baseline: baseline + barHeight, full }, below: true };
}

/** How far from the lane's left edge zero may be for a value below its bar to start at zero. */
const minBelow = 60;

function notesOf({ notes }: Bar, { laneLeft, right }: BarColumns, top: number): readonly Label[] {
  const whole = notes.join(" · ");
  if (whole === "") return [];
  const face = { sizePx: smallSizePx };
  const { lines, cut } = wrapLabel(whole, right - laneLeft - 4, maxNoteLines, face);
  const common = { x: laneLeft + 4, anchor: "start", ...face, role: "soft", italic: true } as const;
  return lines.map(
    (text, line): Label => ({ ...common, text, baseline: top + 11 + line * smallLine, full: cut ? whole : undefined }),
  );
}
