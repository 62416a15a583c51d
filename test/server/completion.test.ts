import assert from "node:assert/strict";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver/node";
import type { StartOptions } from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const head = `countercheck: 1
include: [shared.yaml]
parties: { lab: { name: The Lab, interest: sells rulers } }
tables:
  sites: { path: sites.csv, key: id, show: [site], columns: { dry: { unit: "%" } } }
claims:
  other: { quote: Nothing else }
`;
const tables = `critiques:
  thin: { about: [dry], by: lab, kind: small-sample, body: Too few. }
`;
const files = {
  "fields.md": "# Fields\n\nIn May 95% of the fields were dry. Nothing else was.\n",
  "fields.claims.yaml": `${head}  dry: { quote: 95% of the fields }\n${tables}`,
  "shared.yaml": "sources:\n  book: { title: A book }\n  'a: b': { title: Odd }\n",
  "sites.csv": 'id,site,dry,note\nA,north,95,"x: ""y"" # z"\nB,north,94,null\nC,south,12,🌵\nD,north,90,1..3\n',
};

describe("completion in a claim set", () => {
  let server: OpenServer;
  afterEach(() => server.close());
  const start = async (options: Partial<StartOptions> = {}): Promise<void> => {
    server = await openServer(files, options);
    await server.open("fields.md");
    await server.openBeside("fields.claims.yaml");
  };
  /** What is suggested at ‸ in a text that stands for the claim `dry`. */
  const ask = async (marked: string): Promise<CompletionList | null> => {
    const text = `${head}${marked}${tables}`;
    const offset = text.indexOf("‸");
    const lines = text.slice(0, offset).split("\n");
    await server.edit("fields.claims.yaml", text.replace("‸", ""), "fields.md");
    return server.client.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri: server.uri("fields.claims.yaml") },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    });
  };
  const labels = async (marked: string): Promise<readonly string[]> =>
    (await ask(marked))?.items.map(({ label }) => label) ?? [];
  const written = async (marked: string): Promise<readonly string[]> =>
    (await ask(marked))?.items.map(({ textEdit }) => (textEdit as TextEdit).newText) ?? [];
  const first = async (marked: string): Promise<CompletionItem | undefined> => (await ask(marked))?.items[0];

  it("knows ids of claims, sources, parties and tables, included ones too", async () => {
    await start();
    assert.deepEqual(await labels("  dry: { quote: 95% of the fields, relates: { rests-on: [‸] } }\n"), ["other"]);
    assert.deepEqual(await labels("  dry:\n    quote: 95% of the fields\n    by: ‸\n"), ["lab"]);
    assert.deepEqual(await labels("  dry:\n    quote: 95% of the fields\n    evidence:\n      - table: ‸\n"), [
      "sites",
    ]);
    const source = "  dry:\n    quote: 95% of the fields\n    evidence:\n      - read-in: ‸\n";
    assert.deepEqual(await labels(source), ["book"]);
    const table = await first("  dry:\n    evidence: [{ table: ‸\n");
    assert.equal(table?.detail, "sites.csv, 4 rows");
  });

  it("knows what a critique can be about, and the kinds that are in use", async () => {
    await start();
    const about = await labels("  x: { quote: y }\ncritiques:\n  new:\n    about:\n      - ‸\n    by: lab\nterms:\n");
    assert.deepEqual(about.slice(0, 4), ["other", "x", "book", "sites"]);
  });

  it("goes through a cell's table, row and column", async () => {
    await start();
    const cell = (typed: string): string =>
      `  dry:\n    quote: 95% of the fields\n    evidence:\n      - cell: ${typed}‸\n`;
    assert.deepEqual(await labels(cell("")), ["sites/"]);
    assert.deepEqual(await labels(cell("sites/")), ["sites/A", "sites/B", "sites/C", "sites/D"]);
    assert.deepEqual(await labels(cell("sites/C/")), ["sites/C/site", "sites/C/dry", "sites/C/note"]);
    assert.equal((await first(cell("sites/C")))?.detail, "south");
    assert.deepEqual(await labels(cell("nowhere/A")), []);
  });

  it("offers columns in `where`, then their texts, the most frequent first, of the rows that fit the rest", async () => {
    await start();
    const entry = (where: string): string =>
      `  dry:\n    quote: 95% of the fields\n    evidence:\n      - table: sites\n        where: ${where}\n        value: dry\n`;
    assert.deepEqual(await written(entry("{ ‸")), ["dry: ", "id: ", "site: ", "note: "]);
    assert.deepEqual(await labels(entry("{ site: n‸, id: A }")), ["north"]);
    assert.deepEqual(await labels(entry("{ site: ‸")), ["north", "south"]);
    assert.equal((await first(entry("{ site: ‸")))?.detail, "3 rows");
    assert.deepEqual(await labels(entry("{ site: south, dry: ‸")), ["12"]);
    assert.deepEqual(await labels(entry("\n          site: ‸")), ["north", "south"]);
    assert.deepEqual(await labels(entry("{ __proto__: ‸")), []);
  });

  it("quotes what YAML would read otherwise, in the style that was begun", async () => {
    await start();
    const note = (typed: string): string =>
      `  dry:\n    quote: 95% of the fields\n    evidence:\n      - table: sites\n        where: { note: ${typed}‸ }\n`;
    assert.deepEqual(await written(note("")), [`'x: "y" # z'`, '"null"', "🌵"]);
    assert.deepEqual(await written(note('"x')), [String.raw`"x: \"y\" # z"`]);
  });

  it("offers a key's words, and keys with what they mean", async () => {
    await start();
    const claim = (rest: string): string => `  dry:\n    quote: 95% of the fields\n    ${rest}`;
    assert.deepEqual(await labels(claim("expect: ‸\n")), ["supported", "contested", "contradicted", "unverifiable"]);
    assert.ok((await labels(claim("evidence: [{ aggregate: m‸ }]\n"))).includes("median"));
    const keys = await ask(claim("evi‸\n"));
    const [evidence] = keys?.items ?? [];
    assert.deepEqual(
      [evidence?.label, evidence?.documentation],
      ["evidence", "What the claim rests on, and what speaks against it."],
    );
    assert.ok(!(await labels(claim("‸\n"))).includes("quote"), "a key that stands there already");
    assert.ok((await labels(claim("allow: { ‸\n"))).includes("thin-anchor"));
    assert.ok((await labels(claim("evidence:\n      - ‸\n"))).includes("table"));
  });

  it("leaves keys and their words to an extension for YAML", async () => {
    await start({ schemaHelp: false });
    assert.deepEqual(await labels("  dry:\n    quote: 95% of the fields\n    ‸\n"), []);
    assert.deepEqual(await labels("  dry:\n    quote: 95% of the fields\n    expect: ‸\n"), []);
    assert.deepEqual(await labels("  dry:\n    quote: 95% of the fields\n    by: ‸\n"), ["lab"]);
    assert.deepEqual(
      await written("  dry:\n    quote: 95% of the fields\n    evidence: [{ table: sites, where: { s‸ } }]\n"),
      ["site: "],
    );
  });

  it("helps where no article is, and says nothing in articles and other YAML", async () => {
    server = await openServer({ "lone.claims.yaml": "", "compose.yaml": "by: ", "a.md": "by: " });
    const at = async (file: string, text: string, line: number, character: number): Promise<CompletionList | null> => {
      await server.openBeside(file, text);
      return server.client.sendRequest("textDocument/completion", {
        textDocument: { uri: server.uri(file) },
        position: { line, character },
      });
    };
    const lone = await at(
      "lone.claims.yaml",
      "parties: { lab: { name: L } }\nclaims:\n  x:\n    quote: y\n    by: \n",
      4,
      8,
    );
    assert.deepEqual(
      lone?.items.map(({ label }) => label),
      ["lab"],
    );
    assert.equal(await at("compose.yaml", "by: ", 0, 4), null);
    assert.equal(await at("a.md", "by: ", 0, 4), null);
  });

  it("knows tables that are declared below an unfinished entry, even one with an open quote", async () => {
    const begun =
      "countercheck: 1\nclaims:\n  dry:\n    quote: 95% of the fields\n    evidence:\n      - table: sites\n        where: ";
    const below = "\n  other: { quote: Nothing else }\ntables: { sites: { path: sites.csv, key: id } }\n";
    const sound = `${begun}{}${below}`;
    server = await openServer({ ...files, "fields.claims.yaml": sound });
    await server.open("fields.md");
    await server.openBeside("fields.claims.yaml", sound);
    for (const typed of ["{ site: ", '{ site: "n']) {
      await server.edit("fields.claims.yaml", `${begun}${typed}${below}`, "fields.md");
      const lines = `${begun}${typed}`.split("\n");
      const list = await server.client.sendRequest<CompletionList | null>("textDocument/completion", {
        textDocument: { uri: server.uri("fields.claims.yaml") },
        position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
      });
      assert.equal(list?.items[0]?.label, "north", typed);
    }
  });

  it("keeps its answers short for long tables and long claim sets", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `r${at},v${at % 5_000}`).join("\n");
    const claims = Array.from({ length: 3_000 }, (_, at) => `  c${at}: { quote: word ${at} }\n`).join("");
    const set = `countercheck: 1\ntables: { big: { path: big.csv, key: id } }\nclaims:\n${claims}  last: { quote: y, evidence: [{ cell: big/ }], relates: { rests-on: [ ] } }\n`;
    server = await openServer({ "big.md": "y\n", "big.claims.yaml": set, "big.csv": `id,v\n${rows}\n` });
    await server.open("big.md");
    await server.openBeside("big.claims.yaml");
    const last = set.split("\n").length - 2;
    const line = set.split("\n")[last] ?? "";
    for (const before of ["big/", "rests-on: ["]) {
      const list = await server.client.sendRequest<CompletionList>("textDocument/completion", {
        textDocument: { uri: server.uri("big.claims.yaml") },
        position: { line: last, character: line.indexOf(before) + before.length },
      });
      assert.deepEqual([list.items.length, list.isIncomplete], [200, true]);
    }
  });
});
