import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import {
  type ArticleRead,
  articleRead,
  type DisplayOptions,
  displayChanged,
  type ReadingViewModel,
  type RowPlace,
  rowsRequest,
  viewRequest,
} from "../protocol/lsp.js";
import { hoverCommands } from "./commands/hover-commands.js";
import { displayOptions } from "./display-options.js";
import type { Language } from "./language.js";

/**
 * The documents that the server sees: articles, claim sets with what they include, and tables, whatever language another
 * extension gives them.
 */
const documentSelector = ["**/*.{md,markdown,txt}", "**/*.{yaml,yml}", "**/*.{csv,tsv}"].map((pattern) => ({
  scheme: "file",
  pattern,
}));

/**
 * Starts the server. This file is a bundle of its own, loaded after the extension is active, since the language client
 * is most of what an editor would otherwise wait for.
 */
export async function startLanguageClient(
  context: vscode.ExtensionContext,
  onArticleRead: (read: ArticleRead) => void,
): Promise<Language> {
  const module = context.asAbsolutePath("dist/server.cjs");
  const serverOptions: ServerOptions = { module, transport: TransportKind.ipc };
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    initializationOptions: displayOptions(),
    markdown: { isTrusted: { enabledCommands: [...hoverCommands] }, supportHtml: true },
    outputChannelName: "Countercheck",
  };
  const client = new LanguageClient("countercheck", "Countercheck", serverOptions, clientOptions);
  client.onNotification(articleRead, onArticleRead);
  const display = vscode.Disposable.from(
    vscode.window.onDidChangeActiveColorTheme(() => notifyDisplay(client)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("countercheck.hover")) notifyDisplay(client);
    }),
  );
  await client.start();
  return {
    requestView: (uri) => client.sendRequest<ReadingViewModel | null>(viewRequest, { uri: uri.toString() }),
    rowsOf: (uri, claim) => client.sendRequest<readonly RowPlace[]>(rowsRequest, { uri: uri.toString(), claim }),
    dispose: async () => {
      display.dispose();
      await client.dispose();
    },
  };
}

function notifyDisplay(client: LanguageClient): void {
  const options: DisplayOptions = displayOptions();
  void client.sendNotification(displayChanged, options);
}
