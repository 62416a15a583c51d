import assert from "node:assert/strict";
import type { DocumentSymbol, Hover, Location, MarkupContent } from "vscode-languageserver/node";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { fingerprintOf } from "../../src/core/text/fingerprint.js";
import { noTrial } from "../../src/core/trial.js";
import { claimsAfter } from "../../src/protocol/claims-after.js";
import {
  type Cards,
  cardsRequest,
  displayChanged,
  type ReadingViewModel,
  type RowPlace,
  type RowsParams,
  rowsRequest,
  trialRequest,
  viewRequest,
} from "../../src/protocol/lsp.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = `# Sun

Capacity *grew by 14 %* in a year, to around 1,200 MW.
`;
const claims = `countercheck: 1
parties: { ministry: { name: Ministry, interest: its own programme }, audit: { name: Audit } }
sources: { report: { title: Report, party: ministry }, audit-2025: { title: Audit, party: audit } }
article: { source: report }
tables:
  capacity:
    path: data/capacity.csv
    key: row
    reported-by: { column: reporter }
    read-in: { column: source }
    columns: { megawatts: { unit: MW } }
    show: [year]
claims:
  grown:
    quote: grew by 14 %
    relation: change
    evidence: [{ table: capacity, where: { year: 2024 }, value: megawatts, baseline: { where: { year: 2023 } } }]
  level:
    quote: around 1,200 MW
    evidence: [{ cell: capacity/a24/megawatts }]
critiques:
  installed: { about: grown, by: audit, kind: missing-measure, body: "Installed is <b>not</b> delivered." }
