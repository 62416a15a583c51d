import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { ClaimReading } from "../../../src/core/claim-reading.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../../src/core/reading.js";

const frame = `countercheck: 1
article: { source: self }
parties: { author: { name: Author }, acme: { name: Acme }, rival: { name: Rival }, lab: { name: Lab } }
sources:
  self: { title: This article, party: author }
  acme-paper: { title: Acme's paper, party: acme }
  rival-paper: { title: Rival's paper, party: rival }
  lab-report: { title: Lab report, party: lab }
  first-hand: { title: One retelling, party: lab, from: lab-report }
  second-hand: { title: Another, party: rival, from: lab-report }
  lab-copy: { title: A copy of the report, party: rival, from: lab-report }
tables:
  data:
    path: data.csv
    key: row
    reported-by: { column: by }
    read-in: { column: in }
    columns: { value: { unit: "%" } }
`;

/** Reads "Acme reaches 95 % of native." against rows `by,in,value`, as said by `by`. */
function reading(rows: readonly string[], { by = "acme", more = "", where = "kind: x", entries = true } = {}): Reading {
  const csv = `row,kind,by,in,value\n${rows.map((row, index) => `r${index},x,${row}`).join("\n")}\n`;
  const claims = `claims:\n  c:\n    quote: 95 % of native\n${by === "" ? "" : `    by: ${by}\n`}${more}${entries ? `    evidence: [{ table: data, where: { ${where} }, value: value }]\n` : ""}`;
  return readArticle({
    articleFile: "a.md",
    article: parseArticle("Acme reaches 95 % of native.\n", { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", frame + claims),
    tables: new Map([["data", { state: "loaded", table: parseTable("data.csv", csv) }]]),
  });
}

function claim(rows: readonly string[], options?: Parameters<typeof reading>[1]): ClaimReading {
  const [first] = reading(rows, options).claims;
  assert.ok(first);
  return first;
}

const verdictOf = (rows: readonly string[], options?: Parameters<typeof reading>[1]): string => {
  const { verdict, reason } = claim(rows, options);
  return reason === null ? String(verdict) : `${verdict} ${reason}`;
};

describe("judge (semantics rule 20)", () => {
  it("supports a claim on which rows agree and none disagrees", () => {
    assert.equal(verdictOf(["lab,lab-report,95"]), "supported");
    assert.equal(verdictOf(["acme,acme-paper,95", "lab,lab-report,95.2"]), "supported");
  });

  it("contests a claim on which rows disagree with each other", () => {
    assert.equal(verdictOf(["acme,acme-paper,95", "rival,rival-paper,80"]), "contested");
  });

  it("contests a relayed claim against which all outside rows stand: its word is one side", () => {
    assert.equal(verdictOf(["rival,rival-paper,80"]), "contested");
  });

  it("contradicts the article's own claim in the same case", () => {
    assert.equal(verdictOf(["rival,rival-paper,80"], { by: "" }), "contradicted");
    assert.equal(verdictOf(["rival,rival-paper,80"], { by: "author" }), "contradicted");
  });

  it("contradicts a misquotation, whoever else agrees", () => {
    const misquoted = claim(["acme,acme-paper,90", "lab,lab-report,95"]);
    assert.equal(misquoted.verdict, "contradicted");
    assert.equal(misquoted.misquoted, true);
    assert.match(misquoted.headline, /Acme is misquoted/);
    assert.deepEqual(
      reading(["acme,acme-paper,90"]).findings.map(({ rule }) => rule),
      ["misquoted"],
    );
  });

  it("lets a party whose records say both stand on both sides", () => {
    const more = "    evidence: [{ cell: data/r0 }, { cell: data/r1 }]\n";
    const two = ["acme,acme-paper,95", "acme,rival-paper,80"];
    assert.equal(verdictOf(two, { more, entries: false }), "contested");
  });

  it("aggregates a reporter's rows wherever they were read, and never picks one of them", () => {
    assert.equal(verdictOf(["lab,lab-report,90", "lab,rival-paper,95"]), "unverifiable ambiguous-selection");
  });

  it("never counts an echo: the article's own statement again", () => {
    assert.equal(verdictOf(["acme,self,95"]), "unverifiable only-echo");
    assert.equal(verdictOf(["author,self,95"], { by: "" }), "unverifiable only-echo");
    assert.equal(claim(["acme,self,95"]).evidence[0]?.role, "echo");
  });

  it("takes what the article relays of another party as outside", () => {
    assert.equal(claim(["rival,self,80"]).evidence[0]?.role, "outside");
  });

  it("counts independent parties once each, and linked sources once (rule 21)", () => {
    assert.equal(claim(["lab,lab-report,95", "lab,lab-report,95"], { where: "row: r0" }).independent, 1);
    assert.equal(claim(["lab,lab-report,95", "rival,rival-paper,95"]).independent, 2);
    assert.equal(claim(["lab,lab-report,95", "rival,lab-copy,95"]).independent, 1);
    assert.equal(claim(["acme,acme-paper,95"]).independent, 0);
    assert.equal(claim([",lab-report,95"], { by: "rival" }).independent, 1, "the source's party stands behind it");
    assert.equal(claim([",,95"]).independent, 0, "nobody is named");
  });

  it("counts sources once that are known through one third", () => {
    assert.equal(claim(["lab,first-hand,95", "rival,second-hand,95"]).independent, 1);
  });

  it("says why nothing can be compared (rule 22)", () => {
    assert.equal(verdictOf(["lab,lab-report,n/a"]), "unverifiable not-a-number");
    assert.equal(verdictOf(["lab,lab-report,95"], { where: "kind: y" }), "unverifiable dangling-evidence");
    assert.equal(verdictOf(["lab,lab-report,95", "lab,lab-report,96"]), "unverifiable ambiguous-selection");
    assert.equal(verdictOf(["lab,lab-report,95"], { where: "nowhere: y" }), "unverifiable dangling-evidence");
  });

  it("never takes an equal number in a table for evidence (rule 24)", () => {
    assert.equal(verdictOf(["lab,lab-report,95"], { entries: false }), "unverifiable no-evidence");
  });

  it("aggregates within each reporter before it compares, and tells each result", () => {
    const rows = ["lab,lab-report,94", "lab,lab-report,96", "rival,rival-paper,80", "rival,rival-paper,82"];
    const more = "    evidence: [{ table: data, where: { kind: x }, value: value, aggregate: mean }]\n";
    const { verdict, evidence } = claim(rows, { more, entries: false });
    assert.equal(verdict, "contested");
    assert.deepEqual(
      evidence.map(({ reportedBy, agrees, written }) => [reportedBy, agrees, written?.low]),
      [
        ["lab", true, 95],
        ["rival", false, 81],
      ],
    );
  });

  it("calls a verdict certain only where it holds wherever the true values lie within the rounding", () => {
    assert.equal(claim(["lab,lab-report,95"]).certain, true);
    assert.equal(claim(["lab,lab-report,95.4"]).certain, true);
    assert.equal(claim(["lab,lab-report,95.49", "rival,rival-paper,95.5"]).certain, false);
  });

  it("shows analogous rows and never counts them", () => {
    const more = "    evidence: [{ cell: data/r0 }, { cell: data/r1, bearing: analogous }]\n";
    assert.equal(verdictOf(["lab,lab-report,95", "rival,rival-paper,80"], { more, entries: false }), "supported");
  });

  it("exempts a claim with a reason from any verdict", () => {
    assert.equal(claim([], { more: "    exempt: a guess\n" }).verdict, null);
  });

  it("tells when a verdict is another than expected, and nothing when it is", () => {
    const rules = (expected: string): readonly string[] =>
      reading(["lab,lab-report,95"], { more: `    expect: ${expected}\n` }).findings.map(({ rule }) => rule);
    assert.deepEqual(rules("supported"), []);
    assert.deepEqual(rules("contested"), ["unexpected-verdict"]);
  });
});

describe("claims on one measurement", () => {
  const rivals = (second: string, more = ""): readonly (string | null)[] => {
    const text = `${frame}claims:
  a: { quote: 95 % of native, by: acme, measures: speed }
  b: { quote: "${second}", by: rival, measures: speed${more} }
`;
    return readArticle({
      articleFile: "a.md",
      article: parseArticle(`Acme reaches 95 % of native. Rival says ${second}.\n`, { format: "markdown" }),
      claimSet: parseClaimSet("a.claims.yaml", text),
      tables: new Map(),
    }).claims.map(({ verdict }) => verdict);
  };

  it("contest each other when different parties state intervals that don't agree", () => {
    assert.deepEqual(rivals("40 % of native"), ["contested", "contested"]);
  });

  it("convert each other's units", () => {
    assert.deepEqual(rivals("950 ‰ as it runs"), ["unverifiable", "unverifiable"]);
    assert.deepEqual(rivals("400 ‰ as it runs"), ["contested", "contested"]);
  });

  it("leave each other alone in other frames: another relation, of another thing (rule 20)", () => {
    assert.deepEqual(rivals("40 % of native", ", relation: deficit"), ["unverifiable", "unverifiable"]);
    assert.deepEqual(rivals("40 % of native", ", of: the other product"), ["unverifiable", "unverifiable"]);
  });

  it("leave unplaced claims alone", () => {
    const text = `${frame}claims:
  a: { quote: 95 % of native, by: acme, measures: speed }
  gone: { quote: not there, means: "40 %", by: rival, measures: speed }
`;
    const { claims } = readArticle({
      articleFile: "a.md",
      article: parseArticle("Acme reaches 95 % of native.\n", { format: "markdown" }),
      claimSet: parseClaimSet("a.claims.yaml", text),
      tables: new Map(),
    });
    assert.deepEqual(
      claims.map(({ verdict, reason }) => [verdict, reason]),
      [
        ["unverifiable", "no-evidence"],
        ["unverifiable", "unplaced"],
      ],
    );
  });

  it("leave each other alone when they agree, or speak of other units", () => {
    assert.deepEqual(rivals("95.2 % as it runs"), ["unverifiable", "unverifiable"]);
    assert.deepEqual(rivals("40 MB of memory"), ["unverifiable", "unverifiable"]);
  });
});
