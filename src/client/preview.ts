import * as vscode from "vscode";
import type { PreviewModels } from "../preview/extend-preview.js";
import { movedModel } from "../preview/moved-model.js";
import type { PreviewModel } from "../preview/preview-model.js";
import type { PreviewReader } from "../preview/preview-reader.js";

/** How long after a change an article is read again: typing shouldn't be slowed by it. */
const delayMs = 300;

/**
 * When a preview is shown anew once its article was read for the first time. VS Code sends it the new page only once, and
 * what it sends before the page's script runs, which may take a while on a busy machine, is lost.
 */
const firstShownMs = [0, 1500, 8000];

/** Files that a preview may rest on besides its article; a claim set may include files of any name. */
const restsOn = "**/*.{yaml,yml,csv,tsv}";

interface Known {
  /** The last reading; null where there is no claim set, undefined while there was none yet. */
  model: PreviewModel | null | undefined;
  /** The text that was asked for last. */
  text: string;
}

/**
 * The articles of the built-in Markdown preview. They are read here, by a part that is loaded with the first of them, so
 * that a preview starts no language server; previews are shown anew when what is known of their articles changed.
 */
export function followPreviews(): PreviewModels & vscode.Disposable {
  const known = new Map<string, Known>();
  const waiting = new Set<string>();
  const subscriptions: vscode.Disposable[] = [];
  let reader: Promise<PreviewReader> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const repeats = new Set<NodeJS.Timeout>();
  let closed = false;

  const isOn = (): boolean => vscode.workspace.getConfiguration("countercheck").get("preview.enabled", true);
  const start = (): Promise<PreviewReader> => {
    reader ??= loadReader();
    return reader;
  };
  const refresh = (afterMs: number): void => {
    if (closed) return;
    const repeat = setTimeout(() => {
      repeats.delete(repeat);
      void vscode.commands.executeCommand("markdown.preview.refresh");
    }, afterMs);
    repeats.add(repeat);
  };
  const read = async (): Promise<void> => {
    timer = null;
    const documents = [...waiting];
    waiting.clear();
    let changed = false;
    let isFirst = false;
    for (const document of documents) {
      const entry = known.get(document);
      if (!entry) continue;
      const model = await (await start()).read(document);
      changed ||= !isSame(entry.model, model);
      isFirst ||= entry.model === undefined;
      entry.model = model;
    }
    if (changed) for (const afterMs of isFirst ? firstShownMs : [0]) refresh(afterMs);
  };
  const schedule = (document: string, afterMs = delayMs): void => {
    waiting.add(document);
    timer ??= setTimeout(() => void read().catch(() => undefined), afterMs);
  };
  const readAllAgain = (): void => {
    for (const document of known.keys()) schedule(document);
  };
  const watch = (): void => {
    const watcher = vscode.workspace.createFileSystemWatcher(restsOn);
    subscriptions.push(
      watcher,
      watcher.onDidChange(readAllAgain),
      watcher.onDidCreate(readAllAgain),
      watcher.onDidDelete(readAllAgain),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (vscode.languages.match({ pattern: restsOn }, document) > 0) readAllAgain();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("countercheck.preview")) {
          void vscode.commands.executeCommand("markdown.preview.refresh");
        }
      }),
    );
  };
  return {
    of: (document) => {
      if (!isOn()) return null;
      const text = openText(document) ?? "";
      if (subscriptions.length === 0) watch();
      const entry = known.get(document);
      if (!entry) {
        known.set(document, { model: undefined, text });
        schedule(document, 0);
        return null;
      }
      if (entry.text !== text) {
        entry.text = text;
        schedule(document);
      }
      return entry.model ? movedModel(entry.model, text) : null;
    },
    dispose: () => {
      closed = true;
      for (const pending of [timer, ...repeats]) if (pending) clearTimeout(pending);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function loadReader(): Promise<PreviewReader> {
  const { loadPreviewReader } = await import("../preview/load-preview-reader.js");
  const { createPreviewReader } = await loadPreviewReader();
  return createPreviewReader({
    folders: (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
    openText,
  });
}

function openText(file: string): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file)?.getText();
}

/** Whether two readings show the same. */
function isSame(before: PreviewModel | null | undefined, now: PreviewModel | null): boolean {
  if (!before || !now) return (before ?? null) === now;
  const { marks, notes, head } = before;
  return (
    head === now.head &&
    JSON.stringify(marks) === JSON.stringify(now.marks) &&
    JSON.stringify([...notes]) === JSON.stringify([...now.notes])
  );
}
