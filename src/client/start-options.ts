import * as vscode from "vscode";
import type { StartOptions } from "../protocol/lsp.js";

/** What the server is told when it starts, and not again. */
export function startOptions(): StartOptions {
  return { maxTableSize: vscode.workspace.getConfiguration("countercheck").get("maxTableSize", 256) };
}
