import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { dist } from "../paths.mjs";

/** @typedef {import("vscode-languageserver/node").TextDocumentContentChangeEvent} TextDocumentContentChangeEvent */

/**
 * The built server in a process of its own, and a client that opens and edits files of a folder.
 * @param {string} folder
 */
export async function startServer(folder) {
  const child = spawn(process.execPath, [join(dist, "server.mjs"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  /** @type {((read: any) => void)[]} */
  const waiting = [];
  client.onNotification("countercheck/articleRead", (/** @type {any} */ read) => {
    for (const resolve of waiting.splice(0)) resolve(read);
  });
  /** @type {Map<string, () => void>} */
  const told = new Map();
  client.onNotification("textDocument/publishDiagnostics", (/** @type {any} */ { uri }) => told.get(uri)?.());
  client.listen();
  const rootUri = pathToFileURL(folder).href;
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
    capabilities: {},
    initializationOptions: { hoverImages: true, themeKind: "dark", commands: true },
  });
  await client.sendNotification("initialized", {});
  let version = 0;
  const nextRead = () => new Promise((resolve) => waiting.push(resolve));
  return {
    client,
    /** The next findings of a file. */
    nextFindings: (/** @type {string} */ file) =>
      /** @type {Promise<void>} */ (new Promise((resolve) => told.set(pathToFileURL(file).href, resolve))),
    stop: () => child.kill(),
    open: async (/** @type {string} */ file) => {
      const read = nextRead();
      const uri = pathToFileURL(file).href;
      const textDocument = { uri, languageId: "markdown", version: ++version, text: await readFile(file, "utf8") };
      await client.sendNotification("textDocument/didOpen", { textDocument });
      return read;
    },
    edit: async (/** @type {string} */ file, /** @type {TextDocumentContentChangeEvent} */ change) => {
      const read = nextRead();
      const textDocument = { uri: pathToFileURL(file).href, version: ++version };
      await client.sendNotification("textDocument/didChange", { textDocument, contentChanges: [change] });
      return read;
    },
  };
}
