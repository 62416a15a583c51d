import * as vscode from "vscode";
import type { StartOptions } from "../protocol/lsp.js";

/** What the server is told when it starts, and not again. */
export function startOptions(): StartOptions {
  return {
    maxTableSize: vscode.workspace.getConfiguration("countercheck").get("maxTableSize", 256),
    // Red Hat's extension for YAML has our schema, and would tell all of it a second time.
    schemaHelp: vscode.extensions.getExtension("redhat.vscode-yaml") === undefined,
  };
}
