import * as vscode from "vscode";
import { rememberArticles } from "./articles.js";
import { type Attachments, rememberAttachments } from "./attachments.js";
import type { CommandContext } from "./commands/command.js";
import { commands } from "./commands/table-of-commands.js";
import { decorateArticles } from "./decorations.js";
import type { Language } from "./language.js";
import { registerReadingPanels } from "./panel/reading-panel.js";
import { showStatus } from "./status-bar.js";

/** The running server, for `deactivate`. */
let started: Promise<Language> | undefined;

/** Registers everything; the language client is loaded after this returned, so that no window waits for it. */
export function activate(context: vscode.ExtensionContext): void {
  const articles = rememberArticles();
  const attachments = rememberAttachments(context.workspaceState);
  const { extensionUri } = context;
  const language = (): Promise<Language> => {
    started ??= startLanguage(context, articles.accept, attachments).catch((error: unknown) => {
      // What failed once may work the next time: a view that is opened again starts anew.
      started = undefined;
      throw error;
    });
    return started;
  };
  const panels = registerReadingPanels({ articles, extensionUri, language });
  const commandContext: CommandContext = {
    articles,
    attachments,
    extensionUri,
    language,
    openReadingView: panels.open,
    activeReadingView: panels.active,
  };
  context.subscriptions.push(
    articles,
    panels,
    decorateArticles(articles, extensionUri),
    showStatus(articles),
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => run(commandContext, ...args)),
    ),
  );
  // A failure was told already.
  setImmediate(() => void language().catch(() => undefined));
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await (await started?.catch(() => undefined))?.dispose();
}

async function startLanguage(
  context: vscode.ExtensionContext,
  accept: ReturnType<typeof rememberArticles>["accept"],
  attachments: Attachments,
): Promise<Language> {
  const { startLanguageClient } = await import("./language-client.js");
  try {
    return await startLanguageClient(context, accept, attachments);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`Countercheck could not start its language server: ${why}`);
    throw error;
  }
}
