import type * as vscode from "vscode";
import type { ReadingViewModel, RowPlace } from "../protocol/lsp.js";

/** What the rest of the client asks of the server. */
export interface Language {
  /** The reading view of an article; null when it has no claim set. */
  requestView(uri: vscode.Uri): Promise<ReadingViewModel | null>;
  /** The rows that a claim rests on. */
  rowsOf(uri: vscode.Uri, claim: string): Promise<readonly RowPlace[]>;
  dispose(): Promise<void>;
}
