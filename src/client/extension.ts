import type { MarkdownIt } from "markdown-it";
import * as vscode from "vscode";
import { extendPreview } from "../preview/extend-preview.js";
import { writeAnnotations } from "./annotations/annotations.js";
import { type Articles, rememberArticles } from "./articles.js";
import { type Attachments, rememberAttachments } from "./attachments.js";
import { type CheckedTexts, rememberCheckedTexts } from "./checked-texts.js";
import type { CommandContext } from "./commands/command.js";
import { commands } from "./commands/table-of-commands.js";
import { registerCritiques } from "./critiques/critiques.js";
import { decorateArticles } from "./decorations.js";
import type { Language } from "./language.js";
import { registerReadingPanels } from "./panel/reading-panel.js";
import { followPreviews } from "./preview.js";
import { showStatus } from "./status-bar.js";
import { showViews, type Views } from "./views/views.js";

/** The running server, for `deactivate`. */
let started: Promise<Language> | undefined;

/** What others have of the extension. */
export interface ExtensionApi {
  /** What VS Code's Markdown preview asks of extensions. */
  extendMarkdownIt(parser: MarkdownIt): MarkdownIt;
  /** The comment threads on an open article, for extensions that list or follow them. */
  critiqueThreads(article: vscode.Uri): readonly vscode.CommentThread[];
  /** The threads of an article are those of its last reading now. */
  readonly onDidShowCritiques: vscode.Event<vscode.Uri>;
  /** What a view of the activity bar shows of the active article. */
  viewRows: Views["rows"];
  /** What the views show may have changed. */
  readonly onDidShowViews: vscode.Event<void>;
}

/**
 * Registers everything; the language client is loaded after this returned, so that no window waits for it, and only where
 * there is a claim set: any Markdown preview activates the extension.
 */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const articles = rememberArticles();
  const attachments = rememberAttachments(context.workspaceState);
  const checkedTexts = rememberCheckedTexts();
  const { extensionUri } = context;
  const language = (): Promise<Language> => {
    started ??= startLanguage(context, articles, attachments, checkedTexts).catch((error: unknown) => {
      // What failed once may work the next time: a view that is opened again starts anew.
      started = undefined;
      throw error;
    });
    return started;
  };
  const panels = registerReadingPanels({ articles, extensionUri, language });
  const annotations = writeAnnotations(language);
  const critiques = registerCritiques(articles, language);
  const views = showViews({
    articles,
    memory: context.workspaceState,
    language,
    readingViews: { active: panels.active, onDidChangeActive: panels.onDidChangeActive },
    serverSpeaks: () => started !== undefined,
  });
  const commandContext: CommandContext = {
    annotations,
    articles,
    attachments,
    checkedTexts,
    critiques,
    views,
    memory: context.globalState,
    extensionUri,
    language,
    openReadingView: panels.open,
    openAnotherReadingView: panels.openAnother,
    activeReadingView: panels.active,
  };
  const previews = followPreviews();
  context.subscriptions.push(
    annotations,
    articles,
    checkedTexts,
    critiques,
    panels,
    views,
    previews,
    decorateArticles(articles, extensionUri),
    showStatus(articles),
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => run(commandContext, ...args)),
    ),
  );
  context.subscriptions.push(
    whenThereIsAClaimSet(() => {
      // A failure was told already.
      void language().catch(() => undefined);
    }),
  );
  return {
    extendMarkdownIt: (parser) => extendPreview(parser, previews),
    critiqueThreads: critiques.threads.of,
    onDidShowCritiques: critiques.threads.onDidShow,
    viewRows: views.rows,
    onDidShowViews: views.onDidShow,
  };
}

const claimSets = "**/*.claims.{yaml,yml}";

/** Calls `start` after `activate` returned if the window's folders hold a claim set, or as soon as they do. */
function whenThereIsAClaimSet(start: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(claimSets, false, true, true);
  watcher.onDidCreate(start);
  setImmediate(async () => {
    const [found] = await vscode.workspace.findFiles(claimSets, undefined, 1);
    if (found) start();
  });
  return watcher;
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await (await started?.catch(() => undefined))?.dispose();
}

async function startLanguage(
  context: vscode.ExtensionContext,
  articles: Articles,
  attachments: Attachments,
  checkedTexts: CheckedTexts,
): Promise<Language> {
  const { startLanguageClient } = await import("./language-client.js");
  try {
    return await startLanguageClient(context, articles, attachments, checkedTexts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`Countercheck could not start its language server: ${why}`);
    throw error;
  }
}
