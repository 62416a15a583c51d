import type { Ink } from "./palette.js";
import type { SeriesMark, Shape } from "./series-mark.js";
import { element, type Markup, path } from "./svg.js";

/** How a mark is filled: hollow ones take no part in the verdict. */
export interface MarkStyle {
  readonly mark: SeriesMark;
  readonly hollow: boolean;
}

/** A point: the series' shape around a place. */
export function drawPoint(x: number, y: number, radius: number, style: MarkStyle, ink: Ink): Markup {
  return element("path", { d: outline(style.mark.shape, x, y, radius), ...paint(style, ink) });
}

/** A stretch from one place to another, as a bar of a fixed height around `y`. */
export function drawStretch(
  left: number,
  right: number,
  y: number,
  height: number,
  style: MarkStyle,
  ink: Ink,
): Markup {
  const inset = style.hollow ? 0.75 : 0;
  const box = {
    x: left + inset,
    y: y - height / 2 + inset,
    width: Math.max(right - left - 2 * inset, 1),
    height: height - 2 * inset,
  };
  return element("rect", { ...box, rx: 1, ...paint(style, ink) });
}

/** A head that says that a stretch goes on beyond the picture. */
export function drawArrowHead(
  x: number,
  y: number,
  direction: "left" | "right" | "up" | "down",
  colour: string,
): Markup {
  const back = direction === "right" || direction === "down" ? -6 : 6;
  const isLevel = direction === "left" || direction === "right";
  const d = isLevel ? path("M", x, y, "l", back, -4.5, "v", 9, "z") : path("M", x, y, "l", -4.5, back, "h", 9, "z");
  return element("path", { d, fill: colour });
}

function paint({ mark, hollow }: MarkStyle, ink: Ink) {
  const colour = ink.series(mark);
  return hollow ? { fill: "none", stroke: colour, "stroke-width": 1.5 } : { fill: colour };
}

/** The outline of a shape of about equal area for all shapes. */
function outline(shape: Shape, x: number, y: number, radius: number): string {
  const r = radius;
  switch (shape) {
    case "circle":
      return path("M", x - r, y, "a", r, r, "0 1 0", 2 * r, 0, "a", r, r, "0 1 0", -2 * r, 0, "z");
    case "square":
      return path("M", x - 0.88 * r, y - 0.88 * r, "h", 1.76 * r, "v", 1.76 * r, "h", -1.76 * r, "z");
    case "diamond":
      return path(
        "M",
        x,
        y - 1.25 * r,
        "l",
        1.25 * r,
        1.25 * r,
        "l",
        -1.25 * r,
        1.25 * r,
        "l",
        -1.25 * r,
        -1.25 * r,
        "z",
      );
    case "triangle":
      return path("M", x, y - 1.15 * r, "l", 1.15 * r, 2.1 * r, "h", -2.3 * r, "z");
    case "hexagon":
      return path(
        "M",
        x - 1.1 * r,
        y,
        "l",
        0.55 * r,
        -0.95 * r,
        "h",
        1.1 * r,
        "l",
        0.55 * r,
        0.95 * r,
        "l",
        -0.55 * r,
        0.95 * r,
        "h",
        -1.1 * r,
        "z",
      );
    case "wedge":
      return path("M", x, y + 1.15 * r, "l", 1.15 * r, -2.1 * r, "h", -2.3 * r, "z");
    default:
      return shape satisfies never;
  }
}
