import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { itemsAfter } from "../../../src/protocol/items-after.js";
import {
  type ArticleRead,
  type ArticleReadNotice,
  articleRead,
  type DisplayOptions,
  type StartOptions,
} from "../../../src/protocol/lsp.js";
import { startServer } from "../../../src/server/start-server.js";

/** A server over two real streams, with a client's view of it, on files of its own. */
export interface OpenServer {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  uri(file: string): string;
  /** Writes a file as another program would, and tells the server. */
  writeOnDisk(file: string, text: string): Promise<void>;
  /** Writes several files as `git checkout` does, and tells the server of all at once. */
  writeAllOnDisk(texts: Readonly<Record<string, string>>): Promise<void>;
  /** Opens a file as an editor does and waits for its reading. */
  open(file: string, text?: string): Promise<ArticleRead>;
  /** Waits for the next reading of an article that is open, or for the next one that fulfils a condition. */
  readAgain(file: string, fulfils?: (read: ArticleRead) => boolean): Promise<ArticleRead>;
  /** Opens a file that is no article. */
  openBeside(file: string, text?: string): Promise<void>;
  /** Replaces a buffer's text and waits for the reading of an article that is open. */
  edit(file: string, text: string, article?: string): Promise<ArticleRead>;
  /** Types into an open article: each replacement is a change event of its own, all of them one version; waits for its reading. */
  type(file: string, ...replacements: readonly (readonly [was: string, now: string])[]): Promise<ArticleRead>;
  /** Saves an open article, and waits for its reading. */
  save(file: string): Promise<ArticleRead>;
  /** Resolves with the next edit that the server asks the editor to make; the editor makes it in its open buffers. */
  nextEdit(): Promise<ApplyWorkspaceEditParams>;
  /** The text of an open buffer. */
  buffer(file: string): string;
  /** The diagnostics last pushed for a file. */
  diagnostics(file: string): readonly Diagnostic[];
  /** Resolves when diagnostics for the file fulfil a condition. */
  diagnosticsWhen(file: string, fulfils: (all: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/**
 * Starts a server on a temporary folder that holds the given files.
 * @param capabilities of the editor, over those of a modern one
 */
export async function openServer(
  files: Readonly<Record<string, string>>,
  display?: Partial<DisplayOptions & StartOptions>,
  capabilities: ClientCapabilities = {},
): Promise<OpenServer> {
  const folder = mkdtempSync(join(tmpdir(), "countercheck-server-"));
  const pathOf = (file: string): string => join(folder, file);
  const uri = (file: string): string => pathToFileURL(pathOf(file)).href;
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(pathOf(file)), { recursive: true });
    writeFileSync(pathOf(file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);

  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    "file:///docs/rules/",
    uri("dist"),
  );
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
    console,
  );
  const pushed = new Map<string, readonly Diagnostic[]>();
  const reads = listeners<ArticleRead>();
  const pushes = listeners<string>();
  client.onNotification("textDocument/publishDiagnostics", (params: { uri: string; diagnostics: Diagnostic[] }) => {
    pushed.set(params.uri, params.diagnostics);
    pushes.fire(params.uri);
  });
  const marks = new Map<string, ArticleRead["marks"]>();
  client.onNotification(articleRead, (notice: ArticleReadNotice) => {
    const read = { ...notice, marks: itemsAfter(marks.get(notice.uri) ?? [], notice.marks) };
    marks.set(notice.uri, read.marks);
    reads.fire(read);
  });
  client.onRequest("client/registerCapability", () => null);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "test" }],
    capabilities: {
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true },
      },
      textDocument: { codeAction: { disabledSupport: true } },
      ...capabilities,
    },
    initializationOptions: display,
  });
  await client.sendNotification("initialized", {});
  const versions = new Map<string, number>();
  const nextVersion = (file: string): number => {
    const version = (versions.get(file) ?? 0) + 1;
    versions.set(file, version);
    return version;
  };
  const buffers = new Map<string, TextDocument>();
  const openBeside = (file: string, text = files[file] ?? ""): Promise<void> => {
    const version = nextVersion(file);
    buffers.set(uri(file), TextDocument.create(uri(file), "plaintext", version, text));
    return client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: uri(file), languageId: "plaintext", version, text },
    });
  };
  const change = async (file: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<number> => {
    const version = nextVersion(file);
    const buffer = buffers.get(uri(file));
    if (buffer) TextDocument.update(buffer, contentChanges, version);
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri(file), version },
      contentChanges,
    });
    return version;
  };
  const asked = listeners<ApplyWorkspaceEditParams>();
  client.onRequest("workspace/applyEdit", async (params: ApplyWorkspaceEditParams) => {
    for (const one of params.edit.documentChanges ?? []) {
      if (!("edits" in one)) continue;
      const file = Object.keys(files).find((name) => uri(name) === one.textDocument.uri);
      const edits = one.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
      const changes = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
      if (file !== undefined) await change(file, changes);
    }
    asked.fire(params);
    return { applied: true };
  });
  return {
    client,
    initialized,
    uri,
    writeOnDisk: async (file, text) => {
      write(file, text);
      await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(file), type: 2 }] });
    },
    writeAllOnDisk: async (texts) => {
      for (const [file, text] of Object.entries(texts)) write(file, text);
      const changes = Object.keys(texts).map((file) => ({ uri: uri(file), type: 2 }));
      await client.sendNotification("workspace/didChangeWatchedFiles", { changes });
    },
    openBeside,
    readAgain: (file, fulfils = () => true) => reads.next((one) => one.uri === uri(file) && fulfils(one)),
    open: async (file, text) => {
      const read = reads.next((one) => one.uri === uri(file));
      await openBeside(file, text);
      return read;
    },
    edit: async (file, text, article = file) => {
      const version = (versions.get(file) ?? 0) + 1;
      const read = reads.next((one) => one.uri === uri(article) && (file !== article || one.version === version));
      await change(file, [{ text }]);
      return read;
    },
    type: async (file, ...replacements) => {
      const buffer = buffers.get(uri(file));
      assert.ok(buffer, `${file} is open`);
      const copy = TextDocument.create(buffer.uri, "plaintext", 0, buffer.getText());
      const changes = replacements.map(([was, now]) => {
        const at = copy.getText().indexOf(was);
        assert.ok(at >= 0, `“${was}” is in ${file}`);
        const one = { range: { start: copy.positionAt(at), end: copy.positionAt(at + was.length) }, text: now };
        TextDocument.update(copy, [one], 0);
        return one;
      });
      const version = (versions.get(file) ?? 0) + 1;
      const read = reads.next((one) => one.uri === uri(file) && one.version === version);
      await change(file, changes);
      return read;
    },
    save: async (file) => {
      write(file, buffers.get(uri(file))?.getText() ?? "");
      const read = reads.next((one) => one.uri === uri(file));
      await client.sendNotification("textDocument/didSave", { textDocument: { uri: uri(file) } });
      return read;
    },
    nextEdit: () => asked.next(() => true),
    buffer: (file) => buffers.get(uri(file))?.getText() ?? "",
    diagnostics: (file) => pushed.get(uri(file)) ?? [],
    diagnosticsWhen: async (file, fulfils) => {
      const now = pushed.get(uri(file)) ?? [];
      if (fulfils(now)) return now;
      await pushes.next((pushedUri) => pushedUri === uri(file) && fulfils(pushed.get(pushedUri) ?? []));
      return pushed.get(uri(file)) ?? [];
    },
    close: async () => {
      await client.sendRequest("shutdown");
      client.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Events that can be awaited: `next` resolves with the first one that fulfils a condition. */
function listeners<T>() {
  const waiting = new Set<(value: T) => void>();
  return {
    fire: (value: T): void => {
      for (const one of [...waiting]) one(value);
    },
    next: (fulfils: (value: T) => boolean): Promise<T> =>
      new Promise((resolve) => {
        const listener = (value: T): void => {
          if (!fulfils(value)) return;
          waiting.delete(listener);
          resolve(value);
        };
        waiting.add(listener);
      }),
  };
}
