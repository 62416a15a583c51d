import * as vscode from "vscode";
import type { Command } from "./command.js";
import { hasReadingView } from "./open-reading-view.js";

/** Opens one more reading view, to read in two places at once: of the view or the editor that is active. */
export const openAnotherReadingView: Command = {
  id: "countercheck.openAnotherReadingView",
  run: async ({ activeReadingView, openAnotherReadingView: open }) => {
    const article = activeReadingView() ?? vscode.window.activeTextEditor?.document.uri;
    if (!article) {
      void vscode.window.showInformationMessage("Open an article or its reading view first.");
      return;
    }
    if (hasReadingView(article)) await open(article);
  },
};
