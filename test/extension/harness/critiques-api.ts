import assert from "node:assert/strict";
import * as vscode from "vscode";

/** What the extension gives to others of critiques. */
export interface CritiquesApi {
  critiqueThreads(article: vscode.Uri): readonly vscode.CommentThread[];
  readonly onDidShowCritiques: vscode.Event<vscode.Uri>;
}

/** The same, once the extension runs. */
export async function critiquesApi(): Promise<CritiquesApi> {
  const extension = vscode.extensions.getExtension<CritiquesApi>("countercheck.countercheck");
  return (extension ?? assert.fail("the extension is installed")).activate();
}
