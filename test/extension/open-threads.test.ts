import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type CritiquesApi, critiquesApi } from "./harness/critiques-api.js";
import { articleUri, claimSetUri, eventually, openArticle, putBack } from "./harness/in-editor.js";

const title = "More than the wire can carry";
const { Collapsed, Expanded } = vscode.CommentThreadCollapsibleState;

describe("a thread that a person has open", () => {
  let api: CritiquesApi;
  let claimSet: vscode.TextDocument;
  let before: string;
  let thread: vscode.CommentThread;
  beforeEach(async () => {
    api = await critiquesApi();
    await openArticle();
    claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    before = claimSet.getText();
    await until(() => find() !== undefined);
    thread = find() ?? assert.fail(`a thread is called “${title}”`);
    thread.collapsibleState = Expanded;
  });
  afterEach(async () => {
    await putBack(claimSet, before);
    await until(() => find() !== undefined);
    thread.collapsibleState = Collapsed;
  });

  const all = (): readonly vscode.CommentThread[] => api.critiqueThreads(articleUri());
  const find = (): vscode.CommentThread | undefined => all().find(({ label }) => label?.includes(title));
  const until = (fulfils: () => boolean): Promise<true> =>
    eventually(() => fulfils() || undefined, api.onDidShowCritiques);
  const dropCritique = async (): Promise<void> => {
    const [, entry = assert.fail()] = /\n( {2}above-line-rate:\n(?: {4}.*\n| *\n)+)/.exec(before) ?? [];
    await putBack(claimSet, before.replace(entry, ""));
    await until(() => !all().includes(thread));
  };

  it("stays when its critique goes, says so, and is the critique's again when that is back", async () => {
    const label = thread.label;
    await dropCritique();
    assert.equal(find(), undefined);
    assert.deepEqual([thread.label, thread.contextValue], ["No longer in the claim set", "lost"]);
    assert.ok(thread.comments.length > 0 && thread.comments.every(({ contextValue }) => contextValue === "lost"));
    await putBack(claimSet, before);
    await until(() => all().includes(thread));
    assert.equal(thread.label, label);
    assert.match(thread.contextValue ?? "", /^critique-/);
  });

  it("goes with the next reading once it is folded", async () => {
    await dropCritique();
    thread.collapsibleState = Collapsed;
    await putBack(claimSet, claimSet.getText().replace("title: The referee plays", "title: Umpires play"));
    await until(() => all().some(({ label }) => label?.includes("Umpires play")));
    await putBack(claimSet, before);
    await until(() => find() !== undefined);
    assert.notEqual(find(), thread);
  });

  it("stays when the claim set holds no critiques any more", async () => {
    await putBack(claimSet, before.replace(/\ncritiques:\n(?: .*\n| *\n)+/, "\n"));
    await until(() => all().length === 0);
    assert.equal(thread.label, "No longer in the claim set");
  });
});
