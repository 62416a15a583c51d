import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import {
  articleUri,
  claimSetUri,
  eventually,
  findings,
  findingsOf,
  hasRule,
  openArticle,
  positionOf,
  putBack,
  ruleOf,
  takeAction,
} from "./harness/in-editor.js";

/** What the tests need of package.json. */
interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly description: string }>>;
    };
  };
}

function extension(): Omit<vscode.Extension<unknown>, "packageJSON"> & { readonly packageJSON: Manifest } {
  const found = vscode.extensions.getExtension("countercheck.countercheck");
  assert.ok(found, "the extension is installed");
  return found;
}

describe("the extension", () => {
  it("is active in a workspace with claim sets, and contributes what it registers", async () => {
    await extension().activate();
    const registered = await vscode.commands.getCommands(true);
    for (const { command } of extension().packageJSON.contributes.commands) {
      assert.ok(registered.includes(command), `${command} is registered`);
    }
  });

  it("has a documented default for every setting that the code reads", () => {
    const configuration = vscode.workspace.getConfiguration("countercheck");
    for (const [name, setting] of Object.entries(extension().packageJSON.contributes.configuration.properties)) {
      assert.deepEqual(configuration.inspect(name.replace("countercheck.", ""))?.defaultValue, setting.default, name);
      assert.ok(setting.description.endsWith("."), `${name} is described in a sentence`);
    }
  });

  it("finds the contested claims of the shipped article and one that can be read in two ways, and nothing worse", async () => {
    await openArticle();
    const found = findingsOf(articleUri());
    assert.ok(found.length >= 10);
    assert.deepEqual(new Set(found.map(ruleOf)), new Set(["contested", "ambiguous-reading"]));
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set([vscode.DiagnosticSeverity.Information]));
  });

  it("shows on hover the verdict, the rows and a chart as an image; beside a claim nothing", async () => {
    const { document } = await openArticle();
    const hoverAt = async (position: vscode.Position): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((one) => (typeof one === "string" ? one : one.value)),
      );
      return texts.join("\n");
    };
    const text = await hoverAt(positionOf(document, "3–6% of bare metal"));
    assert.match(text, /^\*\*⚖ Contested\.\*\* XenSource/);
    assert.match(text, /\| ✓ \| VMware/);
    assert.match(text, /data:image\/svg\+xml;base64,/);
    assert.equal(await hoverAt(positionOf(document, "Nowhere do the papers")), "");
  });

  it("goes from a claim to its rows, and back from a row to the claims", async () => {
    const { document } = await openArticle();
    const position = positionOf(document, "3–6% of bare metal");
    const rows = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      position,
    );
    const places = rows.map((row) => ("uri" in row ? row : new vscode.Location(row.targetUri, row.targetRange)));
    const row = places.find(({ uri }) => uri.path.endsWith("relative-performance.csv"));
    assert.ok(row, places.map(({ uri }) => uri.path).join(", "));
    const { uri, range } = row;
    await vscode.workspace.openTextDocument(uri);
    const claims = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      uri,
      range.start,
    );
    assert.ok(
      claims.some((claim) => claim.uri.toString() === document.uri.toString() && claim.range.contains(position)),
    );
  });

  it("moves to the next contested claim, and round the end", async () => {
    const editor = await openArticle();
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    const seen: number[] = [];
    const count = findingsOf(articleUri()).filter((finding) => ruleOf(finding) === "contested").length;
    for (let step = 0; step <= count; step++) {
      await vscode.commands.executeCommand("countercheck.nextContested");
      seen.push(editor.document.offsetAt(editor.selection.active));
    }
    assert.deepEqual(
      seen.slice(0, count),
      [...seen.slice(0, count)].sort((a, b) => a - b),
    );
    assert.equal(seen[count], seen[0]);
    await vscode.commands.executeCommand("countercheck.previousContested");
    assert.equal(editor.document.offsetAt(editor.selection.active), seen[count - 1]);
  });

  it("writes the dispute that the claim under the cursor is part of into a document of its own", async () => {
    const editor = await openArticle();
    const at = positionOf(editor.document, "3–6% of bare metal");
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("countercheck.summariseDispute");
    const { document } = vscode.window.activeTextEditor ?? assert.fail("a document is open");
    assert.equal(document.languageId, "markdown");
    assert.ok(document.isUntitled, "nothing is written to disk");
    assert.match(document.getText(), /^# Dispute: “3–6% of bare metal” against “.*\n/);
    assert.match(document.getText(), /## What would settle it/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("opens the row behind the claim under the cursor", async () => {
    const editor = await openArticle();
    const claim = positionOf(editor.document, "95% of native");
    editor.selection = new vscode.Selection(claim, claim);
    await vscode.commands.executeCommand("countercheck.showEvidence");
    const shown = vscode.window.activeTextEditor;
    assert.match(shown?.document.uri.path ?? "", /relative-performance\.csv$/);
    assert.match(shown?.document.lineAt(shown.selection.active.line).text ?? "", /^R04,/);
  });

  it("judges what stands in the editor, saved or not, and clears at once when it is undone", async () => {
    const editor = await openArticle();
    const before = findingsOf(articleUri()).length;
    const start = positionOf(editor.document, "3–6% of bare metal");
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 4)), "3–7%"));
    const [edited] = (await findings(articleUri(), hasRule("edited"))).filter(
      (finding) => ruleOf(finding) === "edited",
    );
    assert.match(edited?.message ?? "", /was 3–6%, now 3–7%/);
    await vscode.commands.executeCommand("undo");
    await findings(articleUri(), (all) => all.length === before);
  });

  it("restores the old text of an edited claim, or accepts the new one in the claim set", async () => {
    const editor = await openArticle();
    const { document } = editor;
    const text = document.getText();
    const claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    const claims = claimSet.getText();
    const before = findingsOf(articleUri()).length;
    const start = positionOf(document, "3–6% of bare metal");
    const change = async (): Promise<void> => {
      await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 4)), "3–7%"));
      await findings(articleUri(), hasRule("edited"));
    };
    await change();
    await takeAction(document.uri, start, "Restore the old text");
    assert.equal(document.getText(), text);
    await findings(articleUri(), (all) => all.length === before);
    await change();
    await takeAction(document.uri, start, "Accept the new text");
    assert.match(claimSet.getText(), /quote: 3–7% of bare metal/);
    await findings(articleUri(), (all) => all.every((finding) => ruleOf(finding) !== "edited"));
    await putBack(claimSet, claims);
    await putBack(document, text);
    await findings(articleUri(), (all) => all.length === before);
  });

  it("places a claim at what is selected in the article", async () => {
    const editor = await openArticle();
    const before = findingsOf(articleUri()).length;
    const start = positionOf(editor.document, "3–6% of bare metal");
    const end = editor.document.positionAt(editor.document.offsetAt(start) + "3–6% of bare metal".length);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand("countercheck.placeAtSelection", "netperf-xen", articleUri().toString());
    const claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    const text = claimSet.getText();
    editor.selection = new vscode.Selection(start.translate(0, 8), end);
    await vscode.commands.executeCommand("countercheck.placeAtSelection", "netperf-xen", articleUri().toString());
    assert.notEqual(claimSet.getText(), text);
    assert.match(claimSet.getText(), /netperf-xen:\n {4}quote: bare metal\n/);
    await putBack(claimSet, text);
    assert.equal(claimSet.getText(), text);
    await findings(articleUri(), (all) => all.length === before);
  });

  it("asks for words while none are selected, and changes nothing", async () => {
    const editor = await openArticle();
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    const claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    const text = claimSet.getText();
    await vscode.commands.executeCommand("countercheck.placeAtSelection", "netperf-xen", articleUri().toString());
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), articleUri().toString());
    assert.equal(claimSet.getText(), text);
  });

  it("attaches claims to an unsaved near copy, and takes them off again", async () => {
    const { document } = await openArticle();
    const inClaimSet = findingsOf(claimSetUri()).length;
    const content = document
      .getText()
      .replace("95% of native", "94% of native")
      .replace("VMware drew ESX in maroon. ", "");
    const copy = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.One });
    assert.deepEqual(findingsOf(copy.uri), []);
    await vscode.commands.executeCommand("countercheck.attachClaims", claimSetUri().toString());
    const [edited] = (await findings(copy.uri, hasRule("edited"))).filter((finding) => ruleOf(finding) === "edited");
    assert.match(edited?.message ?? "", /was 95%, now 94%/);
    assert.equal(findingsOf(claimSetUri()).length, inClaimSet, "the claim set isn't blamed for what a copy lacks");
    await vscode.commands.executeCommand("countercheck.detachClaims");
    await findings(copy.uri, (all) => all.length === 0);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("takes a changed table over the saved one", async () => {
    await openArticle();
    const table = vscode.Uri.joinPath(articleUri(), "..", "data", "relative-performance.csv");
    const editor = await vscode.window.showTextDocument(table, { viewColumn: vscode.ViewColumn.One });
    const before = findingsOf(articleUri()).length;
    const cell = positionOf(editor.document, "90,90");
    await editor.edit((edit) => edit.replace(new vscode.Range(cell, cell.translate(0, 5)), "40,40"));
    await findings(
      articleUri(),
      (all) => all.length > before && all.some((finding) => ruleOf(finding) === "misquoted"),
    );
    await vscode.commands.executeCommand("undo");
    await findings(articleUri(), (all) => all.length === before);
  });

  it("opens the reading view beside the article, once", async () => {
    await openArticle();
    const views = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    await vscode.commands.executeCommand("countercheck.openReadingView");
    await eventually(() => (views().length > 0 ? true : undefined), vscode.window.tabGroups.onDidChangeTabs);
    await vscode.window.showTextDocument(articleUri(), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("countercheck.openReadingView");
    assert.equal(views().length, 1);
    await vscode.commands.executeCommand("countercheck.openAnotherReadingView");
    await eventually(() => (views().length === 2 ? true : undefined), vscode.window.tabGroups.onDidChangeTabs);
    await vscode.window.showTextDocument(articleUri(), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("countercheck.openReadingView");
    assert.equal(views().length, 2, "the one that follows the editor is brought to the front");
    await vscode.window.tabGroups.close([...views()]);
  });

  describe("exporting the reading view", () => {
    let folder: vscode.Uri;
    beforeEach(async () => {
      folder = vscode.Uri.file(await mkdtemp(join(tmpdir(), "countercheck-export-")));
    });
    afterEach(() => vscode.workspace.fs.delete(folder, { recursive: true }));
    const exported = async (article: vscode.Uri): Promise<string> => {
      const page = vscode.Uri.joinPath(folder, "page.html");
      await vscode.commands.executeCommand("countercheck.exportReadingView", article.toString(), page.toString());
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    };

    it("writes what the editor shows as one file, with version and images", async () => {
      await openArticle();
      const page = await exported(articleUri());
      assert.match(page, /<title>Two benchmarks and one grudge<\/title>/);
      assert.ok(page.includes(`content="Countercheck ${extension().packageJSON.version}"`));
      assert.equal(page.match(/<img src="data:image\/svg\+xml;base64,/g)?.length, 2);
      assert.match(page, /<script>.{1000}/s);
    });

    it("works for an unsaved text that claims were attached to", async () => {
      const { document } = await openArticle();
      const content = document.getText().replace("95% of native", "94% of native");
      const copy = await vscode.workspace.openTextDocument({ language: "markdown", content });
      await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.One });
      await vscode.commands.executeCommand("countercheck.attachClaims", claimSetUri().toString());
      await findings(copy.uri, hasRule("edited"));
      const page = await exported(copy.uri);
      assert.match(page, /94% of native/);
      assert.match(page, /This image is not in the page: the article is not saved, so it has no folder\./);
      await vscode.commands.executeCommand("countercheck.detachClaims");
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    });

    it("says what failed instead of throwing", async () => {
      await openArticle();
      await vscode.commands.executeCommand(
        "countercheck.exportReadingView",
        articleUri().toString(),
        folder.toString(),
      );
      assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), []);
    });
  });

  describe("checking a text without a claim set", () => {
    const wrong = "The club ended with 3 wins, 2 draws and 4 losses in 10 games.\n";
    const openText = async (language: string): Promise<vscode.TextEditor> => {
      const document = await vscode.workspace.openTextDocument({ language, content: wrong });
      return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    };
    afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

    it("keeps up with an unsaved text, says how numbers were read, and stops when run again", async () => {
      const { document } = await openText("markdown");
      await vscode.commands.executeCommand("countercheck.checkText");
      await findings(document.uri, hasRule("parts-and-total"));
      const losses = positionOf(document, "4 losses");
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        losses,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((one) => (typeof one === "string" ? one : one.value)),
      );
      assert.match(texts.join("\n"), /Read as: 4\slosses, a number of things/);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(losses, losses.translate(0, 1)), "5");
      await vscode.workspace.applyEdit(edit);
      await findings(document.uri, (all) => all.length === 0);
      await vscode.commands.executeCommand("undo");
      await findings(document.uri, hasRule("parts-and-total"));
      await vscode.commands.executeCommand("countercheck.checkText");
      await findings(document.uri, (all) => all.length === 0);
      assert.equal(document.isUntitled, true);
    });

    it("leaves texts of other languages alone", async () => {
      const { document } = await openText("json");
      await vscode.commands.executeCommand("countercheck.checkText");
      assert.deepEqual(findingsOf(document.uri), []);
    });
  });

  it("opens the sample article without asking anything", async () => {
    await vscode.commands.executeCommand("countercheck.openSample");
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.path);
    assert.ok(
      shown.some((path) => path.endsWith("/articles/hypervisors/hypervisor-benchmarks.md")),
      shown.join(", "),
    );
  });

  it("refuses to open anything but files from a hover's link", async () => {
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    for (const args of [
      ["https://example.org/x", 1],
      ["command:workbench.action.quit", 0],
      [5, 1],
      ["file:///x", -1],
      [],
    ]) {
      await vscode.commands.executeCommand("countercheck.openRow", ...args);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });
});
