import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../../src/core/article/parse-article.js";
import { newClaimSet } from "../../../../src/core/claims/edits/new-claim-set.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { readArticle } from "../../../../src/core/reading.js";
import { anyText } from "../../text/any-text.js";

describe("newClaimSet", () => {
  it("names the article, the source that it is, and tables with the units that their columns state", () => {
    assert.equal(
      newClaimSet({ path: "report.md", title: "Sun: a good year", issued: "2025" }, [
        { path: "data/capacity.csv", columns: ["row", "year", "power (MW)", "share_pct"] },
        { path: "old/capacity.csv", columns: ["name"] },
      ]),
      `countercheck: 1
article: { path: report.md, source: this-article }
sources:
  this-article: { title: "Sun: a good year", issued: 2025 }
tables:
  capacity:
    path: data/capacity.csv
    key: row
    columns:
      power (MW): { unit: MW }
      share_pct: { unit: "%" }
  capacity-2: { path: old/capacity.csv }
claims: {}
`,
    );
    assert.equal(
      newClaimSet({ path: "x.txt", title: null }, [], { lineBreak: "\r\n" }),
      "countercheck: 1\r\narticle: { path: x.txt, source: this-article }\r\nsources:\r\n  this-article: { title: x.txt }\r\nclaims: {}\r\n",
    );
  });

  it("names a schema in its first line, where there is one", () => {
    const text = newClaimSet({ path: "x.txt", title: null }, [], { schema: "../schema.json" });
    assert.ok(text.startsWith("# yaml-language-server: $schema=../schema.json\ncountercheck: 1\n"), text);
    assert.deepEqual(parseClaimSet("x.claims.yaml", text).findings, []);
  });

  it("is valid and without a finding, whatever the article and the tables are called", () => {
    const article = parseArticle("# Title\n\nNo number.\n", { format: "markdown" });
    const name = fc.oneof(anyText, fc.string({ maxLength: 5 })).filter((text) => !text.includes("__proto__"));
    fc.assert(
      fc.property(
        name,
        fc.option(name),
        fc.array(fc.record({ path: name, columns: fc.array(name) })),
        (path, title, tables) => {
          const claimSet = parseClaimSet("x.claims.yaml", newClaimSet({ path, title }, tables));
          assert.deepEqual(claimSet.findings, []);
          assert.equal(claimSet.data.article?.path, path);
          assert.deepEqual(
            [...claimSet.tables.values()].map(({ spec }) => spec.path),
            tables.slice(0, 20).map((one) => one.path),
          );
          const { findings } = readArticle({ articleFile: "x.md", article, claimSet, tables: new Map() });
          assert.deepEqual(
            findings.filter(({ severity }) => severity === "error"),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});
