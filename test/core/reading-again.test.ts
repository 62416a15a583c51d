import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../src/core/reading.js";

const article = parseArticle("The new one takes 100 ms.\n\nThe old one takes about 300 ms, by Ann's count.\n", {
  format: "markdown",
});
const tables = new Map([["t", { state: "loaded", table: parseTable("t.csv", "row,v\nnew,100\nold,310\n") } as const]]);
const claims = `countercheck: 1
parties:
  ann: { name: Ann }
sources:
  s: { title: A survey, party: ann }
tables:
  t: { path: t.csv, key: row, read-in: s, columns: { v: { unit: ms } } }
claims:
  new:
    quote: takes 100 ms
    evidence: [{ table: t, where: { row: new }, value: v }]
  old:
    quote: about 300 ms
    by: ann
    evidence: [{ table: t, where: { row: old }, value: v }]
critiques:
  k: { about: [old], by: ann, body: No. }
`;

function read(text: string, before: Reading | null): Reading {
  const claimSet = parseClaimSet("a.claims.yaml", text, "claim-set", before?.claimSet ?? null);
  const earlier = before && { reading: before, edits: [] };
  return readArticle({ articleFile: "a.md", article, claimSet, tables }, earlier);
}

/** All that is told of a reading. */
function toldBy({ claims: all, findings, coverage, quantities }: Reading): unknown {
  return { all, findings, coverage, quantities };
}

describe("readArticle with a claim set that changed", () => {
  const changes: readonly (readonly [what: string, from: string, to: string])[] = [
    ["a reply", "body: No. }", "body: No., replies: [{ by: ann, body: Yes. }] }"],
    ["another critique", "critiques:\n", "critiques:\n  j: { about: [new], by: ann, body: Hm. }\n"],
    ["a critique less", "critiques:\n  k: { about: [old], by: ann, body: No. }\n", ""],
    ["lines above", "parties:", "\n# of people\nparties:"],
    ["other evidence", "row: old", "row: new"],
    ["another quote", "quote: about 300 ms", "quote: 300 ms"],
    ["a party's name", "name: Ann", "name: Anna"],
    ["the party of a source", "party: ann", "party: ben"],
    ["the unit of a table", "unit: ms", "unit: s"],
    ["the source of the article", "parties:", "article: { source: s }\nparties:"],
    ["conventions", "parties:", "reading: { hedge: 50% }\nparties:"],
    ["a claim less", /\n {2}new:.*?(?=\n {2}old)/s.exec(claims)?.[0] ?? "", ""],
    ["an exemption", "    by: ann\n    evidence", "    by: ann\n    exempt: hearsay\n    evidence"],
  ];
  for (const [what, from, to] of changes) {
    it(`tells what a first reading tells: ${what}`, () => {
      const changed = claims.replace(from, to);
      assert.notEqual(changed, claims);
      const again = read(changed, read(claims, null));
      assert.deepEqual(toldBy(again), toldBy(read(changed, null)));
      assert.deepEqual(toldBy(read(claims, again)), toldBy(read(claims, null)));
    });
  }

  it("keeps claims as they were judged where only a critique changed", () => {
    const before = read(claims, null);
    const after = read(claims.replace("body: No. }", "body: Never. }"), before);
    for (const [index, claim] of after.claims.entries()) assert.equal(claim, before.claims[index]);
  });
});
