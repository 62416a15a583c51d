import { hueCount, shadeColour, shadeCount } from "./hues.js";

/** The four kinds of theme that an editor can have. */
export const themes = ["light", "dark", "high-contrast-light", "high-contrast-dark"] as const;
export type Theme = (typeof themes)[number];

/** Everything in a chart that has a colour, series aside. The chart's own ground is transparent. */
export const roles = [
  "text",
  "soft",
  "grid",
  "axis",
  "band",
  "band-edge",
  "band-text",
  "supported",
  "contested",
  "contradicted",
  "unverifiable",
] as const;
export type Role = (typeof roles)[number];

/** Where a series' colour stands: one hue for a family, one shade for a build. No hue: nothing is known of the series. */
export interface Tone {
  readonly hue: number | null;
  readonly shade: number;
}

/** What a chart is drawn with: a colour for each role and series, as an attribute holds it. */
export interface Ink {
  of(role: Role): string;
  series(tone: Tone): string;
}

/** The colours of a theme as they are, or, for `themed`, as the variables that a page gives them with. */
export function inkOf(theme: Theme | "themed"): Ink {
  if (theme === "themed") {
    return {
      of: (role) => `var(${variableOf(role)})`,
      series: ({ hue, shade }) => `var(${hue === null ? variableOf("soft") : seriesVariable(hue, shade)})`,
    };
  }
  return {
    of: (role) => colours[theme][role],
    series: ({ hue, shade }) => (hue === null ? colours[theme].soft : shadeColour(theme, hue, shade)),
  };
}

/** The variables of `themed` charts with their values in a theme: what a page's style sheet defines. */
export function paletteVariables(theme: Theme): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const role of roles) variables[variableOf(role)] = colours[theme][role];
  for (let hue = 0; hue < hueCount; hue++) {
    for (let shade = 0; shade < shadeCount; shade++)
      variables[seriesVariable(hue, shade)] = shadeColour(theme, hue, shade);
  }
  return variables;
}

function variableOf(role: Role): string {
  return `--cc-${role}`;
}

function seriesVariable(hue: number, shade: number): string {
  return `--cc-series-${hue}-${shade}`;
}

const colours: Readonly<Record<Theme, Readonly<Record<Role, string>>>> = {
  light: {
    text: "#1f2328",
    soft: "#57606a",
    grid: "#dfe3e8",
    axis: "#7c858f",
    band: "#f3e3c3",
    "band-edge": "#a97f2c",
    "band-text": "#765308",
    supported: "#25733f",
    contested: "#a34f00",
    contradicted: "#b81f38",
    unverifiable: "#5f6873",
  },
  dark: {
    text: "#dcdcdc",
    soft: "#a3adb7",
    grid: "#3a3f46",
    axis: "#7f8893",
    band: "#4b3d22",
    "band-edge": "#b48e45",
    "band-text": "#e3c07c",
    supported: "#6cc08b",
    contested: "#e8a24a",
    contradicted: "#f4849a",
    unverifiable: "#a3adb7",
  },
  "high-contrast-light": {
    text: "#000000",
    soft: "#292929",
    grid: "#c4c4c4",
    axis: "#292929",
    band: "#f6e3b4",
    "band-edge": "#5e4200",
    "band-text": "#4d3600",
    supported: "#0b4f24",
    contested: "#6b3300",
    contradicted: "#86001c",
    unverifiable: "#292929",
  },
  "high-contrast-dark": {
    text: "#ffffff",
    soft: "#e6e6e6",
    grid: "#4a4a4a",
    axis: "#e6e6e6",
    band: "#4a3a12",
    "band-edge": "#ffcf66",
    "band-text": "#ffdc8a",
    supported: "#7fe3a2",
    contested: "#ffb65c",
    contradicted: "#ff9db0",
    unverifiable: "#e6e6e6",
  },
};
