import * as vscode from "vscode";
import type { RowPlace, ViewClaim } from "../../protocol/lsp.js";
import type { FromView } from "../../protocol/panel.js";
import { toRange } from "../articles.js";
import { exportClaims } from "./export-claims.js";
import { editorOf } from "./follow-editor.js";
import { folderOf, rootOf } from "./panel-page.js";
import type { PanelContext } from "./reading-panel.js";

/** What a reader can ask for in the view and the editor does. */
export type Wish = Extract<FromView, { kind: "row" | "text" | "file" | "copy" | "export" }>;

interface Means {
  /** The claims that the view shows. */
  readonly claims: readonly ViewClaim[];
  /** Where a claim's words stand now; null when they stand nowhere. */
  readonly rangeOf: (claim: string) => vscode.Range | null;
  readonly language: PanelContext["language"];
}

/** Does what a reader asked for with a button or a link of the view. */
export async function answerView(wish: Wish, article: vscode.Uri, { claims, rangeOf, language }: Means): Promise<void> {
  switch (wish.kind) {
    case "row": {
      const rows = await (await language()).rowsOf(article, wish.claim);
      const row = rows.find(({ name }) => name === wish.row) ?? (await chooseRow(rows));
      if (row) await openAt(vscode.Uri.parse(row.uri), toRange(row.range), article);
      return;
    }
    case "text": {
      const range = rangeOf(wish.claim);
      if (range) await openAt(article, range, article);
      return;
    }
    case "file":
      return openLinked(wish.path, article);
    case "copy": {
      const markdown = await (await language()).claimMarkdown(article, wish.claim);
      if (markdown === null) return;
      await vscode.env.clipboard.writeText(markdown);
      vscode.window.setStatusBarMessage("Countercheck: the claim is on the clipboard, as Markdown", 4000);
      return;
    }
    case "export": {
      const byId = new Map(claims.map((one) => [one.id, one]));
      return exportClaims(
        wish.claims.flatMap((id) => byId.get(id) ?? []),
        article,
      );
    }
    default:
      wish satisfies never;
  }
}

async function chooseRow(rows: readonly RowPlace[]): Promise<RowPlace | undefined> {
  if (rows.length <= 1) return rows[0];
  const items = rows.map((row) => ({ label: row.label, row }));
  return (await vscode.window.showQuickPick(items, { placeHolder: "Rows that this claim rests on" }))?.row;
}

/** Opens a file beside the view: where the article stands, else in the first column. */
async function openAt(file: vscode.Uri, selection: vscode.Range, article: vscode.Uri): Promise<void> {
  const viewColumn = editorOf(article)?.viewColumn ?? vscode.ViewColumn.One;
  try {
    await vscode.window.showTextDocument(file, { selection, viewColumn, preview: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`${vscode.workspace.asRelativePath(file)} could not be opened: ${why}`);
  }
}

/** Opens a file that the article links to; the link comes from a stranger's text and may not leave the root. */
async function openLinked(path: string, article: vscode.Uri): Promise<void> {
  const target = vscode.Uri.joinPath(folderOf(article), path);
  if (!target.path.startsWith(`${rootOf(article).path.replace(/\/$/, "")}/`)) {
    void vscode.window.showWarningMessage(`The link to ${path} leaves the folder of this article and was not opened.`);
    return;
  }
  await vscode.commands.executeCommand("vscode.open", target, editorOf(article)?.viewColumn ?? vscode.ViewColumn.One);
}
