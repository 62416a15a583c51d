import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { ClaimReading } from "../../../src/core/claim-reading.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { readArticle } from "../../../src/core/reading.js";

/**
 * A claim of one quantity, held against column `v` of a table.
 * @param spec YAML of the table beside its path and key
 * @param evidence YAML of the evidence; the row `a` unless told otherwise
 */
function claimOn(words: string, csv: string, spec = "", evidence = "{ cell: t/a/v }"): ClaimReading {
  const yaml = `countercheck: 1
tables:
  t: { path: t.csv, key: k${spec} }
claims:
  c: { quote: "${words}", evidence: [${evidence}] }
`;
  const claimSet = parseClaimSet("a.claims.yaml", yaml);
  assert.deepEqual(claimSet.findings, []);
  const table = parseTable("t.csv", csv, claimSet.tables.get("t")?.spec.delimiter);
  const [claim] = readArticle({
    articleFile: "a.md",
    article: parseArticle(`It is ${words} there.\n`, { format: "markdown" }),
    claimSet,
    tables: new Map([["t", { state: "loaded", table }]]),
  }).claims;
  assert.ok(claim);
  return claim;
}

const verdict = (...claim: Parameters<typeof claimOn>): string => {
  const { verdict: found, reason } = claimOn(...claim);
  return [found, reason].filter((part) => part !== null).join(" ");
};

