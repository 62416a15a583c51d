import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readingViewType } from "../../src/protocol/panel.js";

const scheme = "countercheck-test-archive";
const files = new Map([
  ["/archive/mill.md", "# The mill\n\nThe mill ground 40 sacks.\n"],
  [
    "/archive/mill.claims.yaml",
    "countercheck: 1\ntables: { t: { path: t.csv, key: row } }\nclaims: { sacks: { quote: 40 sacks, evidence: [{ cell: t/a/v }] } }\n",
  ],
  ["/archive/t.csv", "row,v\na,55\n"],
]);

/** Files of an archive, which can only be read. */
const archive: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => {}),
  stat: ({ path }) => {
    const text = files.get(path);
    if (text !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
    if (path === "/archive") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  },
  readFile: ({ path }) => {
    const text = files.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  },
  readDirectory: () => [...files.keys()].map((path) => [path.replace("/archive/", ""), vscode.FileType.File]),
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions("The archive is read-only.");
}

describe("an article in a read-only file system of another extension", () => {
  const article = vscode.Uri.from({ scheme, path: "/archive/mill.md" });
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, archive, { isReadonly: true });
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    registered.dispose();
  });

  const views = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(readingViewType));

  for (const command of [
    "openReadingView",
    "openAnotherReadingView",
    "exportReadingView",
    "showEvidence",
    "listClaims",
    "nextContested",
    "checkText",
    "summariseDispute",
  ]) {
    it(`gets no view and no error from ${command}`, async () => {
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      const { document } = await vscode.window.showTextDocument(article);
      // Resolves at once with a sentence; an error would be thrown here.
      await vscode.commands.executeCommand(`countercheck.${command}`);
      assert.deepEqual(views(), []);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), article.toString());
      assert.equal(document.isDirty, false);
      assert.deepEqual(vscode.languages.getDiagnostics(article), []);
    });
  }
});