`;
const table = `row,year,megawatts,reporter,source
a23,2023,1050,audit,audit-2025
a24,2024,1197,audit,audit-2025
`;
const files = { "sun.md": article, "sun.claims.yaml": claims, "data/capacity.csv": table };

describe("the language server", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());

  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: server.uri(file) },
    position: { line, character },
  });
  const hoverText = async (file: string, line: number, character: number): Promise<string | null> => {
    const hover = await server.client.sendRequest<Hover | null>("textDocument/hover", at(file, line, character));
    return hover && (hover.contents as MarkupContent).value;
  };

  it("says what it can do", () => {
    const { capabilities } = server.initialized;
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.definitionProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.deepEqual(capabilities.documentSymbolProvider, { label: "Claims" });
  });

  it("tells of an opened article: its marks by verdict, exactly on the words", async () => {
    const read = await server.open("sun.md");
    assert.equal(read.version, 1);
    assert.deepEqual(
      read.marks.map(({ claim, verdict, range }) => [claim, verdict, range]),
      [
        ["grown", "supported", { start: { line: 2, character: 10 }, end: { line: 2, character: 22 } }],
        ["level", "supported", { start: { line: 2, character: 38 }, end: { line: 2, character: 53 } }],
      ],
    );
    assert.deepEqual([read.counts.claims, read.counts.supported], [2, 2]);
  });

  it("shows on hover the verdict first, then the rows, and escapes what strangers wrote", async () => {
    await server.open("sun.md");
    const text = await hoverText("sun.md", 2, 12);
    assert.match(text ?? "", /^\*\*✓ Supported\.\*\* Audit agrees/);
    assert.match(text ?? "", /1197/);
    assert.match(text ?? "", /capacity\/a24/);
    assert.ok(!text?.includes("<b>"), "the critique's tag is shown as text");
    assert.ok(!text?.includes("data:image"), "other editors get no image");
  });

  it("shows nothing beside a claim", async () => {
    await server.open("sun.md");
    assert.equal(await hoverText("sun.md", 2, 2), null);
    assert.equal(await hoverText("sun.md", 2, 22), null);
    assert.equal(await hoverText("sun.md", 0, 3), null);
  });

  it("goes from a claim to its rows, and from a row to its claims", async () => {
    await server.open("sun.md");
    const rows = await server.client.sendRequest<Location[]>("textDocument/definition", at("sun.md", 2, 40));
    assert.deepEqual(
      rows.map(({ uri, range }) => [uri, range.start.line]),
      [[server.uri("data/capacity.csv"), 2]],
    );
    await server.openBeside("data/capacity.csv");
    const params = { ...at("data/capacity.csv", 2, 5), context: { includeDeclaration: false } };
    const found = await server.client.sendRequest<Location[]>("textDocument/references", params);
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start]),
      [
        [server.uri("sun.md"), { line: 2, character: 10 }],
        [server.uri("sun.md"), { line: 2, character: 38 }],
      ],
    );
  });

  it("shows on a table's cell the claims that it decides, nothing beside it, and on the claim set the claim's evidence", async () => {
    await server.open("sun.md");
    await server.openBeside("data/capacity.csv");
    await server.openBeside("sun.claims.yaml");
    assert.match((await hoverText("data/capacity.csv", 2, 11)) ?? "", /cell decides 2 claims.*\n\n- ✓ Supported/);
    assert.equal(await hoverText("data/capacity.csv", 2, 1), null);
    assert.match((await hoverText("data/capacity.csv", 1, 11)) ?? "", /cell decides a claim /, "as a baseline");
    assert.equal(await hoverText("data/capacity.csv", 0, 1), null);
    assert.match((await hoverText("sun.claims.yaml", 14, 14)) ?? "", /^\*\*✓ Supported/);
  });

  it("lists claims as document symbols with their verdicts", async () => {
    await server.open("sun.md");
    const symbols = await server.client.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: server.uri("sun.md") },
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["grew by 14 %", "around 1,200 MW"],
    );
    assert.match(symbols[0]?.detail ?? "", /^Supported/);
  });

  it("judges anew while the article is edited, and clears a finding at once when it is mended", async () => {
    await server.open("sun.md");
    await server.edit("sun.md", article.replace("14 %", "41 %"));
    const told = await server.diagnosticsWhen("sun.md", (all) => all.length > 0);
    assert.deepEqual(
      told.map(({ code }) => code),
      ["contradicted", "edited"],
    );
    await server.edit("sun.md", article);
    assert.deepEqual(await server.diagnosticsWhen("sun.md", (all) => all.length === 0), []);
  });

  it("takes an open table over the disk: a changed cell changes the verdict before it is saved", async () => {
    await server.open("sun.md");
    await server.openBeside("data/capacity.csv");
    const read = await server.edit("data/capacity.csv", table.replace("1197", "1300"), "sun.md");
    assert.deepEqual(
      read.marks.map(({ verdict }) => verdict),
      ["contradicted", "contradicted"],
    );
    const told = await server.diagnosticsWhen("sun.md", (all) => all.length === 2);
    assert.deepEqual(
      told.map(({ code, severity }) => [code, severity]),
      [
        ["contradicted", 2],
        ["contradicted", 2],
      ],
    );
    assert.ok(told[0]?.relatedInformation?.some(({ location }) => location.uri === server.uri("data/capacity.csv")));
  });

  it("notices a change on disk", async () => {
    await server.open("sun.md");
    await server.writeOnDisk("data/capacity.csv", table.replace("1197", "1300"));
    const told = await server.diagnosticsWhen("sun.md", (all) => all.length === 2);
    assert.equal(told.length, 2);
  });

  it("keeps working on a broken claim set, with one error at the place", async () => {
    await server.open("sun.md");
    await server.openBeside("sun.claims.yaml");
    await server.edit("sun.claims.yaml", claims.replace("quote: grew by 14 %", "quotes: grew by 14 %"), "sun.md");
    const told = await server.diagnosticsWhen("sun.claims.yaml", (all) => all.length > 1);
    assert.deepEqual(
      told.map(({ code, range }) => [code, range.start.line]).toSorted(),
      [
        ["unknown-key", 14],
        ["unknown-reference", 21],
        ["wrong-type", 13],
      ].toSorted(),
    );
    assert.match((await hoverText("sun.md", 2, 40)) ?? "", /^\*\*✓ Supported/);
  });

  it("tells of an open claim set that has no article, whatever else is wrong with it", async () => {
    const lost = {
      "gone.claims.yaml": ["countercheck: 1\nfoo: 1\nclaims: { a: { quote: x } }\n", ["unattached", "unknown-key"]],
      "out.claims.yaml": ["countercheck: 1\narticle: { path: ../../x.md }\n", ["path-outside"]],
      "broken.claims.yaml": ["countercheck: 1\nclaims: [\n", ["unattached", "yaml-syntax"]],
    } as const;
    for (const [file, [text, rules]] of Object.entries(lost)) {
      await server.openBeside(file, text);
      const told = await server.diagnosticsWhen(file, (all) => all.length >= rules.length);
      assert.deepEqual(told.map(({ code }) => code).toSorted(), [...rules]);
    }
  });

  it("goes on beside a claim set that can't be read at all", async () => {
    await server.writeOnDisk("circle.claims.yaml", "claims: &a\n  x: *a\n");
    await server.open("circle.md", "# Circle\n");
    const read = await server.open("sun.md");
    assert.deepEqual(
      read.marks.map(({ verdict }) => verdict),
      ["supported", "supported"],
    );
    assert.deepEqual(
      (await server.diagnosticsWhen("circle.claims.yaml", (all) => all.length > 0)).map(({ code }) => code),
      ["yaml-syntax"],
    );
  });

  it("says nothing of an article without a claim set", async () => {
    const read = await server.open("other.md", "# Other\n\n95 % of all.\n");
    assert.deepEqual([read.claimSet, read.marks, read.counts.claims], [null, [], 0]);
    assert.equal(await hoverText("other.md", 2, 1), null);
  });

  it("attaches a claim set by its fingerprint to a copy that lies elsewhere, once its folder is open", async () => {
    const other = await openServer({ "copy.txt": "Capacity grew by 14 % in a year." });
    const print = fingerprintOf(parseArticle("Capacity grew by 14 % in a year.", { format: "plain" }).shadow);
    await server.writeOnDisk(
      "far.claims.yaml",
      `countercheck: 1\narticle: { fingerprint: "${print}" }\nclaims: { g: { quote: grew by 14 % } }\n`,
    );
    assert.equal((await other.open("copy.txt")).claimSet, null);
    const added = [{ uri: server.uri(""), name: "far" }];
    const attached = other.readAgain("copy.txt");
    await other.client.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    assert.deepEqual(
      (await attached).marks.map(({ claim }) => claim),
      ["g"],
    );
    await other.close();
  });

  it("tells where rows stand that no claim uses, for a reader who goes to one", async () => {
    const other = await openServer({ ...files, "data/capacity.csv": `${table}a25,2025,1300,audit,audit-2025\n` });
    await other.open("sun.md");
    const params: RowsParams = { uri: other.uri("sun.md"), claim: null };
    const rows = await other.client.sendRequest<readonly RowPlace[]>(rowsRequest, params);
    assert.deepEqual(
      rows.map(({ name, range }) => [name, range.start.line]),
      [["capacity/a25", 3]],
    );
    await other.close();
  });

  it("answers malformed requests of its own kind with nothing", async () => {
    for (const params of [null, 5, {}, { uri: 3 }, { uri: "nothing:at-all" }]) {
      assert.equal(await server.client.sendRequest("countercheck/view", params), null);
      assert.deepEqual(await server.client.sendRequest("countercheck/rows", params), []);
    }
  });
});

describe("a trial", () => {
  it("is answered with what the claim comes to, and with nothing where it is malformed", async () => {
    const server = await openServer(files);
    await server.open("sun.md");
    const uri = server.uri("sun.md");
    const view = await server.client.sendRequest<ReadingViewModel>(viewRequest, { uri });
    const claim = claimsAfter([], view.claims).find(({ verdict }) => verdict === "supported")?.id ?? "";
    const ask = (trial: object) =>
      server.client.sendRequest<string | null>(trialRequest, { uri, claim, trial: { ...noTrial, ...trial } });
    assert.match((await ask({})) ?? "", /<strong>Supported<\/strong>/);
    assert.match((await ask({ relation: "of" })) ?? "", /<strong>Contradicted<\/strong>/);
    assert.equal(await ask({ width: 7 }), null);
    const cards = await server.client.sendRequest<Cards>(cardsRequest, { uri, claims: [claim] });
    assert.match(cards[claim] ?? "", /<form class="cc-trial"/);
    await server.close();
  });
});

describe("hovers for VS Code", () => {
  it("hold an image in the theme's palette and links to named commands only", async () => {
    const server = await openServer(files, { hoverImages: true, themeKind: "dark", commands: true });
    await server.open("sun.md");
    const params = { textDocument: { uri: server.uri("sun.md") }, position: { line: 2, character: 12 } };
    const hover = await server.client.sendRequest<Hover>("textDocument/hover", params);
    const text = (hover.contents as MarkupContent).value;
    assert.match(text, /!\[[^\]]+\]\(data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+\|width=\d+,height=\d+\)/);
    const links = [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command);
    assert.deepEqual(
      new Set(links),
      new Set(["countercheck.openRow", "countercheck.openReadingView", "countercheck.raiseCritique"]),
    );
    assert.ok(text.length <= 20_000, `${text.length} characters`);
    await server.close();
  });
});

describe("display options", () => {
  it("say whose charts stand in a reading view, also when they change", async () => {
    const server = await openServer(files, { textCharts: "none" });
    await server.open("sun.md");
    const charts = async () => {
      const view = await server.client.sendRequest<ReadingViewModel>(viewRequest, { uri: server.uri("sun.md") });
      return view.blocks.some((block) => "html" in block && block.html.includes('<figure class="cc-figure"'));
    };
    assert.equal(await charts(), false);
    await server.client.sendNotification(displayChanged, { textCharts: "all" });
    assert.equal(await charts(), true);
    await server.client.sendNotification(displayChanged, { textCharts: "some" });
    assert.equal(await charts(), false, "what is malformed takes its default, and no claim is contested");
    await server.close();
  });
});
