import assert from "node:assert/strict";
import type {
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
} from "vscode-languageserver/node";
import { type DisplayOptions, displayChanged, type StartOptions } from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const claims = `countercheck: 1
include: [shared.yaml]
article: { path: fields.md }
parties: { lab: { name: "The <b>Lab</b>", interest: sells rulers } }
sources:
  web: { title: Web, url: https://example.org/a, party: lab }
  trap: { title: Trap, url: "javascript:alert(1)" }
tables:
  sites: { path: data/sites.csv, key: id, show: [site], columns: { dry: { unit: "%" } } }
claims:
  dry:
    quote: 95% of the fields
    by: lab
    evidence:
      - table: sites
        where: { site: north }
        value: dry
        aggregate: max
      - cell: sites/C/dry
        read-in: book
  other:
    quote: Nothing else
    relates: { rests-on: [dry] }
critiques:
  thin: { about: [dry, sites], by: lab, body: Too few. }
`;
const files = {
  "fields.md": "# Fields\n\nIn May 95% of the fields were dry. Nothing else was.\n",
  "fields.claims.yaml": claims,
  "shared.yaml": "sources:\n  book: { title: A book, access: full-text }\n",
  "data/sites.csv": "id,site,dry,note\nA,north,95,a|b\nB,north,94,\nC,south,12,\nD,,1,\n",
};

