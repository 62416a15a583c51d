import type { Ink } from "./palette.js";
import { element, type Markup, path } from "./svg.js";

/** What a row says of the claim; one that is not counted says nothing. */
export type Standing = "agrees" | "disagrees" | "not-counted";

/** A tick, a cross or a ring around a place: drawn, since no face is sure to have the characters. */
export function drawStanding(standing: Standing, x: number, y: number, ink: Ink): Markup {
  const stroke = { fill: "none", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" } as const;
  switch (standing) {
    case "agrees":
      return element("path", {
        d: path("M", x - 4, y + 0.5, "l", 2.8, 3, "l", 5.2, -7),
        stroke: ink.of("supported"),
        ...stroke,
      });
    case "disagrees":
      return element("path", {
        d: path("M", x - 3.3, y - 3.3, "l", 6.6, 6.6, "m", 0, -6.6, "l", -6.6, 6.6),
        stroke: ink.of("contradicted"),
        ...stroke,
      });
    case "not-counted":
      return element("circle", {
        cx: x,
        cy: y,
        r: 3.2,
        stroke: ink.of("unverifiable"),
        ...stroke,
        "stroke-width": 1.3,
      });
    default:
      return standing satisfies never;
  }
}
