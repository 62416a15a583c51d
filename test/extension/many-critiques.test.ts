import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import * as vscode from "vscode";
import { type CritiquesApi, critiquesApi } from "./harness/critiques-api.js";
import { articleUri, eventually } from "./harness/in-editor.js";

const { executeCommand } = vscode.commands;

/** An article of 200 claims, each with ten critiques. */
const lines = Array.from({ length: 200 }, (_, index) => `District ${index} has ${1000 + index} trees.`);
const claims = lines.map((_, index) => `  c${index}: { quote: has ${1000 + index} trees }`);
const critiques = Array.from(
  { length: 2000 },
  (_, index) => `  k${index}: { about: c${index % 200}, by: ann, body: No. }`,
);
const claimSet = `countercheck: 1\nclaims:\n${claims.join("\n")}\ncritiques:\n${critiques.join("\n")}\n`;

describe("two thousand critiques in the editor", () => {
  const uri = vscode.Uri.joinPath(articleUri(), "..", "..", "many.md");
  const claimSetUri = vscode.Uri.joinPath(uri, "..", "many.claims.yaml");
  const author = () => vscode.workspace.getConfiguration("countercheck.author");
  let api: CritiquesApi;
  before(async () => {
    api = await critiquesApi();
    await author().update("name", "Grace Reader", vscode.ConfigurationTarget.Global);
    await writeFile(uri.fsPath, `${lines.join("\n\n")}\n`);
    await writeFile(claimSetUri.fsPath, claimSet);
  });
  after(async () => {
    await executeCommand("workbench.action.closeActiveEditor");
    await Promise.all([rm(uri.fsPath), rm(claimSetUri.fsPath)]);
    await author().update("name", undefined, vscode.ConfigurationTarget.Global);
  });

  /** The threads when those on a line stand. */
  const threadsAt = (line: number): Promise<readonly vscode.CommentThread[]> =>
    eventually(() => {
      const all = api.critiqueThreads(uri);
      return all.some(({ range }) => range?.start.line === line) ? all : undefined;
    }, api.onDidShowCritiques);

  it("have threads near what is seen, of which a reply touches none but its own", async () => {
    const editor = await vscode.window.showTextDocument(uri);
    const all = await threadsAt(0);
    assert.ok(all.length <= 150, `${all.length} threads`);

    const [thread, ...others] = all;
    const comments = others.map((other) => other.comments);
    assert.equal(thread?.comments.length, 1);
    await executeCommand("countercheck.replyToCritique", { thread, text: "Why not?" });
    // A reply that could not be written stays in its thread, too: the claim set tells that this one was.
    const written = await vscode.workspace.openTextDocument(claimSetUri);
    assert.match(written.getText(), /by: grace-reader, [^\n]*Why not\?/);
    await eventually(() => (thread?.comments.length === 2 ? true : undefined), api.onDidShowCritiques);
    const now = api.critiqueThreads(uri);
    assert.ok(now.includes(thread));
    others.forEach((other, index) => {
      assert.ok(now.includes(other));
      assert.equal(other.comments, comments[index]);
    });

    const last = (lines.length - 1) * 2;
    editor.revealRange(new vscode.Range(last, 0, last, 0));
    const there = await threadsAt(last);

    assert.ok(there.length <= 300 && all.every((one) => there.includes(one)), "those that stood still do");
  }).timeout(80_000);
});
