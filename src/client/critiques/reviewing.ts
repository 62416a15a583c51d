import * as vscode from "vscode";
import type { Articles } from "../articles.js";

const setting = "reviewing.enabled";

/** Whether threads can be started on any line of an article. */
export function isReviewing(): boolean {
  return vscode.workspace.getConfiguration("countercheck").get(setting, false);
}

/** Switches reviewing mode, where it is set already: in the workspace if it says so, else for the person. */
export async function toggleReviewing(): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration("countercheck");
  const isOfWorkspace = configuration.inspect(setting)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(setting, !isReviewing(), target);
  return isReviewing();
}

/** Offers a “+” beside the lines of articles while reviewing mode is on; readers get none. */
export function offerThreads(
  controller: vscode.CommentController,
  articles: Pick<Articles, "of" | "onDidRead">,
): vscode.Disposable {
  const provider: vscode.CommentingRangeProvider = {
    provideCommentingRanges: (document) => {
      if ((articles.of(document.uri)?.claimSet ?? null) === null) return [];
      return [new vscode.Range(0, 0, document.lineCount - 1, 0)];
    },
  };
  const update = (): void => {
    if (isReviewing()) controller.commentingRangeProvider = provider;
    // The API knows no other way to take a provider away.
    else (controller as { commentingRangeProvider: unknown }).commentingRangeProvider = undefined;
  };
  update();
  const known = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`countercheck.${setting}`) && update(),
    ),
    // The editor asks when a document is opened, which is before it is read.
    articles.onDidRead(({ uri, claimSet }) => {
      if (known.has(uri) === (claimSet !== null)) return;
      if (claimSet === null) known.delete(uri);
      else known.add(uri);
      update();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
}
