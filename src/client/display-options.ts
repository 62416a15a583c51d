import * as vscode from "vscode";
import { type DisplayOptions, defaultDisplay, type ThemeKind, textChartChoices } from "../protocol/lsp.js";

/** How hovers and reading views should look in this window, now. */
export function displayOptions(): DisplayOptions {
  const settings = vscode.workspace.getConfiguration("countercheck");
  const chosen = settings.get<unknown>("readingView.charts");
  return {
    hoverImages: settings.get("hover.chart", true),
    themeKind: themeKindOf(vscode.window.activeColorTheme.kind),
    commands: true,
    textCharts: textChartChoices.find((choice) => choice === chosen) ?? defaultDisplay.textCharts,
    tableCounts: settings.get("tables.inlayCounts", false),
  };
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
