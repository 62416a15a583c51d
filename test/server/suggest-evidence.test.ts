import assert from "node:assert/strict";
import { CancellationTokenSource, type CodeAction } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotateAnswer, Annotation } from "../../src/protocol/annotate.js";
import type { RelinkableClaim } from "../../src/protocol/relinkable.js";
import type {
  ClaimVerdictAnswer,
  DraftLinksAnswer,
  SuggestEvidenceAnswer,
} from "../../src/protocol/suggest-evidence.js";
import { type OpenServer, openServer } from "./harness/open-server.js";

const text =
  "In 2025 the north sold 120 units, a rise of 14 % over 2024. The south sold 80 units.\n\nThe rate was 4.1 % in May.\n";
const sales = "region,year,units\nnorth,2024,105\nnorth,2025,120\nsouth,2025,80\n";
const rates = "month,rate (%),note\nApril,3.9,\nMay,4.1,revised\n";
const claims = `countercheck: 1
article: { path: claimed.md }
tables:
  rates: { path: data/rates.csv }   # by hand
claims:
  rate: { quote: rate was 4.1 % }
`;
const files = {
  "fresh.md": text,
  "claimed.md": text,
  "claimed.claims.yaml": claims,
  "data/sales.csv": sales,
  "data/rates.csv": rates,
  "words.md": "No number stands here.\n",
};

describe("suggesting evidence", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files);
  });
  afterEach(() => server.close());

  const rangeOf = (words: string) => {
    const document = TextDocument.create("a", "plaintext", 1, text);
    const start = text.indexOf(words);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  };
  const ask = (file: string, words: string): Promise<SuggestEvidenceAnswer> =>
    server.client.sendRequest("countercheck/suggestEvidence", { uri: server.uri(file), range: rangeOf(words) });
  const found = async (file: string, words: string) => {
    const answer = await ask(file, words);
    assert.ok(answer.kind === "suggestions", JSON.stringify(answer));
    return answer;
  };
  const said = async (file: string, words: string): Promise<string> => {
    const answer = await ask(file, words);
    assert.ok(answer.kind === "none");
    return answer.message;
  };
  const annotated = async (file: string, annotation: Annotation): Promise<string> => {
    const answer = await server.client.sendRequest<AnnotateAnswer>("countercheck/annotate", {
      uri: server.uri(file),
      annotation,
    });
    assert.ok(answer.kind === "edit", JSON.stringify(answer));
    const document = TextDocument.create("a", "yaml", 1, server.buffer("claimed.claims.yaml") || claims);
    return TextDocument.applyEdits(document, [...answer.edits]);
  };

  it("finds cells for a number of an article without a claim set, with what is to be declared", async () => {
    await server.open("fresh.md");
    const { claimSet, number, words, claim, suggestions, version } = await found("fresh.md", "120");
    assert.deepEqual([claimSet, claim, version, number.text], [null, null, 1, "120 units"]);
    assert.deepEqual([words.text, words.range], ["north sold 120 units", rangeOf("north sold 120 units")]);
    const [first] = suggestions;
    assert.ok(first);
    assert.equal(first.uri, server.uri("data/sales.csv"));
    assert.deepEqual(first.cells, [
      {
        row: 3,
        column: "units",
        text: "120",
        range: { start: { line: 2, character: 11 }, end: { line: 2, character: 14 } },
      },
    ]);
    assert.deepEqual(first.place, first.cells[0]?.range);
    assert.deepEqual(first.evidence, { table: "sales", where: { region: "north", year: "2025" }, value: "units" });
    assert.deepEqual([first.declared, first.declare], [false, { id: "sales", spec: { path: "data/sales.csv" } }]);
    assert.match(first.why, /words? .*“north”/);
  });

  it("finds the claim that states the number, and the table under the id that it is declared with", async () => {
    await server.open("claimed.md");
    const { claimSet, claim, suggestions } = await found("claimed.md", "4.1");
    assert.equal(claimSet, server.uri("claimed.claims.yaml"));
    assert.deepEqual(claim, { id: "rate", hasEvidence: false, exempt: false });
    const [first] = suggestions;
    assert.deepEqual([first?.table, first?.declared, first?.unit, first?.value], ["rates", true, "%", "4.1\u00a0%"]);
    assert.deepEqual(first?.declare?.spec.columns, { "rate (%)": { unit: "%" } });
  });

  it("leads to evidence for an old claim, or a new claim, in one edit with its table, and to its verdict", async () => {
    const open = await server.open("claimed.md");
    await server.openBeside("claimed.claims.yaml");
    const verdict = (claim: string): Promise<ClaimVerdictAnswer> =>
      server.client.sendRequest("countercheck/claimVerdict", { uri: open.uri, claim });
    const old = await found("claimed.md", "4.1");
    const [rate] = old.suggestions;
    assert.ok(rate?.evidence && rate.declare);
    const first = await annotated("claimed.md", {
      kind: "add-evidence",
      claim: "rate",
      evidence: rate.evidence,
      table: rate.declare,
    });
    assert.match(first, /rates: \{ path: data\/rates\.csv, columns: .*unit: "%".* \} {3}# by hand/);
    assert.match((await verdict("rate"))?.headline ?? "", /no data are linked/);
    await server.edit("claimed.claims.yaml", first, "claimed.md");
    assert.match((await verdict("rate"))?.headline ?? "", /^Supported/);
    const fresh = await found("claimed.md", "120");
    const [units] = fresh.suggestions;
    assert.ok(units?.evidence && units.declare);
    const second = await annotated("claimed.md", {
      kind: "add-claim",
      range: fresh.words.range,
      meant: fresh.number.range,
      evidence: units.evidence,
      table: units.declare,
    });
    assert.match(second, /\n {2}sales:? ?.*path: data\/sales\.csv/s);
    const read = await server.edit("claimed.claims.yaml", second, "claimed.md");
    assert.equal(read.counts.supported, 2);
    assert.equal(await verdict("gone"), null);
  });

  it("says in a sentence why there is nothing to suggest", async () => {
    await server.open("fresh.md");
    assert.match(await said("fresh.md", "the north"), /^There is no number here/);
    assert.match(await said("fresh.md", "120 units, a rise of 14 %"), /^Several numbers/);
    assert.match(await said("data/sales.csv", "120"), /^Evidence is found for numbers in articles/);
    assert.match(await said("gone.md", "120"), /can't be read/);
    const untitled = await server.client.sendRequest<SuggestEvidenceAnswer>("countercheck/suggestEvidence", {
      uri: "untitled:Untitled-1",
      range: rangeOf("120"),
    });
    assert.match(untitled.kind === "none" ? untitled.message : "", /^Save this text/);
    const malformed = await server.client.sendRequest<SuggestEvidenceAnswer>("countercheck/suggestEvidence", {
      uri: server.uri("fresh.md"),
      range: { start: { line: -1 } },
    });
    assert.equal(malformed.kind, "none");
    await server.writeAllOnDisk({
      "data/sales.csv": "region,units\nnorth,7\n",
      "data/rates.csv": "month,rate\nMay,9\n",
    });
    assert.match(await said("fresh.md", "80 units"), /^Nothing in the 2 tables around this article fits “80 units”/);
  });

  it("looks at tables again once they change, on disk or in an editor, and at new ones", async () => {
    await server.open("fresh.md");
    assert.equal((await found("fresh.md", "120")).suggestions[0]?.cells[0]?.row, 3);
    await server.writeOnDisk("data/sales.csv", `region,year,units\nnorth,2025,120\n`);
    assert.equal((await found("fresh.md", "120")).suggestions[0]?.cells[0]?.row, 2);
    await server.openBeside("data/sales.csv", "region,year,units\n,,\n,,\nnorth,2025,120\n");
    assert.equal((await found("fresh.md", "120")).suggestions[0]?.cells[0]?.row, 4);
    await server.writeOnDisk("more/new.csv", "what,north units sold in 2025\nunits,120\n");
    const { suggestions } = await found("fresh.md", "120");
    assert.ok(suggestions.some(({ uri }) => uri === server.uri("more/new.csv")));
  });

  it("is given up when nobody waits, and answers the next one all the same", async () => {
    await server.open("fresh.md");
    const source = new CancellationTokenSource();
    const asked = server.client.sendRequest<SuggestEvidenceAnswer>(
      "countercheck/suggestEvidence",
      { uri: server.uri("fresh.md"), range: rangeOf("120") },
      source.token,
    );
    source.cancel();
    const answer = await asked.catch(() => null);
    assert.ok(answer === null || answer.kind === "none" || answer.kind === "suggestions");
    assert.equal((await found("fresh.md", "120")).suggestions[0]?.table, "sales");
  });
});

