import assert from "node:assert/strict";
import type { AttachPreview } from "../../src/protocol/lsp.js";
import { createAttachments } from "../../src/server/attachments.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const claims = `countercheck: 1
claims:
  fell: { quote: fell to 4.1 %, prefix: Unemployment, suffix: in March of the year }
  rose: { quote: Spending rose by 12.5 % }
  lost: { quote: nobody was asked about this }
rules: { no-evidence: off }
`;
const files = {
  "column.md": "Unemployment fell to 4.1 % in March of the year. Spending rose by 12.5 % at once.\n",
  "column.claims.yaml": claims,
  "copy.md": "Unemployment fell to 4.3 % in March of the year. Spending rose by 12.5 % at once.\n",
  "none.claims.yaml": "countercheck: 1\n",
};

describe("attaching claims", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());
  const preview = (article: string, claimSet: string): Promise<AttachPreview> =>
    server.client.sendRequest("countercheck/attachPreview", { article, claimSet });

  it("tells beforehand how many claims find their places", async () => {
    await server.open("copy.md");
    assert.deepEqual(await preview(server.uri("copy.md"), server.uri("column.claims.yaml")), {
      kind: "preview",
      found: { exact: 1, moved: 0, edited: 1, unplaced: 1 },
    });
  });

  it("looks at what stands in the editor, of texts that were never saved too", async () => {
    const uri = "untitled:Untitled-1";
    await server.client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "plaintext", version: 1, text: "Spending rose by 12.5 %, they say." },
    });
    const answer = await preview(uri, server.uri("column.claims.yaml"));
    assert.ok(answer.kind === "preview");
    assert.deepEqual([answer.found.exact, answer.found.unplaced], [1, 2]);
  });

  it("reads texts that were never saved as their language says", async () => {
    const text = "Spending rose by **12.5 %** at once.";
    for (const [languageId, edited] of [
      ["markdown", 0],
      ["plaintext", 1],
    ] as const) {
      const uri = `untitled:${languageId}`;
      const textDocument = { uri, languageId, version: 1, text };
      await server.client.sendNotification("textDocument/didOpen", { textDocument });
      const answer = await preview(uri, server.uri("column.claims.yaml"));
      assert.ok(answer.kind === "preview");
      assert.equal(answer.found.edited, edited, languageId);
    }
  });

  it("reads an article with the claim set that was attached, until it is detached", async () => {
    const own = await server.open("copy.md");
    assert.equal(own.claimSet, null);
    const attach = async (claimSet: string | null) => {
      const read = server.readAgain("copy.md");
      await server.client.sendRequest("countercheck/attach", { article: server.uri("copy.md"), claimSet });
      return read;
    };
    const attached = await attach(server.uri("column.claims.yaml"));
    assert.equal(attached.claimSet, server.uri("column.claims.yaml"));
    assert.deepEqual([attached.counts.edited, attached.counts.unplaced], [1, 1]);
    assert.equal((await attach(null)).claimSet, null);
  });

  it("blames no claim set that has an article of its own for what a copy lacks", async () => {
    await server.open("copy.md");
    const findings = async (claimSet: string): Promise<readonly unknown[]> => {
      const read = server.readAgain("copy.md");
      await server.client.sendRequest("countercheck/attach", { article: server.uri("copy.md"), claimSet });
      await read;
      await server.diagnosticsWhen("copy.md", (all) => all.some(({ code }) => code === "edited"));
      return server.diagnostics("column.claims.yaml").map(({ code }) => code);
    };
    assert.deepEqual(await findings(server.uri("column.claims.yaml")), []);
    await server.writeOnDisk("theirs.claims.yaml", claims.replace("claims:", "article: { fingerprint: x }\nclaims:"));
    await findings(server.uri("theirs.claims.yaml"));
    const told = await server.diagnosticsWhen("theirs.claims.yaml", (all) => all.length > 0);
    assert.deepEqual(
      told.map(({ code }) => code),
      ["orphan"],
    );
  });

  it("says in a sentence what can't be attached", async () => {
    await server.open("copy.md");
    for (const name of ["none.claims.yaml", "gone.claims.yaml"]) {
      const answer = await preview(server.uri("copy.md"), server.uri(name));
      assert.match(answer.kind === "refused" ? answer.message : "", /\.$/, name);
    }
    const answer = await server.client.sendRequest<AttachPreview>("countercheck/attachPreview", {});
    assert.equal(answer.kind, "refused");
  });
});

describe("createAttachments", () => {
  it("knows what is attached, however a URI is spelled, and tells of changes alone", () => {
    const attachments = createAttachments();
    const heard: string[] = [];
    attachments.onDidChange((article) => heard.push(article));
    attachments.attach("file:///a%62c.md", "file:///x.claims.yaml");
    attachments.attach("file:///abc.md", "file:///x.claims.yaml");
    assert.equal(attachments.claimSetOf("file:///abc.md"), "file:///x.claims.yaml");
    assert.deepEqual(attachments.articlesOf("file:///x.claims.yaml"), ["file:///abc.md"]);
    attachments.attach("file:///abc.md", null);
    attachments.attach("file:///abc.md", null);
    assert.equal(attachments.claimSetOf("file:///abc.md"), null);
    assert.deepEqual(heard, ["file:///abc.md", "file:///abc.md"]);
  });
});
