import assert from "node:assert/strict";
import * as vscode from "vscode";
import { articleUri, claimSetUri, eventually, openArticle, putBack } from "./harness/in-editor.js";

/** What the tests look at of a row. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly spoken: string;
  readonly kind: string;
  readonly children: readonly Row[];
}

/** What the extension gives to others. */
interface Api {
  viewRows(view: "claims" | "critiques" | "sources" | "unplaced"): readonly Row[];
  readonly onDidShowViews: vscode.Event<void>;
}

const { executeCommand } = vscode.commands;

describe("the views of the activity bar", () => {
  let api: Api;
  beforeEach(async () => {
    const extension = vscode.extensions.getExtension<Api>("countercheck.countercheck");
    api = await (extension ?? assert.fail("the extension is installed")).activate();
    await openArticle();
    await executeCommand("countercheck.claims.focus");
    await rowsWhere("claims", (rows) => rows.length > 0);
  });
  afterEach(async () => {
    await executeCommand("countercheck.clearClaimsFilter");
    await executeCommand("workbench.view.explorer");
  });

  function rowsWhere(
    view: Parameters<Api["viewRows"]>[0],
    fulfil: (rows: readonly Row[]) => boolean,
  ): Promise<readonly Row[]> {
    return eventually(() => {
      const rows = api.viewRows(view);
      return fulfil(rows) ? rows : undefined;
    }, api.onDidShowViews);
  }

  it("list the claims by verdict, the disputed ones first, each group with its count", () => {
    const groups = api.viewRows("claims");
    assert.deepEqual(
      groups.map(({ label, description }) => [label, description]),
      groups.map(({ label, children }) => [label, String(children.length)]),
    );
    assert.equal(groups[0]?.label, "Contested");
    const netperf = groups[0].children.find(({ spoken }) => spoken.includes("3–6% of bare metal"));
    assert.match(netperf?.spoken ?? "", /^Contested: 3–6% of bare metal, VMware$/);
  });

  it("show the claim of a row in the article", async () => {
    const row = api.viewRows("claims")[0]?.children.find(({ spoken }) => spoken.includes("3–6% of bare metal"));
    await executeCommand("countercheck.revealListed", row);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), articleUri().toString());
    assert.match(editor.document.getText(editor.selection), /3–6% of bare metal/);
  });

  it("filter claims by words of quote, party and reason, in any case", async () => {
    await executeCommand("countercheck.filterClaims", "BARE metal");
    const found = api.viewRows("claims").flatMap(({ children }) => children);
    assert.ok(found.length > 0);
    assert.ok(
      found.every(({ label }) => /bare metal/.test(label)),
      found.map(({ label }) => label).join(" · "),
    );
    await executeCommand("countercheck.filterClaims", "no claim speaks of this");
    assert.deepEqual(api.viewRows("claims"), []);
  });

  it("list critiques by status with what they are about, and set the status of one until it is undone", async () => {
    const claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    const before = claimSet.getText();
    const [open] = await rowsWhere("critiques", (rows) => rows[0]?.label === "Open");
    const critique = open?.children[0];
    assert.equal(critique?.kind, "critique-open");
    assert.ok(critique.children.length > 0);
    try {
      await executeCommand("countercheck.acceptCritique", critique, "so it is");
      await rowsWhere("critiques", (rows) =>
        rows.some(({ label, children }) => label === "Accepted" && children.some(({ id }) => id === critique.id)),
      );
      await executeCommand("countercheck.undoLastAnnotation");
      assert.equal(claimSet.getText(), before);
    } finally {
      await putBack(claimSet, before);
    }
  });

  it("list sources with the claims that rest on them, and nothing as unplaced where all have a place", async () => {
    const sources = await rowsWhere("sources", (rows) => rows.length > 0);
    assert.ok(sources[0]);
    assert.equal(sources[0].label, `${sources[0].children.length} · Column of May 2007`);
    assert.ok(sources[0].children.every(({ kind }) => kind === "claim"));
    assert.deepEqual(api.viewRows("unplaced"), []);
  });

  it("list a claim whose words are gone as unplaced until they are back", async () => {
    const article = await vscode.workspace.openTextDocument(articleUri());
    const text = article.getText();
    const quote = "89–92 points apart";
    try {
      const at = article.positionAt(text.indexOf(quote));
      const edit = new vscode.WorkspaceEdit();
      edit.delete(articleUri(), new vscode.Range(at, at.translate(0, quote.length)));
      await vscode.workspace.applyEdit(edit);
      const [row] = await rowsWhere("unplaced", (rows) => rows.length > 0);
      assert.match(row?.spoken ?? "", /89–92 points apart, /);
    } finally {
      await putBack(article, text);
    }
    await rowsWhere("unplaced", (rows) => rows.length === 0);
  });

  it("let a claim that fits in several places quote the one that is chosen, until that is undone", async () => {
    const article = await vscode.workspace.openTextDocument(articleUri());
    const claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    const [text, before] = [article.getText(), claimSet.getText()];
    try {
      await putBack(
        article,
        `${text}\nOnce more: 3–6% of bare metal.\n\nAnd again: 3–6% of bare metal.\n`.replace(
          "**3–6% of bare metal**",
          "little",
        ),
      );
      const [row] = await rowsWhere("unplaced", (rows) => rows.some(({ children }) => children.length === 2));
      assert.match(row?.spoken ?? "", /^3–6% of bare metal, 2 places fit$/);
      await executeCommand("countercheck.placeHere", row?.children[1]);
      await rowsWhere("unplaced", (rows) => rows.length === 0);
      assert.match(claimSet.getText(), /netperf-xen:\n {4}quote: 3–6% of bare metal\n {4}prefix: .*And again:/);
      await executeCommand("countercheck.undoLastAnnotation");
      assert.equal(claimSet.getText(), before);
    } finally {
      await putBack(article, text);
      await putBack(claimSet, before);
    }
  });
});
