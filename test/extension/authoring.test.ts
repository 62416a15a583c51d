import assert from "node:assert/strict";
import * as vscode from "vscode";
import { articleUri, findingsOf } from "./harness/in-editor.js";

const text = "# Homes\n\nRents rose by 4.1 % in March: “more” than thought.\n";
const table = "month,rise_pct\n2025-03,4.1\n";

describe("authoring a claim set", () => {
  let count = 0;
  // Each has a folder of its own: that one was deleted is heard of later.
  const folder = (): vscode.Uri => vscode.Uri.joinPath(articleUri(), "..", "..", `authoring-${count}`);
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
  const readText = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  beforeEach(async () => {
    count++;
    await vscode.workspace.fs.writeFile(file("homes.md"), new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(file("rents.csv"), new TextEncoder().encode(table));
    await vscode.window.showTextDocument(file("homes.md"), { viewColumn: vscode.ViewColumn.One });
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("creates a claim set beside the article once, without a finding, and opens it where one goes on", async () => {
    await vscode.commands.executeCommand("countercheck.createClaimSet");
    const claimSet = vscode.window.activeTextEditor;
    assert.equal(claimSet?.document.uri.path, file("homes.claims.yaml").path);
    assert.equal(claimSet.viewColumn, vscode.ViewColumn.Two);
    assert.match(claimSet.document.getText(), /path: rents\.csv/);
    assert.equal(claimSet.document.isDirty, false);
    assert.deepEqual(findingsOf(claimSet.document.uri), []);
    const before = await readText(claimSet.document.uri);
    await vscode.window.showTextDocument(file("homes.md"), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("countercheck.createClaimSet");
    assert.equal(await readText(claimSet.document.uri), before);
  });

  it("adds a claim on the number at the cursor, keeps the article in sight, and takes it back byte for byte", async () => {
    await vscode.commands.executeCommand("countercheck.createClaimSet");
    const before = await readText(file("homes.claims.yaml"));
    const article = await vscode.window.showTextDocument(file("homes.md"), { viewColumn: vscode.ViewColumn.One });
    const at = article.document.positionAt(text.indexOf("4.1"));
    article.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("countercheck.addClaim");
    const claimSet = vscode.window.activeTextEditor;
    assert.ok(claimSet);
    const { document, selection } = claimSet;
    assert.match(document.getText(), /quote: Rents rose by 4\.1 % in March\n/);
    assert.match(document.lineAt(selection.active).text.slice(0, selection.active.character), /evidence: \[$/);
    assert.ok(vscode.window.visibleTextEditors.some((one) => one.document === article.document));
    await vscode.commands.executeCommand("countercheck.undoLastAnnotation");
    assert.equal(await readText(document.uri), before);
  });

  it("writes nothing while the claim set has a syntax error", async () => {
    await vscode.commands.executeCommand("countercheck.createClaimSet");
    const broken = "countercheck: 1\nclaims: { a: {\n";
    const { activeTextEditor: claimSet } = vscode.window;
    assert.ok(claimSet);
    const whole = new vscode.Range(0, 0, claimSet.document.lineCount, 0);
    await claimSet.edit((edit) => edit.replace(whole, broken));
    const article = await vscode.window.showTextDocument(file("homes.md"), { viewColumn: vscode.ViewColumn.One });
    const start = article.document.positionAt(text.indexOf("Rents"));
    article.selection = new vscode.Selection(start, start.translate(0, 10));
    await vscode.commands.executeCommand("countercheck.addClaim");
    assert.equal(claimSet.document.getText(), broken);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await vscode.window.showTextDocument(claimSet.document, claimSet.viewColumn);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });
});
