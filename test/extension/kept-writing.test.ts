import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type CritiquesApi, critiquesApi } from "./harness/critiques-api.js";
import { articleUri, claimSetUri, eventually, openArticle, putBack } from "./harness/in-editor.js";

const me = "Grace Reader";
const title = "More than the wire can carry";
const { executeCommand } = vscode.commands;

describe("what is being written in a thread", () => {
  let api: CritiquesApi;
  let claimSet: vscode.TextDocument;
  let before: string;
  const settings = () => vscode.workspace.getConfiguration("countercheck");
  beforeEach(async () => {
    api = await critiquesApi();
    await settings().update("author.name", me, vscode.ConfigurationTarget.Global);
    await openArticle();
    claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    before = claimSet.getText();
    await until(() => all().length > 0);
    await executeCommand("countercheck.replyToCritique", { thread: thread(), text: "First thought." });
    await until(() => replies().length === 1);
  });
  afterEach(async () => {
    await putBack(claimSet, before);
    await until(() => all().every(({ comments }) => comments.every(({ author }) => author.name !== me)));
    await settings().update("author.name", undefined, vscode.ConfigurationTarget.Global);
  });

  const all = (): readonly vscode.CommentThread[] => api.critiqueThreads(articleUri());
  const thread = (): vscode.CommentThread =>
    all().find(({ label }) => label?.includes(title)) ?? assert.fail(`a thread is called “${title}”`);
  const replies = (): readonly vscode.Comment[] => thread().comments.filter(({ author }) => author.name === me);
  const until = (fulfils: () => boolean): Promise<true> =>
    eventually(() => fulfils() || undefined, api.onDidShowCritiques);
  const change = (from: string | RegExp, to: string): Promise<void> =>
    putBack(claimSet, claimSet.getText().replace(from, to));
  /** Opens the reply to be edited, and gives the comment as the editor shows it. */
  const edit = async (): Promise<vscode.Comment> => {
    await executeCommand("countercheck.editComment", replies()[0]);
    const comment = replies()[0] ?? assert.fail();
    assert.equal(comment.mode, vscode.CommentMode.Editing);
    return comment;
  };
  const last = (): vscode.Comment => thread().comments.at(-1) ?? assert.fail();

  it("stays as it is while its critique gets another status and more replies", async () => {
    const comment = await edit();
    await executeCommand("countercheck.acceptCritique", thread(), "so it is");
    await until(() => thread().label?.startsWith("Accepted") === true);
    assert.equal(replies()[0], comment, "the same comment, whose text the editor keeps");
    await change(/( +- by: grace-reader\n)/, "      - { by: someone, body: Before. }\n$1");
    await until(() => thread().comments.length === 3);
    assert.equal(last(), comment);
    await executeCommand("countercheck.saveComment", { ...comment, body: "Second thought." });
    await until(() => replies().every(({ mode }) => mode === vscode.CommentMode.Preview));
    assert.match(claimSet.getText(), /body: Before\. \}\n +- by: grace-reader\n.*\n +body: \|\n +Second thought\.\n/);
  });

  it("is kept, and says so, when what it replaces was changed meanwhile", async () => {
    const comment = await edit();
    await change("First thought.", "Another hand.");
    await until(() => comment.label === "changed meanwhile");
    assert.equal(replies()[0], comment);
    await executeCommand("countercheck.cancelComment", comment);
    await until(() => replies()[0]?.mode === vscode.CommentMode.Preview);
    const { body } = replies()[0] ?? assert.fail();
    assert.match(typeof body === "string" ? body : body.value, /^Another hand\./);
  });

  it("becomes a new reply when the reply was deleted meanwhile", async () => {
    const comment = await edit();
    await executeCommand("countercheck.undoLastAnnotation");
    await until(() => comment.contextValue === "draft-reply");
    assert.equal(last(), comment);
    // As the editor hands it over, with what was written.
    Object.assign(comment, { body: "Once more." });
    await executeCommand("countercheck.replyToCritique", comment);
    await until(() => replies().length === 1 && replies()[0] !== comment);
    assert.match(claimSet.getText(), /by: grace-reader\n.*\n +body: \|\n +Once more\.\n/);
  });

  it("becomes a critique of its own when the critique is gone", async () => {
    const of = thread();
    const comment = await edit();
    const [, entry = ""] = /\n( {2}above-line-rate:\n(?: {4}.*\n| *\n)+)/.exec(claimSet.getText()) ?? [];
    assert.notEqual(entry, "");
    await change(entry, "");
    await until(() => of.contextValue === "draft");
    assert.ok(!all().includes(of));
    assert.deepEqual([of.comments, comment.contextValue], [[comment], "draft"]);
    await executeCommand("countercheck.discardCritique", comment);
  });

  it("stays open when it can't be saved: a reply, and the edit of one", async () => {
    const whole = claimSet.getText();
    await putBack(claimSet, `${whole}\nterms: [\n`);
    await executeCommand("countercheck.replyToCritique", { thread: thread(), text: "Not lost." });
    await until(() => last().contextValue === "draft-reply");
    assert.deepEqual([last().body, last().mode], ["Not lost.", vscode.CommentMode.Editing]);
    await executeCommand("countercheck.saveComment", { ...replies()[0], body: "Not lost either." });
    await until(() => replies()[0]?.mode === vscode.CommentMode.Editing);
    assert.equal(replies()[0]?.body, "Not lost either.");
    await putBack(claimSet, whole);
    await executeCommand("countercheck.replyToCritique", last());
    await until(() => replies().length === 2 && last().author.name === me);
    await executeCommand("countercheck.saveComment", replies()[0]);
    await until(() => replies().every(({ mode }) => mode === vscode.CommentMode.Preview));
    assert.match(claimSet.getText(), /Not lost either\.\n(?:.*\n)*? +Not lost\.\n/);
  });
});
