import { drawLabel, type Label } from "./label.js";
import { type Ink, inkOf, type Theme } from "./palette.js";
import { element, type Markup } from "./svg.js";
import { wrapLabel } from "./wrap-label.js";

/**
 * Charts are pure: a spec and a width give a string of SVG, the same one each time. Nothing here knows the DOM, Node or an
 * editor, and nothing needs a style sheet, a script or an id, so that a chart stands in an image, in a strict page and
 * beside any number of other charts. Every text passes `textNode` or `element`, which escape it.
 */

/** A chart as SVG. */
export interface Chart {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the chart shows, numbers included, in plain sentences; not escaped. */
  readonly alt: string;
}

/** How a chart is drawn. */
export interface ChartOptions {
  /** Legible from 280 up; what is narrower is drawn at 280. */
  readonly widthPx: number;
  /** A theme bakes its colours in, for images; `themed` leaves them to the page (`paletteVariables`). */
  readonly theme: Theme | "themed";
}

/** The narrowest chart that still has room for labels and marks side by side. */
export const minWidthPx = 280;

/** Chart text in pixels: what is read first, and what explains it. */
export const textSizePx = 12;
export const smallSizePx = 11;

/** The faces that editors use; widths are reckoned with the widest of them (`textWidth`). */
const fontFamily = "system-ui,-apple-system,Segoe UI,Roboto,Ubuntu,sans-serif";

/** The width that a chart is drawn in: whole pixels, wide enough to be legible; 360 for no number at all. */
export function chartWidth(widthPx: number): number {
  return Number.isFinite(widthPx) ? Math.min(Math.max(Math.round(widthPx), minWidthPx), 4000) : 360;
}

/**
 * Puts what was drawn into a picture with its text alternative.
 * @param note a sentence to stand under the picture
 */
export function toChart(
  size: { readonly widthPx: number; readonly heightPx: number },
  alt: string,
  theme: Theme | "themed",
  draw: (ink: Ink) => readonly Markup[],
  note: string | null = null,
): Chart {
  const widthPx = Math.round(size.widthPx);
  const notes = note === null ? [] : noteLabels(note, widthPx, size.heightPx);
  const heightPx = Math.ceil(size.heightPx + notes.length * noteLine);
  const told = note === null ? alt : `${alt} ${note}`;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "cc-chart",
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    width: widthPx,
    height: heightPx,
    role: "img",
    "aria-label": told,
    "font-family": fontFamily,
    "font-size": textSizePx,
  };
  const ink = inkOf(theme);
  const svg = element("svg", attributes, ...draw(ink), ...notes.map((label) => drawLabel(label, ink)));
  return { svg, widthPx, heightPx, alt: told };
}

/** Sentences to stand under a picture as one; null for none. */
export function noteOf(...notes: readonly (string | null | undefined)[]): string | null {
  const told = notes.filter((note) => note !== null && note !== undefined);
  return told.length === 0 ? null : told.join(" ");
}

const noteLine = 15;

function noteLabels(note: string, widthPx: number, top: number): readonly Label[] {
  const { lines, cut } = wrapLabel(note, widthPx - 8, 3, { sizePx: smallSizePx });
  const common = { x: 4, anchor: "start", sizePx: smallSizePx, role: "soft", italic: true } as const;
  return lines.map((text, line) => ({
    ...common,
    text,
    baseline: top + 10 + line * noteLine,
    full: cut ? note : undefined,
  }));
}
