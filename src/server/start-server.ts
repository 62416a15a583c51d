import {
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diskFiles } from "../workspace/disk-files.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { isArticleFile } from "../workspace/find-files.js";
import { overlay } from "../workspace/overlay.js";
import { createWorkspace } from "../workspace/workspace.js";
import { createAttachments } from "./attachments.js";
import { createCheckedTexts } from "./checked-texts.js";
import { createEditLog } from "./edit-log.js";
import { createEvidenceSearch } from "./evidence-search.js";
import { features } from "./features/table-of-features.js";
import { loggedDocuments } from "./logged-documents.js";
import { displayParam, maxTableSizeParam, schemaHelpParam } from "./params.js";
import { createReadingStore } from "./reading-store.js";
import { createSession, type EditorAbilities } from "./session.js";

/**
 * Serves a connection: the one place where the server is wired. Works with any editor that speaks the Language Server
 * Protocol; what only VS Code can show is asked for in `initializationOptions`.
 * @param rulePages the folder of the rules' pages, by its URI with a slash at the end; null when there is none
 * @param bundleFolder the folder that the running bundle lies in, by its URI; null where nothing is bundled
 */
export function startServer(
  connection: Connection,
  rulePages: string | null = null,
  bundleFolder: string | null = null,
): void {
  const edits = createEditLog();
  const documents = new TextDocuments(loggedDocuments(edits));
  connection.onInitialize(({ workspaceFolders, rootUri, initializationOptions, capabilities }) => {
    const opened = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    // The one list of open folders: whoever holds it sees folders come and go.
    const folders = opened.map(normaliseUri);
    const openDocument = (file: string): TextDocument | undefined =>
      documents.all().find(({ uri }) => normaliseUri(uri) === file);
    const checked = createCheckedTexts();
    const maxTableSize = maxTableSizeParam(initializationOptions);
    const workspace = createWorkspace(
      overlay(diskFiles, (file) => openDocument(file)?.getText()),
      {
        folders,
        largeTables: "in-background",
        limits: maxTableSize === null ? {} : { table: maxTableSize * 1_000_000 },
        unsavedFormat: (file) => {
          // Of a file that is checked alone, whatever it is called, the editor knows the language.
          if (!file.startsWith("untitled:") && (!checked.has(file) || isArticleFile(file))) return null;
          return openDocument(file)?.languageId === "markdown" ? "markdown" : "plain";
        },
      },
    );
    const attachments = createAttachments();
    const store = createReadingStore({
      workspace,
      edits,
      attachments,
      checked,
      open: () => documents.all().map(({ uri, version }) => ({ uri, version })),
      log: (message) => connection.console.error(message),
    });
    const editor = abilitiesOf(capabilities);
    const search = createEvidenceSearch(workspace, editor.watchesFiles);
    const session = createSession({
      documents,
      workspace,
      attachments,
      checked,
      store,
      initialDisplay: displayParam(initializationOptions),
      editor,
      rulePages: capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport === true ? rulePages : null,
      schemaHelp: schemaHelpParam(initializationOptions),
      bundleFolder,
      search,
    });
    for (const { register } of features) register(connection, session);
    const followsFolders = capabilities.workspace?.workspaceFolders === true;
    if (followsFolders) {
      connection.onInitialized(() => {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => normaliseUri(uri)));
          const kept = folders.filter((folder) => !gone.has(folder));
          folders.splice(0, folders.length, ...kept, ...added.map(({ uri }) => normaliseUri(uri)));
          store.foldersChanged();
          search.forget();
        });
      });
    }
    const own: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(followsFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
    };
    return {
      capabilities: Object.assign(own, ...features.map((feature) => feature.capabilities ?? {})) as ServerCapabilities,
      serverInfo: { name: "Countercheck" },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function abilitiesOf({ workspace, textDocument }: ClientCapabilities): EditorAbilities {
  const codeAction = textDocument?.codeAction;
  const resolved = (codeAction?.dataSupport && codeAction.resolveSupport?.properties) || [];
  const disabledActions = codeAction?.disabledSupport === true;
  return {
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    disabledActions,
    refreshesInlays: workspace?.inlayHint?.refreshSupport === true,
    lazyEdits: resolved.includes("edit"),
    lazyRefusals: disabledActions && resolved.includes("disabled"),
  };
}
