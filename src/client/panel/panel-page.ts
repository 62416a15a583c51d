import * as vscode from "vscode";
import { viewShell, viewStyles } from "../../render/view-shell.js";

/**
 * Puts the view's page into a panel. Its script may run, its images may come from the article's workspace folder (from
 * its own folder where it stands alone); nothing may come from elsewhere.
 */
export function preparePage(webview: vscode.Webview, extensionUri: vscode.Uri, article: vscode.Uri): void {
  const media = vscode.Uri.joinPath(extensionUri, "media");
  const dist = vscode.Uri.joinPath(extensionUri, "dist");
  webview.options = { enableScripts: true, localResourceRoots: [media, dist, rootOf(article)] };
  webview.html = viewShell({
    script: webview.asWebviewUri(vscode.Uri.joinPath(dist, "webview.js")).toString(),
    styles: viewStyles.map((style) => webview.asWebviewUri(vscode.Uri.joinPath(media, style)).toString()),
    nonce: crypto.randomUUID(),
    source: webview.cspSource,
  });
}

/** The folder that an article's paths start from. */
export function folderOf(article: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(article, "..");
}

/** The folder that an article's links and images may not leave. */
export function rootOf(article: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(article)?.uri ?? folderOf(article);
}
