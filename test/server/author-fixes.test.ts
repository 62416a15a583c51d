import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { ClientCapabilities, CodeAction, Diagnostic, Range, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type OpenServer, openServer } from "./harness/open-server.js";

const article = `# Turnout

Unemployment fell to **4.1 %** in March. Turnout rose by 5 % in all. It rained 5.27 mm.
The bank says it has 1,250 branches.

The depot sorts 3 times more parcels than in 2015. The new ferry is 30 % faster than the old one. The pump ran at 5 % of
the rated flow. The photographs take 16 GB on the disk. More than 50 % of voters took part. It sold up to 40 % of them.
Sales rose by 14 %.
`;
const claims = `countercheck: 1
parties: { bank: { name: The bank } }
tables:
  facts: { path: facts.csv, key: fact, columns: { value: { unit: { column: unit } } } }
  plant:
    path: plant.csv
    key: year
    columns:
      crossing: { unit: min, better: lower }
      flow: { unit: "%", of: rated flow, better: higher }
      size: { unit: B }
      turnout: { unit: "%" }
      sold: { unit: "%" }
claims:
  fell: # of the last survey
    quote: fell to 4.1 %
    evidence: [{ cell: facts/jobless/value }]
  turnout:
    quote: Turnout rose by 5 %
    relation: change
    evidence: [{ cell: facts/now/value, baseline: facts/before/value }]
  rain:
    quote: rained 5.27 mm
    evidence: [{ cell: facts/rain/value }]
  branches:
    quote: has 1,250 branches
    by: bank
    evidence: [{ cell: facts/branches/value }]
  parcels:
    quote: 3 times more parcels
    relation: ratio
    evidence: [{ cell: plant/2025/parcels, baseline: plant/2015/parcels }]
  ferry:
    quote: is 30 % faster
    relation: change
    evidence: [{ cell: plant/2025/crossing, baseline: plant/2015/crossing }]
  pump:
    quote: 5 % of the rated flow
    evidence: [{ cell: plant/2025/flow }]
  photographs:
    quote: take 16 GB
    evidence: [{ cell: plant/2025/size }]
  voters:
    quote: More than 50 % of voters
    evidence: [{ cell: plant/2025/turnout }]
  sold:
    quote: up to 40 % of them
    evidence: [{ table: plant, value: sold, aggregate: max }]
  sales:
    quote: Sales rose by 14 %
    relation: change
    evidence: [{ cell: plant/2025/sales, baseline: plant/2015/sales }]
`;
const table = `fact,value,unit
jobless,4.36,%
before,60.00,%
now,65.00,%
rain,5.279,mm
branches,1205,
`;
const plant = `year,parcels,crossing,flow,size,turnout,sold,sales
2015,12500,100.0,100,0,55,21,500
2025,50000,70.0,95,17179869184,90,38,430
`;
const files = { "a.md": article, "a.claims.yaml": claims, "facts.csv": table, "plant.csv": plant };

let server: OpenServer;

function rangeOf(words: string): Range {
  const at = article.indexOf(words);
  assert.ok(at >= 0, `“${words}” is in the article`);
  const document = TextDocument.create("", "", 0, article);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

function actionsAt(words: string): Promise<readonly CodeAction[]> {
  const context = { diagnostics: server.diagnostics("a.md") };
  return server.client.sendRequest("textDocument/codeAction", {
    textDocument: { uri: server.uri("a.md") },
    range: rangeOf(words),
    context,
  });
}

const titlesOf = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title);

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((one) => one.title === title);
  assert.ok(found, `“${title}” is among: ${titlesOf(actions).join(" · ")}`);
  return found;
}

/** Texts of files after an edit of them, by file. */
function applied(edit: WorkspaceEdit | undefined, texts: Readonly<Record<string, string>>): Record<string, string> {
  const after: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    assert.ok("textDocument" in change);
    const file = Object.keys(texts).find((name) => server.uri(name) === change.textDocument.uri) ?? "";
    const edits = change.edits.flatMap((one) => ("newText" in one ? [one] : []));
    after[file] = TextDocument.applyEdits(TextDocument.create("", "", 0, texts[file] ?? ""), edits);
  }
  return after;
}

const lazy: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
};

const resolved = (action: CodeAction): Promise<CodeAction> => server.client.sendRequest("codeAction/resolve", action);