describe("draft links and relinking", () => {
  let server: OpenServer;
  beforeEach(async () => {
    server = await openServer(files, { commands: true });
  });
  afterEach(() => server.close());

  it("finds the numbers without a claim that clearly stand in tables, each with its likeliest cell", async () => {
    await server.open("claimed.md");
    const answer = await server.client.sendRequest<DraftLinksAnswer>("countercheck/draftLinks", {
      uri: server.uri("claimed.md"),
    });
    assert.ok(answer.kind === "links");
    assert.deepEqual([answer.numbers, answer.tables], [4, 2]);
    assert.deepEqual(
      answer.links.map(({ number, suggestion: { cells } }) => [number.text, cells[0]?.row]),
      [
        ["120 units", 3],
        ["80 units", 4],
      ],
    );
    const none = await server.client.sendRequest<DraftLinksAnswer>("countercheck/draftLinks", {
      uri: server.uri("words.md"),
    });
    assert.ok(none.kind === "links" && none.links.length === 0 && none.numbers === 0);
  });

  it("offers the search on numbers without a claim, and on claims without evidence", async () => {
    const { uri } = await server.open("claimed.md");
    const titles = async (line: number, character: number): Promise<readonly string[]> => {
      const at = { line, character };
      const actions = await server.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ["refactor"] },
      });
      return actions.map(({ title }) => title).filter((title) => title.startsWith("Find"));
    };
    assert.deepEqual(await titles(0, 25), ["Find evidence for “120 units”"]);
    assert.deepEqual(await titles(2, 6), ["Find evidence for “4.1 %”"]);
    assert.deepEqual(await titles(0, 9), []);
  });

  it("lists the claims whose words changed or are gone, with the places that fit", async () => {
    const { uri } = await server.open("claimed.md");
    const ask = (): Promise<readonly RelinkableClaim[]> =>
      server.client.sendRequest("countercheck/relinkable", { uri });
    assert.deepEqual(await ask(), []);
    await server.edit("claimed.md", "The rate was 4.2 % in May.\n");
    const [edited] = await ask();
    assert.deepEqual([edited?.claim, edited?.state, edited?.quote], ["rate", "edited", "rate was 4.1 %"]);
    assert.deepEqual(
      edited?.places.map(({ text: words }) => words),
      ["rate was 4.2 %"],
    );
    await server.edit("claimed.md", "Nothing of it is left.\n");
    assert.deepEqual(
      (await ask()).map(({ state, places }) => [state, places.length]),
      [["orphan", 0]],
    );
  });
});
