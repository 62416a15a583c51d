import assert from "node:assert/strict";
import * as vscode from "vscode";
import { articleUri } from "./harness/in-editor.js";

const text = "Rents rose by 4.1 %, says [the *Annual* Report](https://a.example/r).\n";
const claims = `countercheck: 1
article: { path: homes.md }
sources:
  mine: { title: Mine }
claims:
  rents:
    quote: rose by 4.1 %
    evidence: []
    note: Look it up in the "Rent Index" of 2024.
`;

describe("extracting a source", () => {
  let count = 0;
  // Each has a folder of its own: that one was deleted is heard of later.
  const file = (name: string): vscode.Uri =>
    vscode.Uri.joinPath(articleUri(), "..", "..", `extract-source-${count}`, name);
  const readText = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  beforeEach(async () => {
    count++;
    await vscode.workspace.fs.writeFile(file("homes.md"), new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(file("homes.claims.yaml"), new TextEncoder().encode(claims));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(file(""), { recursive: true });
  });

  /** Runs the command with words selected, or with the cursor in front of them, and answers its question as it is asked. */
  async function extract(name: string, words: string, { isSelected = true, answer = accept } = {}): Promise<void> {
    const editor = await vscode.window.showTextDocument(file(name), { viewColumn: vscode.ViewColumn.One });
    const start = editor.document.getText().indexOf(words);
    const [from, to] = [start, start + words.length].map((offset) => editor.document.positionAt(offset));
    assert.ok(start >= 0 && from && to);
    editor.selection = new vscode.Selection(from, isSelected ? to : from);
    let isDone = false;
    const done = vscode.commands.executeCommand("countercheck.extractSource").then(() => {
      isDone = true;
    });
    // There is no event for a question that is shown: it is answered until the command goes on.
    while (!isDone) await vscode.commands.executeCommand(answer);
    await done;
  }
  const accept = "workbench.action.acceptSelectedQuickOpenItem";

  it("makes one of the link at the cursor, with the cursor behind what it holds, and takes it back byte for byte", async () => {
    await extract("homes.md", "Report]", { isSelected: false });
    const { activeTextEditor: editor } = vscode.window;
    assert.equal(editor?.document.uri.path, file("homes.claims.yaml").path);
    const entry = "  annual-report: { title: the Annual Report, url: https://a.example/r }\n";
    const expected = claims.replace("claims:", `${entry}claims:`);
    assert.equal(await readText(file("homes.claims.yaml")), expected);
    assert.equal(
      editor.document.offsetAt(editor.selection.active),
      expected.indexOf(entry) + entry.length - " }\n".length,
    );
    assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === file("homes.md").path));
    await vscode.commands.executeCommand("countercheck.undoLastAnnotation");
    assert.equal(await readText(file("homes.claims.yaml")), claims);
  });

  it("makes one of the words selected in a note", async () => {
    await extract("homes.claims.yaml", '"Rent Index"');
    assert.match(await readText(file("homes.claims.yaml")), /\n {2}rent-index: \{ title: Rent Index \}\nclaims:/);
  });

  it("writes nothing when the question is closed, or where nothing is referred to", async () => {
    await extract("homes.md", "the *Annual* Report", { answer: "workbench.action.closeQuickOpen" });
    await extract("homes.md", "Rents", { isSelected: false });
    // Nothing is guessed of a claim with its evidence: the empty title isn't accepted until the question is closed.
    await extract("homes.claims.yaml", "quote: rose by 4.1 %\n    evidence: []", {
      answer: "workbench.action.closeQuickOpen",
    });
    assert.equal(await readText(file("homes.claims.yaml")), claims);
  });
});