describe("tables as people write them", () => {
  it("hold thousands in groups of any kind", () => {
    for (const cell of ['"12,345"', "12 345", "12'345", "12\u2009345", "12\u00a0345"]) {
      assert.equal(verdict("12,345 people", `k,v\na,${cell}\n`), "supported", cell);
    }
  });

  it("hold decimal commas where the claim set says so, and say what to do where it doesn't", () => {
    assert.equal(verdict("1,234.5 MW", "k;v\na;1.234,5\n", ", decimals: comma"), "supported");
    const claim = claimOn("1,234.5 MW", "k;v\na;1.234,5\n");
    assert.equal(claim.reason, "not-a-number");
    assert.match(claim.evidence[0]?.message ?? "", /line 2 of table "t" holds "1\.234,5".*`decimals: comma`/);
  });

  it("hold percent signs of their own: the same in a column of per cent, of ratios and of no unit", () => {
    for (const spec of ["", ', columns: { v: { unit: "%" } }', ', columns: { v: { unit: "1" } }']) {
      assert.equal(verdict("12.3 %", "k,v\na,12.3 %\nb,4.5 %\n", spec), "supported", spec);
      assert.equal(verdict("14.3 %", "k,v\na,12.3 %\nb,4.5 %\n", spec), "contradicted", spec);
    }
  });

  it("compare no percentage with people or megawatts", () => {
    assert.equal(verdict("12.3 MW", "k,v\na,12.3 %\n"), "unverifiable unit-mismatch");
    assert.equal(verdict("12 people", "k,v\na,12 %\n"), "unverifiable unit-mismatch");
    assert.equal(verdict("12.3 MW", "k,v\na,12.3 %\n", ", columns: { v: { unit: MW } }"), "unverifiable unit-mismatch");
  });

  it("hold percentage points, written with a percent sign, in a column of points", () => {
    const points = ", columns: { v: { unit: points } }";
    assert.equal(verdict("2.3 percentage points", "k,v\na,2.3 %\n", points), "supported");
  });

  it("have rows whose keys look like patterns, and are found by them", () => {
    assert.equal(verdict("7 people", "k,v\na*,7\nab,8\n", "", "{ cell: t/a*/v }"), "supported");
    assert.equal(verdict("7 people", "k,v\n2007..2009,7\n2008,8\n", "", "{ cell: t/2007..2009/v }"), "supported");
  });

  it("compare numbers in a range as they are written, whatever stands beside them", () => {
    const sum = (range: string) => `{ table: t, where: { v: ${range} }, value: v, aggregate: sum }`;
    const csv = 'k,v\na,"1,500"\nb,2 000*\nc,15 apples\nd,n/a\ne,<1700\nf,900\n';
    assert.equal(verdict("3,500 people", csv, "", sum("1000..2000")), "supported");
    assert.equal(verdict("3.5 people", "k;v\na;1,5\nb;2\nc;3,1\n", ", decimals: comma", sum("1..2.5")), "supported");
  });

  it("read a bare cell among percentages in their unit", () => {
    const mean = "{ table: t, value: v, aggregate: mean }";
    assert.equal(verdict("15.0 %", "k,v\na,12.0 %\nb,18.0\n", "", mean), "supported");
  });

  it("hold marks that lead to footnotes", () => {
    for (const cell of ["12.3*", "12.3†", "12.3 [a]", "12.3ᵃ"]) {
      assert.equal(verdict("12.3 MW", `k,v\na,${cell}\n`, ", columns: { v: { unit: MW } }"), "supported", cell);
    }
  });

  it("never take a cell without a value for zero, alone or in a sum", () => {
    for (const cell of ["", "n/a", "-", "–", "NA", "null", "…"]) {
      assert.equal(verdict("0 people", `k,v\na,${cell}\n`), "unverifiable not-a-number", cell);
      const sum = claimOn("5 people", `k,v\na,${cell}\nb,5\n`, "", "{ table: t, value: v, aggregate: sum }");
      assert.equal(sum.reason, "not-a-number", cell);
    }
  });

  it("take a number in brackets for nothing, and ask for a minus sign", () => {
    const claim = claimOn("12.3 MW", "k,v\na,(12.3)\n");
    assert.equal(claim.reason, "not-a-number");
    assert.match(claim.evidence[0]?.message ?? "", /Write a minus sign if it is negative/);
  });

  it("hold bounds: all that lies beyond agrees, and what is far within can't be told", () => {
    assert.equal(verdict("below 0.05", "k,v\na,<0.05\n"), "supported");
    assert.equal(verdict("0.07", "k,v\na,<0.05\n"), "contradicted");
    assert.equal(verdict("at least 0.05", "k,v\na,<0.05\n"), "contradicted");
    assert.equal(verdict("0.03", "k,v\na,<0.05\n"), "unverifiable too-wide");
    assert.equal(verdict("below 0.1", "k,v\na,<0.05\n"), "supported");
    assert.equal(verdict("below 0.01", "k,v\na,<0.05\n"), "unverifiable too-wide");
    assert.equal(verdict("over 100 MW", "k,v\na,≥60\n"), "unverifiable too-wide");
    assert.equal(verdict("over 60 MW", "k,v\na,≥60\n"), "supported");
    assert.equal(verdict("over 90 %", "k,v\na,>95 %\n"), "supported");
    assert.match(claimOn("below 0.05", "k,v\na,<0.05\n").evidence[0]?.text ?? "", /^under 0\.05$/);
  });

  it("are separated by what the first lines tell, or the claim set", () => {
    for (const mark of [",", ";", "|", "#", "\t"]) {
      assert.equal(verdict("12.5 MW", `k${mark}v${mark}w\na${mark}12.5${mark}1\n`), "supported", JSON.stringify(mark));
    }
    assert.equal(verdict("12.5 MW", "k:v,w\na:12.5\n", ', delimiter: ":"'), "unverifiable dangling-evidence");
    assert.equal(verdict("12.5 MW", "k:v\na:12.5\n", ', delimiter: ":"'), "supported");
  });

  it("have byte order marks, any line ends and line breaks in quotes, and still know where a cell stands", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const csv = `k,v,note${end}b,1,"two${end}lines"${end}a,12.5,é😀${end}`;
      assert.equal(verdict("12.5 MW", `\ufeff${csv}`), "supported", JSON.stringify(end));
      const table = parseTable("t.csv", csv);
      assert.deepEqual(table.locateCell(1, "v").start, { line: 4, column: 3 }, JSON.stringify(end));
      assert.deepEqual(table.locateCell(0, "note").end, { line: 3, column: 7 }, JSON.stringify(end));
      assert.deepEqual(table.locateCell(1, "note").end, { line: 4, column: 11 }, JSON.stringify(end));
    }
  });
});

describe("a table's delimiter", () => {
  it("is one character or tab: all else is told", () => {
    for (const [written, count] of [
      ['"::"', 1],
      ['""', 1],
      ["tab", 0],
      ['"#"', 0],
    ] as const) {
      const yaml = `countercheck: 1\ntables:\n  t: { path: t.csv, delimiter: ${written} }\n`;
      assert.equal(parseClaimSet("a.claims.yaml", yaml).findings.length, count, written);
    }
  });
});
