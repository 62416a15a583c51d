import * as vscode from "vscode";
import type { LinesSeen } from "./near-threads.js";

/** The lines of a document that are seen, in all its editors. */
export function linesSeen(uri: vscode.Uri): readonly LinesSeen[] {
  return vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri.toString())
    .flatMap(({ visibleRanges }) => visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line })));
}
