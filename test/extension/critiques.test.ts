import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as vscode from "vscode";
import { type CritiquesApi, critiquesApi } from "./harness/critiques-api.js";
import { articleUri, claimSetUri, eventually, openArticle, positionOf, putBack } from "./harness/in-editor.js";

const me = "Grace Reader";
const { executeCommand } = vscode.commands;

describe("critiques in the editor", () => {
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
    await threadsWhere((all) => all.length > 0);
  });
  afterEach(async () => {
    claimSet = await vscode.workspace.openTextDocument(claimSetUri());
    await putBack(claimSet, before);
    await threadsWhere((all) => all.every(({ comments }) => comments.every(({ author }) => author.name !== me)));
    await settings().update("author.name", undefined, vscode.ConfigurationTarget.Global);
  });

  /** Waits until the threads on the article fulfil a condition. */
  function threadsWhere(
    fulfil: (all: readonly vscode.CommentThread[]) => boolean,
  ): Promise<readonly vscode.CommentThread[]> {
    return eventually(() => {
      const all = api.critiqueThreads(articleUri());
      return fulfil(all) ? all : undefined;
    }, api.onDidShowCritiques);
  }
  /** The threads of the critique with a title. */
  const threadsOf = (title: string, all = api.critiqueThreads(articleUri())): readonly vscode.CommentThread[] =>
    all.filter(({ label }) => label?.includes(title));
  const threadOf = (title: string): vscode.CommentThread =>
    threadsOf(title)[0] ?? assert.fail(`a thread is called “${title}”`);
  const textOf = ({ body }: vscode.Comment): string => (typeof body === "string" ? body : body.value);
  const onDisk = (): Promise<string> => readFile(claimSetUri().fsPath, "utf8");
  const undo = (): Thenable<void> => executeCommand("countercheck.undoLastAnnotation");
  const reply = (title: string, text: string): Thenable<void> =>
    executeCommand("countercheck.replyToCritique", { thread: threadOf(title), text });

  it("stand at each claim that they are about, closed, with who says what and how it stands", () => {
    const found = threadsOf("Open-source code against a product");
    assert.equal(found.length, 4);
    for (const { collapsibleState, label, state, comments } of found) {
      assert.equal(collapsibleState, vscode.CommentThreadCollapsibleState.Collapsed);
      assert.equal(label, "Open: Open-source code against a product · also on 3 other claims");
      assert.equal(state, vscode.CommentThreadState.Unresolved);
      assert.deepEqual(
        comments.map(({ author, label: beside }) => [author.name, beside]),
        [
          ["XenSource", "Wrong comparison"],
          ["VMware", "2007-06"],
        ],
      );
    }
    const { document } = vscode.window.activeTextEditor ?? assert.fail("the article is shown");
    const claim = positionOf(document, "3–6% of bare metal");
    assert.ok(found.some(({ range }) => range?.contains(claim)));
    assert.match(threadOf("More than the wire can carry").label ?? "", /^Answered: /);
  });

  it("show Markdown that runs nothing, fetches nothing, and links only to the web", () => {
    for (const thread of api.critiqueThreads(articleUri())) {
      for (const { body } of thread.comments) {
        assert.ok(body instanceof vscode.MarkdownString);
        assert.ok(!body.isTrusted && !body.supportHtml);
        assert.doesNotMatch(body.value, /!\[|\]\((?!https?:)/);
      }
    }
  });

  it("take a reply, which stands in all threads of the critique and in the claim set, until it is undone", async () => {
    await reply("Open-source code against a product", "Which licence did the product have?");
    const all = await threadsWhere((threads) =>
      threadsOf("Open-source code", threads).every(({ comments }) => comments.length === 3),
    );
    assert.match(
      claimSet.getText(),
      /by: grace-reader\n(?: +date: .*\n)? +body: [|\s]*Which licence did the product have\?\n/,
    );
    const own = threadsOf("Open-source code", all).map(({ comments }) => comments.at(-1));
    assert.deepEqual(new Set(own.map((one) => [one?.author.name, one?.contextValue].join())), new Set([`${me},own`]));
    await undo();
    assert.equal(claimSet.getText(), before);
    await threadsWhere((threads) =>
      threadsOf("Open-source code", threads).every(({ comments }) => comments.length === 2),
    );
  });

  it("change their status in all threads, with the reason, until that is undone", async () => {
    await executeCommand(
      "countercheck.acceptCritique",
      threadOf("Open-source code against a product"),
      "the product was on sale",
    );
    const accepted = threadsOf(
      "Open-source code",
      await threadsWhere((all) => threadsOf("Accepted: Open-source code", all).length === 4),
    );
    for (const { state, contextValue, comments } of accepted) {
      assert.equal(state, vscode.CommentThreadState.Resolved);
      assert.equal(contextValue, "critique-accepted");
      assert.match(textOf(comments[0] ?? assert.fail()), /\*Accepted because:\* the product was on sale/);
    }
    assert.match(await onDisk(), /status: accepted\n {4}because: the product was on sale\n/);
    await undo();
    assert.equal(await onDisk(), before);
  });

  it("are named by views and keys as well, by article and id", async () => {
    const target = { article: articleUri().toString(), critique: "above-line-rate" };
    await executeCommand("countercheck.reopenCritique", target, "");
    await threadsWhere((all) => threadsOf("Open: More than the wire", all).length > 0);
    assert.doesNotMatch(await onDisk(), /because: VMware later described/);
  });

  it("let their author edit and delete, and nobody else", async () => {
    const foreign = threadOf("Open-source code against a product").comments[0];
    assert.equal(foreign?.contextValue, "foreign");
    await executeCommand("countercheck.deleteComment", { ...foreign, reply: 0 });
    assert.equal(await onDisk(), before);
    await reply("Open-source code against a product", "First thought.");
    await threadsWhere((all) => threadsOf("Open-source code", all).every(({ comments }) => comments.length === 3));
    const thread = threadOf("Open-source code against a product");
    await executeCommand("countercheck.editComment", thread.comments[2]);
    const editing = thread.comments[2] ?? assert.fail();
    assert.equal(editing.mode, vscode.CommentMode.Editing);
    assert.equal(editing.body, "First thought.");
    await executeCommand("countercheck.cancelComment", editing);
    assert.equal((await threadsWhere(() => thread.comments[2]?.mode === vscode.CommentMode.Preview)).length > 0, true);
    await executeCommand("countercheck.saveComment", { ...thread.comments[2], body: "Second thought." });
    await threadsWhere(() => textOf(thread.comments[2] ?? assert.fail()).trim() === "Second thought.");
    assert.match(await onDisk(), /Second thought\./);
    await executeCommand("countercheck.deleteComment", thread.comments[2]);
    await threadsWhere((all) => threadsOf("Open-source code", all).every(({ comments }) => comments.length === 2));
    assert.doesNotMatch(await onDisk(), /thought/);
  });

  it("follow the text while it is edited, and say when a claim's words changed", async () => {
    const editor = await openArticle();
    const { document } = editor;
    const text = document.getText();
    const line = positionOf(document, "3–6% of bare metal").line;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "A line above.\n\n"));
    await editor.edit((edit) => {
      const start = positionOf(document, "3–6% of bare metal");
      edit.replace(new vscode.Range(start, start.translate(0, 4)), "3–7%");
    });
    const all = await threadsWhere((threads) => threadsOf("text changed since", threads).length > 0);
    for (const { range } of threadsOf("text changed since", all)) assert.equal(range?.start.line, line + 2);
    await putBack(document, text);
    await threadsWhere((threads) => threadsOf("text changed since", threads).length === 0);
  });

  it("leave no sign of themselves beside the lines, unless reviewing mode is on", async () => {
    assert.equal(settings().get("reviewing.enabled"), false);
    await executeCommand("countercheck.toggleReviewing");
    assert.equal(settings().get("reviewing.enabled"), true);
    await executeCommand("countercheck.toggleReviewing");
    assert.equal(settings().get("reviewing.enabled"), false);
  });

  it("open no view by themselves", () => {
    assert.equal(vscode.workspace.getConfiguration("comments").get("openView"), "never");
  });
});
