import assert from "node:assert/strict";
import { parseArticle } from "../../../../src/core/article/parse-article.js";
import { addClaim } from "../../../../src/core/claims/edits/add-claim.js";
import { addEvidence } from "../../../../src/core/claims/edits/add-evidence.js";
import type { NeededTable } from "../../../../src/core/claims/edits/declare-table.js";
import { inverseOf, undoEdits } from "../../../../src/core/claims/edits/inverse-of.js";
import { withIncludes } from "../../../../src/core/claims/include.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";
import { editedText } from "./edited-text.js";

const claim = "claims:\n  a:\n    quote: x\n    evidence: []\n";
const sales: NeededTable = { id: "sales", spec: { path: "data/sales.csv", columns: { share: { unit: "%" } } } };
const evidence = { table: "sales", where: { region: "north" }, value: "share" };

/** The text above the claims after evidence was added together with its table, or the sentence that refuses it. */
function declared(tables: string, table = sales): string {
  const after = editedText(`countercheck: 1\n${tables}${claim}`, (set) => addEvidence(set, "a", evidence, table));
  if (!after.startsWith("countercheck")) return after;
  assert.match(after, /\n {4}evidence:\n {6}- table: sales\n/);
  return after.slice("countercheck: 1\n".length, after.indexOf("claims:"));
}

describe("declaring the table of new evidence", () => {
  it("writes all of a new table, in the same edit as the evidence", () => {
    const written = '  sales:\n    path: data/sales.csv\n    columns:\n      share: { unit: "%" }\n';
    assert.equal(declared(""), `tables:\n${written}`);
    assert.equal(
      declared("tables:\n  t: # one\n    path: t.csv\n"),
      `tables:\n  t: # one\n    path: t.csv\n${written}`,
    );
    assert.equal(
      declared("tables: { t: { path: t.csv } }\n"),
      'tables: { t: { path: t.csv }, sales: { path: data/sales.csv, columns: { share: { unit: "%" } } } }\n',
    );
  });

  it("adds what a table leaves out, and changes nothing that it states", () => {
    const table = "tables:\n  sales:\n    path: data/sales.csv # ours\n";
    assert.equal(declared(table), `${table}    columns:\n      share: { unit: "%" }\n`);
    assert.equal(
      declared(`${table}    columns: { other: { unit: s } }\n`),
      `${table}    columns: { other: { unit: s }, share: { unit: "%" } }\n`,
    );
    assert.equal(
      declared(`${table}    columns: { share: { better: higher } }\n`),
      `${table}    columns: { share: { unit: "%", better: higher } }\n`,
    );
    const stated = `${table}    columns: { share: { unit: "1" } }\n`;
    assert.equal(declared(stated), stated);
    const keyed = { ...sales, spec: { ...sales.spec, key: "row" } };
    assert.equal(declared(table, keyed), `${table}    key: row\n    columns:\n      share: { unit: "%" }\n`);
    assert.equal(
      declared(`${table}    key: id\n    columns: { share: { unit: "1" } }\n`, keyed).match(/key/g)?.length,
      1,
    );
  });

  it("leaves a table alone that an included file declares", () => {
    const text = `countercheck: 1\n${claim}`;
    const included = parseClaimSet("shared.yaml", "tables: { sales: { path: sales.csv } }\n", "included");
    const set = withIncludes(parseClaimSet("x.claims.yaml", text), [included]);
    const edited = addEvidence(set, "a", evidence, sales);
    assert.ok(edited.kind === "edits");
    assert.doesNotMatch(applyEdits(text, edited.edits), /tables/);
  });

  it("refuses what no longer is as it was when it was searched", () => {
    assert.match(declared("tables: { sales: { path: other.csv } }\n"), /calls another table “sales” by now/);
    assert.match(declared("tables: { t: { path: data/sales.csv } }\n"), /has this table already, as “t”/);
  });

  it("goes with a new claim as well, and is taken back with it in one step", () => {
    const article = parseArticle("The north sold 12 % more, they say.\n", { format: "markdown" });
    for (const text of ["countercheck: 1\n", "countercheck: 1\r\narticle: { path: x.md }\r\nclaims: {}\r\n"]) {
      const claimSet = parseClaimSet("x.claims.yaml", text);
      const added = addClaim({ article, claimSet }, { start: 4, end: 24 }, { evidence, table: sales });
      assert.ok(added.kind === "edits");
      const after = applyEdits(text, added.edits);
      const { data, findings } = parseClaimSet("x.claims.yaml", after);
      assert.deepEqual(findings, []);
      assert.deepEqual(data.tables, { sales: sales.spec });
      assert.deepEqual(data.claims?.[added.id]?.evidence, [evidence]);
      assert.ok(after.indexOf("tables:") < after.indexOf("claims:"));
      assert.match(after.slice(0, added.cursor), /value: share$/);
      const undone = undoEdits(inverseOf(added.edits, text), after);
      assert.equal(undone.kind === "edits" ? applyEdits(after, undone.edits) : undone.kind, text);
    }
  });
});
