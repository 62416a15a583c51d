import * as vscode from "vscode";
import type { Command } from "./command.js";

/** Opens the article that ships with the extension, in the editor and in the reading view. Needs no workspace. */
export const openSample: Command = {
  id: "countercheck.openSample",
  run: async ({ extensionUri, openReadingView, language }) => {
    const article = vscode.Uri.joinPath(extensionUri, "articles", "hypervisors", "hypervisor-benchmarks.md");
    await vscode.window.showTextDocument(article, { preview: false, viewColumn: vscode.ViewColumn.One });
    await language();
    await openReadingView(article);
  },
};
