import type { Theme } from "../../src/charts/palette.js";

/** What charts stand on: the editors' own grounds of hovers, panels and pages in each kind of theme. */
export const grounds: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#ffffff", "#f8f8f8", "#f3f3f3"],
  dark: ["#1f1f1f", "#202020", "#252526", "#2d2d30"],
  "high-contrast-light": ["#ffffff"],
  "high-contrast-dark": ["#000000", "#0c141f"],
};
