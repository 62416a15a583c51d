import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { articleUri, eventually } from "./harness/in-editor.js";

const text = "In 2025 the north sold 120 kettles, after 105 kettles in 2024.\n";
const claims = "countercheck: 1\narticle: { path: sales.md }\nclaims: {}\n";
const files = {
  "sales.md": text,
  "sales.claims.yaml": claims,
  "sales.csv": "region,year,kettles\nnorth,2024,105\nnorth,2025,120\n",
};

describe("finding evidence in the editor", () => {
  const folder = join(articleUri().fsPath, "..", "..", "find-evidence");
  const uri = (file: string): vscode.Uri => vscode.Uri.file(join(folder, file));
  before(async () => {
    await mkdir(folder);
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  });
  beforeEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await rm(folder, { recursive: true, force: true });
  });

  const isShown = (file: string): boolean =>
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri(file).toString());
  const tabs = (): readonly string[] =>
    vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  /** Starts the search at a number, and waits until the row of the first suggestion shows. */
  async function search(words: string): Promise<{ readonly done: Thenable<unknown> }> {
    const editor = await vscode.window.showTextDocument(uri("sales.md"), { viewColumn: vscode.ViewColumn.One });
    const at = editor.document.positionAt(text.indexOf(words));
    editor.selection = new vscode.Selection(at, at);
    const done = vscode.commands.executeCommand("countercheck.findEvidence");
    await eventually(() => isShown("sales.csv") || undefined, vscode.window.onDidChangeVisibleTextEditors);
    return { done };
  }

  it("shows the row beside the text, and leaves the editors as they were when the list is closed", async () => {
    const { done } = await search("120 kettles");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri("sales.md").toString());
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await done;
    assert.deepEqual(tabs(), ["sales.md"]);
    assert.equal(vscode.window.tabGroups.all.length, 1);
    assert.equal(await readFile(uri("sales.claims.yaml").fsPath, "utf8"), claims);
  });

  it("writes claim, evidence and table in one edit, and takes them back in one step", async () => {
    const { done } = await search("120 kettles");
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await done;
    assert.deepEqual(tabs(), ["sales.md"]);
    const written = await readFile(uri("sales.claims.yaml").fsPath, "utf8");
    assert.match(written, /path: sales\.csv/);
    assert.match(written, /quote: north sold 120 kettles\n/);
    assert.match(written, /where: \{ year: 2025 \}\n {8}value: kettles\n/);
    await vscode.commands.executeCommand("countercheck.undoLastAnnotation");
    assert.equal(await readFile(uri("sales.claims.yaml").fsPath, "utf8"), claims);
  });

  it("offers the search under the light bulb of a number without a claim", async () => {
    const editor = await vscode.window.showTextDocument(uri("sales.md"), { viewColumn: vscode.ViewColumn.One });
    const at = editor.document.positionAt(text.indexOf("105"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      new vscode.Range(at, at),
    );
    const offered = actions.find(({ title }) => title === "Find evidence for “105 kettles”");
    assert.deepEqual(offered?.command?.command, "countercheck.findEvidence");
  });
});
