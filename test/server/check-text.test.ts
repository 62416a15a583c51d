import assert from "node:assert/strict";
import type { CodeAction, Hover } from "vscode-languageserver";
import type { ArticleRead, CheckTextAnswer, TextCounts } from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const wrong = "The club ended with 3 wins, 2 draws and 4 losses in 10 games.\n";
const files = {
  "season.md": wrong,
  "claimed.md": "Spending rose by 12.5 % at once.\n",
  "claimed.claims.yaml": "countercheck: 1\nclaims: { rose: { quote: rose by 12.5 % } }\n",
  "words.md": "No number stands here.\n",
  NOTES: wrong,
};

describe("checking a text without a claim set", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());
  const ask = (uri: string, check = true): Promise<CheckTextAnswer> =>
    server.client.sendRequest("countercheck/checkText", { uri, check });
  const hover = (file: string, character: number): Promise<Hover | null> =>
    server.client.sendRequest("textDocument/hover", {
      textDocument: { uri: server.uri(file) },
      position: { line: 0, character },
    });
  const rules = (file: string): readonly unknown[] => server.diagnostics(file).map(({ code }) => code);
  const found = async (uri: string): Promise<TextCounts> => {
    const answer = await ask(uri);
    assert.ok(answer.kind === "checking", JSON.stringify(answer));
    return answer.counts;
  };

  it("says nothing of a text until it is asked to", async () => {
    const read = await server.open("season.md");
    assert.deepEqual([read.claimSet, read.checked], [null, null]);
    assert.deepEqual(server.diagnostics("season.md"), []);
    assert.equal(await hover("season.md", 20), null);
  });

  it("finds what the text's own words say, keeps up with edits, and stops when told", async () => {
    await server.open("season.md");
    const again = server.readAgain("season.md");
    assert.deepEqual(await found(server.uri("season.md")), { isEmpty: false, numbers: 4, findings: 1 });
    assert.deepEqual((await again).checked, { isEmpty: false, numbers: 4, findings: 1 });
    await server.diagnosticsWhen("season.md", (all) => all.length === 1);
    assert.deepEqual(rules("season.md"), ["parts-and-total"]);
    const right = await server.type("season.md", ["4 losses", "5 losses"]);
    assert.deepEqual(right.checked, { isEmpty: false, numbers: 4, findings: 0 });
    await server.diagnosticsWhen("season.md", (all) => all.length === 0);
    await server.type("season.md", ["5 losses", "4 losses"]);
    await server.diagnosticsWhen("season.md", (all) => all.length === 1);
    assert.deepEqual(await ask(server.uri("season.md"), false), { kind: "stopped" });
    await server.diagnosticsWhen("season.md", (all) => all.length === 0);
  });

  it("says on hover how a number was read, and nothing beside one", async () => {
    await server.open("season.md");
    await ask(server.uri("season.md"));
    assert.deepEqual((await hover("season.md", 20))?.contents, {
      kind: "markdown",
      value: "Read as: 3 wins, a number of things, counts from 2.5 to 3.5",
    });
    assert.equal(await hover("season.md", 2), null);
  });

  it("offers both meanings of ambiguous words, and no fix where nothing tells which number is wrong", async () => {
    const text = "The stand holds 3 times more people than before.\n\n";
    await server.open("season.md", `${text}${wrong}`);
    await ask(server.uri("season.md"));
    const actionsAt = async (line: number): Promise<readonly CodeAction[]> =>
      server.client.sendRequest("textDocument/codeAction", {
        textDocument: { uri: server.uri("season.md") },
        range: { start: { line, character: 20 }, end: { line, character: 20 } },
        context: { diagnostics: server.diagnostics("season.md") },
      });
    const actions = await actionsAt(0);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Say “3 times as many people as”", "Say “4 times as many people as”"],
    );
    const [change] = actions[1]?.edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.edits, [
      {
        range: { start: { line: 0, character: 16 }, end: { line: 0, character: 40 } },
        newText: "4 times as many people as",
      },
    ]);
    assert.deepEqual(await actionsAt(2), []);
  });

  it("forgets a text that is closed", async () => {
    await server.open("season.md");
    await ask(server.uri("season.md"));
    await server.diagnosticsWhen("season.md", (all) => all.length === 1);
    await server.client.sendNotification("textDocument/didClose", { textDocument: { uri: server.uri("season.md") } });
    await server.diagnosticsWhen("season.md", (all) => all.length === 0);
    assert.equal((await server.open("season.md")).checked, null);
  });

  it("leaves an article that has a claim set as it is, and names the claim set", async () => {
    await server.open("claimed.md");
    assert.deepEqual(await ask(server.uri("claimed.md")), {
      kind: "has-claim-set",
      claimSet: server.uri("claimed.claims.yaml"),
    });
  });

  it("gives way to a claim set that comes to be", async () => {
    await server.open("season.md");
    await ask(server.uri("season.md"));
    const first: Promise<ArticleRead> = server.readAgain("season.md");
    await server.writeOnDisk("season.claims.yaml", "countercheck: 1\nclaims: { won: { quote: 3 wins } }\n");
    let read = await first;
    // The text's own check may still be told of before.
    while (read.claimSet === null) read = await server.readAgain("season.md");
    assert.deepEqual([read.claimSet, read.checked], [server.uri("season.claims.yaml"), null]);
  });

  it("tells texts without numbers, empty ones, and those that are not open", async () => {
    await server.open("words.md");
    assert.deepEqual(await found(server.uri("words.md")), { isEmpty: false, numbers: 0, findings: 0 });
    await server.edit("words.md", " \n");
    assert.deepEqual(await found(server.uri("words.md")), { isEmpty: true, numbers: 0, findings: 0 });
    assert.deepEqual(await ask(server.uri("season.md")), {
      kind: "refused",
      message: "This text is not open. Open it first.",
    });
  });

  it("reads texts that were never saved and files of any name as their language says", async () => {
    for (const [uri, languageId] of [
      ["untitled:Untitled-1", "markdown"],
      [server.uri("NOTES"), "plaintext"],
    ] as const) {
      const textDocument = { uri, languageId, version: 1, text: wrong };
      await server.client.sendNotification("textDocument/didOpen", { textDocument });
      assert.deepEqual(await found(uri), { isEmpty: false, numbers: 4, findings: 1 });
    }
  });

  it("refuses a text that is too large, and says why", async () => {
    const textDocument = {
      uri: "untitled:Untitled-2",
      languageId: "plaintext",
      version: 1,
      text: "1 ".repeat(11_000_000),
    };
    await server.client.sendNotification("textDocument/didOpen", { textDocument });
    const answer = await ask(textDocument.uri);
    assert.ok(answer.kind === "refused");
    assert.match(answer.message, /20 MB/);
  });

  it("refuses what is malformed", async () => {
    assert.deepEqual(await server.client.sendRequest("countercheck/checkText", { uri: 4 }), {
      kind: "refused",
      message: "The request names no text.",
    });
  });
});
