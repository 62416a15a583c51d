import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { claimFacts } from "../../src/core/claim-facts.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { originOf } from "../../src/core/moved-claim.js";
import { type Reading, readArticle } from "../../src/core/reading.js";
import { smallestEdit } from "../../src/core/text/follow-edit.js";

const claimSet = parseClaimSet(
  "a.claims.yaml",
  `countercheck: 1
tables: { t: { path: t.csv, key: row, columns: { v: { unit: ms } } } }
claims:
  new: { quote: takes 100 ms, evidence: [{ cell: t/new/v }] }
  old: { quote: takes 300 ms, evidence: [{ cell: t/old/v }] }
`,
);
const tables = new Map([["t", { state: "loaded", table: parseTable("t.csv", "row,v\nnew,100\nold,310\n") } as const]]);
const text = "The new one takes 100 ms.\n\nThe old one takes 300 ms.\n";

function edit(reading: Reading, from: string, to: string): Reading {
  const { article: before, articleFile } = reading;
  const start = before.text.indexOf(from);
  const edits = [smallestEdit(before.text, { span: { start, end: start + from.length }, text: to })];
  const article = parseArticle(before.text.replace(from, to), { format: "markdown", before });
  return readArticle({ articleFile, article, claimSet, tables }, { reading, edits });
}

describe("originOf", () => {
  const article = parseArticle(text, { format: "markdown" });
  const first = readArticle({ articleFile: "a.md", article, claimSet, tables });

  it("is the same for a claim that moved, with all that is told of it", () => {
    const now = edit(first, "The new", "So the new");
    const [claim, moved] = [first.claims[1], now.claims[1]];
    assert.ok(claim && moved);
    assert.notEqual(moved.anchor.source?.start, claim.anchor.source?.start);
    assert.equal(originOf(moved), originOf(claim));
    assert.equal(claimFacts(moved, claimSet), claimFacts(claim, claimSet));
  });

  it("is another one for a claim whose words changed", () => {
    const now = edit(first, "300 ms", "310 ms");
    const [claim, other] = [first.claims[1], now.claims[1]];
    assert.ok(claim && other);
    assert.equal(originOf(other), other);
    assert.notEqual(originOf(other), originOf(claim));
  });
});
