import * as vscode from "vscode";
import type { DisplayOptions, ThemeKind } from "../protocol/lsp.js";

/** How hovers should look in this window, now. */
export function displayOptions(): DisplayOptions {
  const hoverImages = vscode.workspace.getConfiguration("countercheck").get("hover.chart", true);
  return { hoverImages, themeKind: themeKindOf(vscode.window.activeColorTheme.kind), commands: true };
}

function themeKindOf(kind: vscode.ColorThemeKind): ThemeKind {
  switch (kind) {
    case vscode.ColorThemeKind.Light:
      return "light";
    case vscode.ColorThemeKind.Dark:
      return "dark";
    case vscode.ColorThemeKind.HighContrast:
      return "high-contrast-dark";
    case vscode.ColorThemeKind.HighContrastLight:
      return "high-contrast-light";
    default:
      return kind satisfies never;
  }
}