describe("an author's quick fixes", () => {
  afterEach(() => server.close());

  async function open(capabilities: ClientCapabilities = {}, claimSet = claims): Promise<void> {
    server = await openServer({ ...files, "a.claims.yaml": claimSet }, {}, capabilities);
    await server.open("a.md");
    const read = server.readAgain("a.md");
    await server.openBeside("a.claims.yaml");
    await read;
    await server.diagnosticsWhen("a.md", (all) => all.some(({ code }) => code === "contradicted"));
  }

  /** Makes the edit in both buffers, and waits until nothing is found at some words any more. */
  async function make(edit: WorkspaceEdit | undefined, claimSet = claims): Promise<Record<string, string>> {
    const after = applied(edit, { "a.md": article, "a.claims.yaml": claimSet });
    await server.edit("a.md", after["a.md"] ?? article);
    const inClaims = after["a.claims.yaml"];
    if (inClaims !== undefined) await server.edit("a.claims.yaml", inClaims, "a.md");
    return after;
  }

  it("write the value from the data into the article, and the claim set quotes it: nothing is left to accept", async () => {
    await open();
    const write = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    assert.deepEqual(
      write.diagnostics?.map(({ code }) => code),
      ["contradicted"],
    );
    const after = await make(write.edit);
    assert.equal(after["a.md"], article.replace("4.1", "4.4"));
    assert.match(after["a.claims.yaml"] ?? "", /^ {2}fell: # of the last survey\n {4}quote: fell to 4\.4 %$/m);
    await server.diagnosticsWhen("a.md", (all) =>
      all.every(({ code }) => code !== "contradicted" && code !== "edited" && code !== "truncated-quote"),
    );
  });

  it("say percentage points first, and leave the change in per cent to choose", async () => {
    await open();
    const actions = await actionsAt("rose by 5 %");
    assert.deepEqual(titlesOf(actions), ["Say “5 percentage points”", "Write the value from the data: 8 %"]);
    assert.equal(actions[0]?.isPreferred, true);
    const after = await make(actions[0]?.edit);
    assert.match(after["a.claims.yaml"] ?? "", /quote: Turnout rose by 5 percentage points$/m);
    await server.diagnosticsWhen("a.md", (all) => all.every(({ code }) => code !== "percent-vs-points"));
  });

  it("round what was cut off, or say “about”, which the claim set quotes too", async () => {
    await open();
    const actions = await actionsAt("5.27");
    assert.deepEqual(titlesOf(actions), ["Write the value from the data: 5.28 mm", "Say “about 5.27 mm”"]);
    const after = await make(actions[1]?.edit);
    assert.match(after["a.md"] ?? "", /It rained about 5\.27 mm\./);
    assert.match(after["a.claims.yaml"] ?? "", /quote: rained about 5\.27 mm$/m);
    await server.diagnosticsWhen("a.md", (all) => all.every(({ code }) => code !== "truncated"));
  });

  /** Makes what is titled so among the fixes at some words, which are told by a rule before, and by none then. */
  async function mend(rule: string, words: string, titles: readonly string[], title: string) {
    await open();
    const actions = await actionsAt(words);
    assert.deepEqual(titlesOf(actions), titles);
    const action = titled(actions, title);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      [rule],
    );
    const codes = (all: readonly Diagnostic[]): string => all.map(({ code }) => code).join(" ");
    const others = codes(
      server.diagnostics("a.md").filter(({ range }) => !isDeepStrictEqual(range, action.diagnostics?.[0]?.range)),
    );
    const after = await make(action.edit);
    await server.diagnosticsWhen("a.md", (all) => codes(all) === others);
    return { article: after["a.md"] ?? "", claims: after["a.claims.yaml"] ?? null };
  }

  it("say how many times as much it is", async () => {
    const title = "Say “4 times as many parcels as”";
    const after = await mend("ambiguous-times", "3 times", [title], title);
    assert.match(after.article, /The depot sorts 4 times as many parcels as in 2015\./);
    assert.match(after.claims ?? "", /quote: 4 times as many parcels$/m);
  });

  it("write the ratio of speeds that “faster” usually means", async () => {
    const title = "Write the value from the data: 43 %";
    const after = await mend("ambiguous-faster", "30 %", [title], title);
    assert.match(after.article, /is 43 % faster than the old one/);
    assert.match(after.claims ?? "", /quote: is 43 % faster$/m);
  });

  const ofFlow = ["Say “within 5 %”", "Write the value from the data: 95 %"];

  it("say “within” where a distance is meant", async () => {
    const after = await mend("of-vs-within", "5 % of", ofFlow, "Say “within 5 %”");
    assert.match(after.article, /The pump ran within 5 % of\nthe rated flow/);
    assert.equal(after.claims, null);
  });

  it("write the part where a part is meant", async () => {
    const after = await mend("of-vs-within", "5 % of", ofFlow, "Write the value from the data: 95 %");
    assert.match(after.article, /The pump ran at 95 % of\nthe rated flow/);
    assert.match(after.claims ?? "", /quote: 95 % of the rated flow$/m);
  });

  it("write binary units", async () => {
    const titles = ["Write “16 GiB”", "Write the value from the data: 17 GB"];
    const after = await mend("si-vs-iec", "16 GB", titles, "Write “16 GiB”");
    assert.match(after.article, /photographs take 16 GiB on/);
    assert.match(after.claims ?? "", /quote: take 16 GiB$/m);
  });

  it("say the opposite where the data move the other way", async () => {
    const title = "Say “fell by 14 %”";
    const after = await mend("direction", "14 %", [title], title);
    assert.match(after.article, /Sales fell by 14 %\./);
    assert.match(after.claims ?? "", /quote: Sales fell by 14 %$/m);
  });

  it("say the number in place of a weak bound", async () => {
    const after = await mend("weak-bound", "50 %", ["Say “90 %”"], "Say “90 %”");
    assert.match(after.article, /90 % of voters took part/);
    assert.match(after.claims ?? "", /quote: 90 % of voters$/m);
  });

  it("write the most there is", async () => {
    const title = "Write the value from the data: up to 38 %";
    const after = await mend("weak-bound", "40 %", [title], title);
    assert.match(after.claims ?? "", /quote: up to 38 % of them$/m);
  });

  it("offer nothing for what another party says", async () => {
    await open();
    assert.deepEqual(titlesOf(await actionsAt("1,250")), []);
  });

  it("leave the claim set alone where its quotes follow the article", async () => {
    const follows = claims.replace("countercheck: 1\n", "countercheck: 1\narticle: { edits: follow }\n");
    await open({}, follows);
    const write = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    const after = await make(write.edit, follows);
    assert.deepEqual(Object.keys(after), ["a.md"]);
    const asked = server.nextEdit();
    await server.save("a.md");
    await asked;
    assert.match(server.buffer("a.claims.yaml"), /quote: fell to 4\.4 %$/m);
  });

  it("are worked out once one is chosen, in the texts as they are then", async () => {
    await open(lazy);
    const offered = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    assert.equal(offered.edit, undefined);
    const moved = claims.replace("claims:\n", "# more\nclaims:\n");
    await server.edit("a.claims.yaml", moved, "a.md");
    const after = applied((await resolved(offered)).edit, { "a.md": article, "a.claims.yaml": moved });
    assert.match(after["a.claims.yaml"] ?? "", /^# more\nclaims:\n {2}fell: .*\n {4}quote: fell to 4\.4 %$/m);
    const act = { ...(offered.data as { act: object }).act, rewrite: "toString" };
    const made = { title: "Mine", data: { ...(offered.data as object), act } };
    assert.deepEqual(await resolved(made), made);
    await server.edit("a.md", `Before.\n\n${article}`);
    await assert.rejects(resolved(offered), /changed meanwhile/);
  });

  it("are refused where the data changed since, and where the claim set can't be written", async () => {
    await open(lazy);
    const offered = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    const read = server.readAgain("a.md");
    await server.writeOnDisk("facts.csv", table.replace("4.36", "4.11"));
    await read;
    await assert.rejects(resolved(offered), /no longer mends the claim/);
    await server.close();
    const shared = claims.replace("    quote: fell to 4.1 %", "    quote: &q fell to 4.1 %\n    note: *q");
    await open(lazy, shared);
    const other = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    await assert.rejects(resolved(other), /edit it by hand/);
  });

  it("give editors that know no versions plain changes of both files", async () => {
    await open({ workspace: {} });
    const write = titled(await actionsAt("4.1"), "Write the value from the data: 4.4 %");
    assert.deepEqual(Object.keys(write.edit?.changes ?? {}), [server.uri("a.md"), server.uri("a.claims.yaml")]);
  });
});
