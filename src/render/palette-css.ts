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
  return `/* Generated from the charts' palette: run npm run generate. */\n\n${blocks.join("")}`;
}
