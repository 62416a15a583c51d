import * as vscode from "vscode";
import { today } from "../today.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Writes the reading view of an article as one HTML file: of the article in the link, else of the reading view or editor
 * that is active. Asks where to, and offers to open what was written. With the URI of a file as well, as from a
 * keybinding, it writes there without a question.
 */
export const exportReadingView: Command = {
  id: "countercheck.exportReadingView",
  run: async (context, target, file) => {
    const article = typeof target === "string" ? vscode.Uri.parse(target) : activeArticle(context);
    if (!article) {
      void vscode.window.showInformationMessage("Open an article with claims first, or its reading view.");
      return;
    }
    const place = typeof file === "string" ? vscode.Uri.parse(file) : await askForPlace(article);
    if (!place) return;
    if (place.toString() === article.toString()) {
      void vscode.window.showWarningMessage(`${nameOf(article)} is the article itself. Export to another file.`);
      return;
    }
    try {
      const message = await write(context, article, place);
      if (message !== null) void vscode.window.showWarningMessage(message);
      else void offerToOpen(place);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        `${nameOf(article)} was not exported to ${nameOf(place)}: ${why} Choose another place, or try again.`,
      );
    }
  },
};

function activeArticle({ articles, activeReadingView }: CommandContext): vscode.Uri | undefined {
  const inView = activeReadingView();
  if (inView) return inView;
  const read = articles.active();
  return read && vscode.Uri.parse(read.uri);
}

/** Offers the article's own name and folder; an unsaved text's page goes where the dialog starts. */
function askForPlace(article: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = `${nameOf(article).replace(/\.(md|markdown|txt)$/i, "")}.html`;
  const folder =
    article.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(article, "..");
  return vscode.window.showSaveDialog({
    title: "Export Reading View",
    saveLabel: "Export",
    filters: { "Web pages": ["html"] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

/** Null once the page is written; else why the server made none. */
async function write({ language }: CommandContext, article: vscode.Uri, place: vscode.Uri): Promise<string | null> {
  const title = `Exporting ${nameOf(article)}…`;
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    const answer = await (await language()).requestReport(article, today());
    if (answer.kind === "refused") return answer.message;
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(answer.html));
    return null;
  });
}

const [openPage, revealPage] = ["Open", "Show in Folder"];

async function offerToOpen(place: vscode.Uri): Promise<void> {
  // Where the window is not on the file's machine, only the editor can show it.
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const offers = isHere ? [openPage, revealPage] : [openPage];
  const chosen = await vscode.window.showInformationMessage(`The page is in ${nameOf(place)}.`, ...offers);
  if (chosen === revealPage) await vscode.commands.executeCommand("revealFileInOS", place);
  if (chosen === openPage && isHere) await vscode.env.openExternal(place);
  if (chosen === openPage && !isHere) await vscode.commands.executeCommand("vscode.open", place);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
