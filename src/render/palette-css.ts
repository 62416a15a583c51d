import { paletteVariables, type Theme } from "../charts/palette.js";

/** Where each kind of theme holds: VS Code's classes of a webview's body; light where there is none. */
const selectors: readonly (readonly [Theme, string])[] = [
  ["light", "body"],
  ["dark", ".vscode-dark"],
  ["high-contrast-dark", ".vscode-high-contrast"],
  // A high contrast light page has both high contrast classes, so that this block stands last.
  ["high-contrast-light", ".vscode-high-contrast-light"],
];

/** `media/palette.css`: the colours of charts and verdicts for each kind of theme, as variables. */
export function paletteCss(): string {
  const blocks = selectors.map(([theme, selector]) => {
    const lines = Object.entries(paletteVariables(theme)).map(([name, value]) => `  ${name}: ${value};`);
    return `${selector} {\n${lines.join("\n")}\n}\n`;
  });
  return `${generated}${blocks.join("")}`;
}

const generated = "/* Generated from the charts' palette: run npm run generate. */\n\n";

/** Where each set of colours holds in a page to share: what the reader's system prefers; paper is light. */
const mediaQueries: readonly (readonly [Theme, string | null])[] = [
  ["light", null],
  ["dark", "screen and (prefers-color-scheme: dark)"],
  ["high-contrast-light", "screen and (prefers-contrast: more)"],
  ["high-contrast-dark", "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)"],
];

/** `media/report-palette.css`: the same colours for a page to share. */
export function reportPaletteCss(): string {
  const blocks = mediaQueries.map(([theme, query]) => {
    const indent = query === null ? "" : "  ";
    const lines = Object.entries(paletteVariables(theme)).map(([name, value]) => `${indent}  ${name}: ${value};`);
    const rule = `${indent}body {\n${lines.join("\n")}\n${indent}}\n`;
    return query === null ? rule : `@media ${query} {\n${rule}}\n`;
  });
  return `${generated}${blocks.join("")}`;
}
