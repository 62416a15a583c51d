import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, DocumentSymbol, TextEdit } from "vscode-languageserver/node";
import type { ArticleRead } from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const first = {
  "fields.md": "# Fields\n\nIn May 95% of the fields were dry.\n",
  "fields.claims.yaml": `countercheck: 1
tables:
  sites: { path: sites.csv, key: id, columns: { dry: { unit: "%" } } }
claims:
  dry:
    quote: 95% of the fields
    evidence: [{ cell: sites/A/dry }]
`,
  "sites.csv": "id,dry\nA,95\n",
};
/** The same article on another branch: other words, another claim, other data. */
const second = {
  "fields.md": "# Meadows\n\nSince then, one thing changed. In June 40% of the meadows were wet.\n",
  "fields.claims.yaml": first["fields.claims.yaml"]
    .replace("  dry:\n    quote: 95% of the fields", "  wet:\n    quote: 40% of the meadows")
    .replace("sites/A/dry", "sites/B/wet")
    .replace("columns: { dry:", "columns: { wet:"),
  "sites.csv": "id,wet\nB,41\n",
};

describe("an author at work", () => {
  let server: OpenServer;
  afterEach(() => server.close());
  const verdicts = ({ marks }: ArticleRead): readonly string[] =>
    marks.map(({ claim, verdict }) => `${claim} ${verdict}`);
  const rules = (all: readonly Diagnostic[]): readonly unknown[] => all.map(({ code }) => code);
  const start = async (): Promise<ArticleRead> => {
    server = await openServer(first);
    return server.open("fields.md");
  };

  it("sees marks and findings change with a cell of an open table", async () => {
    assert.deepEqual(verdicts(await start()), ["dry supported"]);
    await server.openBeside("sites.csv");
    const changed = await server.edit("sites.csv", "id,dry\nA,59\n", "fields.md");
    assert.deepEqual(verdicts(changed), ["dry contradicted"]);
    const findings = await server.diagnosticsWhen("fields.md", (all) => all.length > 0);
    assert.deepEqual(rules(findings), ["contradicted"]);
    const back = await server.edit("sites.csv", "id,dry\nA,95\n", "fields.md");
    assert.deepEqual(verdicts(back), ["dry supported"]);
    assert.deepEqual(await server.diagnosticsWhen("fields.md", (all) => all.length === 0), []);
  });

  it("sees a number that was changed in the article, and has it written back by the fix", async () => {
    await start();
    const changed = await server.type("fields.md", ["95%", "85%"]);
    assert.deepEqual(verdicts(changed), ["dry contradicted"]);
    const findings = await server.diagnosticsWhen("fields.md", (all) => all.length > 1);
    assert.deepEqual(new Set(rules(findings)), new Set(["contradicted", "edited"]));
    const actions = await server.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: server.uri("fields.md") },
      range: findings[0]?.range,
      context: { diagnostics: findings },
    });
    const edits = actions.flatMap(({ title, edit }) =>
      (edit?.documentChanges ?? []).flatMap((one) =>
        "edits" in one ? one.edits.map((each) => ({ title, ...(each as TextEdit) })) : [],
      ),
    );
    const fix = edits.find(({ newText, title }) => /95/.test(newText) || /95/.test(title));
    assert.ok(fix, actions.map(({ title }) => title).join("; "));
    const lines = server.buffer("fields.md").split("\n");
    const line = lines[fix.range.start.line] ?? "";
    lines[fix.range.start.line] =
      line.slice(0, fix.range.start.character) + fix.newText + line.slice(fix.range.end.character);
    const fixed = await server.edit("fields.md", lines.join("\n"));
    assert.equal(server.buffer("fields.md"), first["fields.md"]);
    assert.deepEqual(verdicts(fixed), ["dry supported"]);
    assert.deepEqual(await server.diagnosticsWhen("fields.md", (all) => all.length === 0), []);
  });

  it("settles when another branch replaces article, claim set and table at once", async () => {
    await start();
    await server.type("fields.md", ["95%", "95 %"]);
    await server.save("fields.md");
    for (const [now, others] of [
      [second, "wet contradicted"],
      [first, "dry supported"],
    ] as const) {
      const settled = server.readAgain(
        "fields.md",
        ({ marks }) => marks.length === 1 && verdicts({ marks } as ArticleRead)[0] === others,
      );
      // The editor reloads the article, which is open and saved, on its own; the rest changes on disk alone.
      await server.writeAllOnDisk(now);
      await server.edit("fields.md", now["fields.md"]);
      const read = await settled;
      const [mark] = read.marks;
      const [line = ""] = now["fields.md"].split("\n").slice(mark?.range.start.line);
      const quote = now === second ? "40% of the meadows" : "95% of the fields";
      assert.equal(line.slice(mark?.range.start.character, mark?.range.end.character), quote);
      assert.deepEqual(read.unplaced, []);
      const expected = now === second ? ["contradicted"] : [];
      const findings = await server.diagnosticsWhen("fields.md", (all) => rules(all).join() === expected.join());
      assert.deepEqual(rules(findings), expected);
      const { uri } = server;
      const symbols = await server.client.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
        textDocument: { uri: uri("fields.md") },
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        [quote],
      );
      for (const file of ["fields.claims.yaml", "sites.csv"]) assert.deepEqual(server.diagnostics(file), [], file);
    }
  });
});
