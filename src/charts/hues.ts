import { oklchToHex } from "./oklch.js";
import type { Theme } from "./palette.js";

/**
 * The series colours of a theme, as "#rrggbb".
 * @param hue index of a family; counts on from the first after the last
 * @param shade index of a build within its family; likewise
 */
export function shadeColour(theme: Theme, hue: number, shade: number): string {
  const { angle, chroma, lift } = hues[cyclic(hue, hueCount)] ?? hues[0];
  return oklchToHex((ladders[theme][cyclic(shade, shadeCount)] ?? ladders[theme][0]) + lift, chroma, angle);
}

/**
 * Hues in the order in which families take them: angle and chroma in OKLCH, and how much lighter than the theme's shade
 * they are drawn. Angles and lifts were searched for by machine, so that the first shades of all eight stay apart for
 * eyes without red, green or blue cones, and those of the first four well apart.
 */
const hues = [
  { name: "blue", angle: 262, chroma: 0.135, lift: -0.015 },
  { name: "orange", angle: 64, chroma: 0.135, lift: 0.055 },
  { name: "mauve", angle: 345, chroma: 0.115, lift: -0.07 },
  { name: "teal", angle: 200, chroma: 0.105, lift: 0.07 },
  { name: "brick", angle: 20, chroma: 0.12, lift: -0.015 },
  { name: "olive", angle: 103, chroma: 0.115, lift: -0.08 },
  { name: "indigo", angle: 285, chroma: 0.115, lift: -0.08 },
  { name: "green", angle: 142, chroma: 0.1, lift: 0.05 },
] as const;

/** Lightness of a family's builds, in the order in which they take it: neighbours in the order lie far apart. */
const ladders: Readonly<Record<Theme, readonly [number, number, number, number]>> = {
  light: [0.555, 0.42, 0.49, 0.35],
  dark: [0.77, 0.655, 0.71, 0.86],
  "high-contrast-light": [0.5, 0.37, 0.435, 0.31],
  "high-contrast-dark": [0.78, 0.67, 0.73, 0.88],
};

/** How many hues and shades there are before they repeat. */
export const hueCount = hues.length;
export const shadeCount = ladders.light.length;

function cyclic(index: number, count: number): number {
  return ((index % count) + count) % count;
}
