import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import {
  articleUri,
  claimSetUri,
  eventually,
  findings,
  findingsOf,
  openArticle,
  positionOf,
  putBack,
} from "./harness/in-editor.js";

describe("annotations in the editor", () => {
  let claimSet: vscode.TextDocument;
  let before: string;
  let findingsBefore: number;
  beforeEach(async () => {
    await openArticle();
    findingsBefore = findingsOf(articleUri()).length;
    claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    before = claimSet.getText();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await putBack(claimSet, before);
    assert.equal(await onDisk(), before);
    await findings(articleUri(), (all) => all.length === findingsBefore);
  });
  const onDisk = (): Promise<string> => readFile(claimSetUri().fsPath, "utf8");
  const undo = (): Thenable<void> => vscode.commands.executeCommand("countercheck.undoLastAnnotation");

  /** Lets a claim quote fewer words than it does, as a person would. */
  async function annotate(): Promise<void> {
    const editor = await openArticle();
    const start = positionOf(editor.document, "3–6% of bare metal");
    editor.selection = new vscode.Selection(start.translate(0, 8), start.translate(0, 18));
    await vscode.commands.executeCommand("countercheck.placeAtSelection", "netperf-xen", articleUri().toString());
  }
  /** The claim set that is open now: one that no editor shows may be closed, and another one opened, at any time. */
  const isDirty = (): boolean =>
    vscode.workspace.textDocuments.some((one) => one.uri.toString() === claimSetUri().toString() && one.isDirty);
  const annotated = /netperf-xen:\n {4}quote: bare metal\n/;

  it("are saved at once, and taken back byte for byte", async () => {
    await annotate();
    assert.equal(isDirty(), false);
    assert.match(await onDisk(), annotated);
    await undo();
    assert.equal(isDirty(), false);
    assert.equal(await onDisk(), before);
  });

  it("stand in a claim set that has unsaved changes, and leave saving to who wrote them", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(claimSetUri(), new vscode.Position(0, 0), "# a word of mine\n");
    await vscode.workspace.applyEdit(edit);
    await annotate();
    assert.match(claimSet.getText(), annotated);
    assert.equal(claimSet.isDirty, true);
    assert.equal(await onDisk(), before);
    await undo();
    assert.equal(claimSet.getText(), `# a word of mine\n${before}`);
  });

  it("are the editor's own edits: its undo takes them back too, and then there is nothing to undo twice", async () => {
    await annotate();
    await vscode.window.showTextDocument(claimSet);
    await vscode.commands.executeCommand("undo");
    assert.equal(claimSet.getText(), before);
    await undo();
    assert.equal(claimSet.getText(), before);
  });

  it("go into the file as another program left it", async () => {
    const changed = `# from another window\n${before}`;
    await writeFile(claimSetUri().fsPath, changed);
    await eventually(
      () => (claimSet.getText() === changed ? true : undefined),
      vscode.workspace.onDidChangeTextDocument,
    );
    await annotate();
    const now = await onDisk();
    assert.match(now, annotated);
    assert.ok(now.startsWith("# from another window\n"));
    await undo();
    assert.equal(await onDisk(), changed);
  });

  it("are not made in a claim set that is no valid YAML, nor lost there", async () => {
    const edit = new vscode.WorkspaceEdit();
    const end = new vscode.Position(claimSet.lineCount, 0);
    edit.insert(claimSetUri(), end, "  - [\n");
    await vscode.workspace.applyEdit(edit);
    const broken = claimSet.getText();
    await annotate();
    assert.equal(claimSet.getText(), broken);
  });

  it("leave a claim set alone that the settings make read-only", async () => {
    const settings = vscode.workspace.getConfiguration("files");
    await settings.update("readonlyInclude", { "**/*.claims.yaml": true }, vscode.ConfigurationTarget.Global);
    try {
      await annotate();
    } finally {
      await settings.update("readonlyInclude", undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal(claimSet.getText(), before);
    assert.equal(await onDisk(), before);
  });

  it("are made one after the other, however fast they are asked for", async () => {
    const editor = await openArticle();
    const start = positionOf(editor.document, "3–6% of bare metal");
    editor.selection = new vscode.Selection(start.translate(0, 8), start.translate(0, 18));
    const place = (claim: string): Thenable<void> =>
      vscode.commands.executeCommand("countercheck.placeAtSelection", claim, articleUri().toString());
    await Promise.all([place("netperf-xen"), place("netperf-esx")]);
    const quoted = (await onDisk()).match(/quote: bare metal\n/g);
    assert.equal(quoted?.length, 2);
    await Promise.all([undo(), undo()]);
    assert.equal(await onDisk(), before);
  });
});
