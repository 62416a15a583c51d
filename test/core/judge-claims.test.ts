import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { originOf } from "../../src/core/moved-claim.js";
import { type Reading, readArticle } from "../../src/core/reading.js";
import { claimOf, readCase } from "./evidence/read-claim.js";

describe("a claim with several readings (semantics rule 20)", () => {
  const runs = (
    evidence: string,
    readings = "{ over ESX: { relation: change }, over native: { relation: overhead } }",
  ) => ({
    text: "The overhead of Xen is ⟦3 % more⟧.",
    rows: ["row,v", "xen,106.0", "esx,103.0", "native,100.0"],
    columns: "{ v: { unit: s } }",
    evidence,
    more: [`readings: ${readings}`],
  });
  const overEsx = "{ cell: t/xen/v, baseline: t/esx/v, readings: [over ESX] }";
  const overNative = "{ cell: t/xen/v, baseline: t/native/v, readings: over native }";

  it("puts each reading against the evidence that is for it", () => {
    const claim = claimOf(runs(`${overEsx}, ${overNative}`));
    assert.deepEqual(
      claim.readings.map(({ name, verdict, evidence }) => [name, verdict, evidence.map(({ entry }) => entry)]),
      [
        ["over ESX", "supported", [0]],
        ["over native", "contradicted", [1]],
      ],
    );
    assert.deepEqual([claim.verdict, claim.reason], ["unverifiable", "ambiguous-reading"]);
  });

  it("shows all of it with the claim, each entry once, in the entries' order", () => {
    const claim = claimOf(runs(`${overNative}, { cell: t/esx/v, baseline: t/native/v }, ${overEsx}`));
    assert.deepEqual(
      claim.evidence.map(({ entry }) => entry),
      [0, 1, 2],
    );
  });

  it("gives a verdict where all readings agree, each with its own baseline", () => {
    const same = "{ over ESX: { relation: change }, over native: { relation: overhead, means: 6 % } }";
    const claim = claimOf(runs(`${overEsx}, ${overNative}`, same));
    assert.deepEqual([claim.verdict, claim.reason], ["supported", null]);
  });

  it("finds evidence that is for no reading of the claim", () => {
    const findings = readCase(runs("{ cell: t/xen/v, baseline: t/esx/v, readings: [over KVM] }")).findings;
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "unknown-reference").map(({ message }) => message),
      ['There is no reading "over KVM". Check its spelling, or declare it.'],
    );
  });
});

describe("a claim that is read again", () => {
  const claimSet = parseClaimSet(
    "a.claims.yaml",
    `countercheck: 1
tables: { t: { path: t.csv, key: row, columns: { v: { unit: ms } } } }
claims:
  c: { quote: 3 times, relation: ratio, evidence: [{ cell: t/new/v, baseline: t/old/v }] }
`,
  );
  const tables = new Map([
    ["t", { state: "loaded", table: parseTable("t.csv", "row,v\nnew,100\nold,300\n") } as const],
  ]);
  const read = (text: string, earlier: Reading | null = null): Reading =>
    readArticle(
      { articleFile: "a.md", article: parseArticle(text, { format: "markdown" }), claimSet, tables },
      earlier && { reading: earlier, edits: [] },
    );

  it("is judged anew when only the words beside its quote change what it means (rule 14)", () => {
    const faster = read("It is 3 times faster now.\n");
    assert.equal(faster.claims[0]?.verdict, "supported");
    const longer = read("It is 3 times longer now.\n", faster);
    assert.equal(longer.claims[0]?.verdict, "contradicted");
    assert.deepEqual(longer.claims, read("It is 3 times longer now.\n").claims);
  });

  it("says what it said when it is weighed again to the same end, so that nothing told of it is made anew", () => {
    const several = claimSet.text.replace(
      "relation: ratio,",
      "readings: { a: { relation: ratio }, b: { relation: change } },",
    );
    const set = parseClaimSet("a.claims.yaml", several);
    const readSeveral = (text: string, earlier: Reading | null = null): Reading =>
      readArticle(
        { articleFile: "a.md", article: parseArticle(text, { format: "markdown" }), claimSet: set, tables },
        earlier && { reading: earlier, edits: [] },
      );
    const first = readSeveral("It is 3 times faster now.\n");
    const [before] = first.claims;
    const [moved] = readSeveral("So it is. It is 3 times faster now.\n", first).claims;
    const [longer] = readSeveral("It is 3 times longer now.\n", first).claims;
    assert.ok(before && moved && longer);
    assert.equal(before.readings.length, 2);
    assert.equal(originOf(moved), originOf(before));
    assert.notEqual(originOf(longer), originOf(before));
  });
});