describe("names in a claim set and its tables", () => {
  let server: OpenServer;
  afterEach(() => server.close());
  const start = async (options: Partial<DisplayOptions & StartOptions> = {}): Promise<void> => {
    server = await openServer(files, options, { workspace: { inlayHint: { refreshSupport: true } } });
    await server.open("fields.md");
    for (const file of Object.keys(files).slice(1)) await server.openBeside(file);
    await server.readAgain("fields.md");
  };
  /** The place of a text in a file, `behind` characters into it. */
  const at = (file: keyof typeof files, text: string, behind = 0) => {
    const found = files[file].indexOf(text);
    assert.ok(found >= 0, text);
    const lines = files[file].slice(0, found + behind).split("\n");
    return {
      textDocument: { uri: server.uri(file) },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    };
  };
  const hover = async (...where: Parameters<typeof at>): Promise<string | null> => {
    const shown = await server.client.sendRequest<Hover | null>("textDocument/hover", at(...where));
    return shown && (shown.contents as MarkupContent).value;
  };
  /** Places as their file's name and the words that stand there. */
  const named = (places: readonly Location[]): readonly string[] =>
    places.map(({ uri, range: { start, end } }) => {
      const file = Object.keys(files).find((one) => server.uri(one) === uri) as keyof typeof files;
      const lines = files[file].split("\n").slice(start.line, end.line + 1);
      lines[lines.length - 1] = lines.at(-1)?.slice(0, end.character) ?? "";
      return `${file}:${start.line + 1} ${lines.join("\n").slice(start.character).split("\n")[0]}`;
    });
  const definition = async (...where: Parameters<typeof at>): Promise<readonly string[]> =>
    named(await server.client.sendRequest<Location[]>("textDocument/definition", at(...where)));
  const references = async (...where: Parameters<typeof at>): Promise<readonly string[]> => {
    const params = { ...at(...where), context: { includeDeclaration: false } };
    return named(await server.client.sendRequest<Location[]>("textDocument/references", params));
  };

  it("explains keys, and what an evidence entry selects and comes to", async () => {
    await start();
    const where = (await hover("fields.claims.yaml", "where:", 2)) ?? "";
    assert.match(where, /^\*\*where\*\*: Column\\: text, list/);
    assert.match(
      where,
      /This selects 2 rows of 4 in \*\*sites\*\*:\n\n\| \\# \| id \| site \| dry \|\n\| - \| - \| - \| - \|\n\| 2 \| A \| north \| 95 \|\n\| 3 \| B \| north \| 94 \|/,
    );
    assert.match(where, /- ✓ .*95 %|- ✓ .*95%/);
    assert.match(where, /\*\*⚖ Contested\.\*\*/);
    assert.match((await hover("fields.claims.yaml", "site: north", 7)) ?? "", /^This selects 2 rows/);
    assert.match((await hover("fields.claims.yaml", "sites/C/dry", 7)) ?? "", /^This selects 1 row of 4/);
  });

  it("says what ids stand for, escaped", async () => {
    await start();
    assert.match((await hover("fields.claims.yaml", "[dry]", 2)) ?? "", /^“95% of the fields”\n\n\*\*⚖ Contested/);
    assert.match(
      (await hover("fields.claims.yaml", "by: lab", 5)) ?? "",
      /^\*\*The &#60;b&#62;Lab&#60;\/b&#62;\*\*: sells rulers$/,
    );
    assert.match((await hover("fields.claims.yaml", "book", 1)) ?? "", /^\*\*A book\*\*\n\nSeen: full text$/);
    assert.match(
      (await hover("fields.claims.yaml", "table: sites", 9)) ?? "",
      /^\*\*data\/sites\.csv\*\*, 4 rows\n\nColumns: id, site, dry, note$/,
    );
    assert.match((await hover("shared.yaml", "book", 1)) ?? "", /^\*\*A book\*\*/, "in an included file");
    assert.equal(await hover("shared.yaml", "title", 40), null, "no claim of the claim set at that line");
  });

  it("leaves keys to an extension for YAML", async () => {
    await start({ schemaHelp: false });
    assert.match((await hover("fields.claims.yaml", "where:", 2)) ?? "", /^This selects 2 rows/);
  });

  it("goes to declarations, headers and cells", async () => {
    await start();
    assert.deepEqual(await definition("fields.claims.yaml", "by: lab", 5), ["fields.claims.yaml:4 lab"]);
    assert.deepEqual(await definition("fields.claims.yaml", "read-in: book", 10), ["shared.yaml:2 book"]);
    assert.deepEqual(await definition("fields.claims.yaml", "table: sites", 9), ["fields.claims.yaml:9 sites"]);
    assert.deepEqual(await definition("fields.claims.yaml", "value: dry", 8), ["data/sites.csv:1 dry"]);
    assert.deepEqual(await definition("fields.claims.yaml", "site: north", 2), ["data/sites.csv:1 site"]);
    assert.deepEqual(await definition("fields.claims.yaml", "site: north", 7), ["data/sites.csv:2 north"]);
    assert.deepEqual(await definition("fields.claims.yaml", "sites/C/dry", 6), ["data/sites.csv:4 C"]);
    assert.deepEqual(await definition("fields.claims.yaml", "[dry, sites]", 7), ["fields.claims.yaml:9 sites"]);
    assert.deepEqual(await definition("fields.claims.yaml", "  sites:", 3), ["data/sites.csv:1 id,site,dry,note"]);
  });

  it("finds where names stand, from the claim set and from a table's header and cells", async () => {
    await start();
    assert.deepEqual(await references("fields.claims.yaml", "lab:", 1), [
      "fields.claims.yaml:6 lab",
      "fields.claims.yaml:13 lab",
      "fields.claims.yaml:25 lab",
    ]);
    assert.deepEqual(await references("fields.claims.yaml", "  sites:", 3), [
      "fields.claims.yaml:15 sites",
      "fields.claims.yaml:19 sites",
      "fields.claims.yaml:25 sites",
    ]);
    assert.deepEqual(await references("shared.yaml", "book", 1), ["fields.claims.yaml:20 book"]);
    assert.deepEqual(await references("data/sites.csv", "dry", 1), [
      "fields.claims.yaml:9 dry",
      "fields.claims.yaml:17 dry",
      "fields.claims.yaml:19 dry",
    ]);
    const cell = await references("data/sites.csv", "95", 1);
    assert.deepEqual(cell, ["fields.md:3 95% of the fields", "fields.claims.yaml:15 table: sites"]);
    const claim = await references("fields.claims.yaml", "  dry:", 3);
    assert.ok(
      claim.includes("fields.claims.yaml:23 dry") && claim.includes("fields.md:3 95% of the fields"),
      String(claim),
    );
  });

  it("highlights a name wherever it stands", async () => {
    await start();
    const found = await server.client.sendRequest<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      at("fields.claims.yaml", "rests-on: [dry", 12),
    );
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line + 1, kind]),
      [
        [11, 3],
        [23, 2],
        [25, 2],
      ],
    );
  });

  it("links to files that were read and to the web, and to nothing else", async () => {
    await start();
    const { textDocument } = at("fields.claims.yaml", "countercheck");
    const links = await server.client.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      [server.uri("fields.md"), server.uri("shared.yaml"), server.uri("data/sites.csv"), "https://example.org/a"],
    );
  });

  it("says on a table's cell which claims it decides, with links where the editor has commands", async () => {
    await start({ commands: true });
    const shown = (await hover("data/sites.csv", "95", 1)) ?? "";
    assert.match(
      shown,
      /^This cell decides a claim in _Fields_:\n\n- ⚖ Contested: \[“95% of the fields”\]\(command:countercheck\.openReadingView\?/,
    );
    for (const beside of ["A,", "dry", "D,,1", "a|b"])
      assert.equal(await hover("data/sites.csv", beside), null, beside);
  });

  it("counts the claims on a table's rows where that is asked for", async () => {
    await start();
    const { textDocument } = at("data/sites.csv", "id");
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const ask = (): Promise<InlayHint[] | null> =>
      server.client.sendRequest("textDocument/inlayHint", { textDocument, range });
    assert.equal(await ask(), null);
    const refreshed = new Promise<void>((resolve) => {
      server.client.onRequest("workspace/inlayHint/refresh", () => {
        resolve();
        return null;
      });
    });
    await server.client.sendNotification(displayChanged, { tableCounts: true });
    await refreshed;
    const hints = (await ask()) ?? [];
    assert.deepEqual(
      hints.map(({ position: { line }, label }) => [line, label]),
      [
        [1, "1 claim"],
        [2, "1 claim"],
        [3, "1 claim"],
      ],
    );
  });
});
