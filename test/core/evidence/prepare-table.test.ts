import assert from "node:assert/strict";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { countingDecimals } from "../../../src/core/evidence/column-frame.js";
import { columnIndex, isIndexed } from "../../../src/core/evidence/column-index.js";
import { isPrepared, preparingTable, selectingColumns } from "../../../src/core/evidence/prepare-table.js";
import { parseTable } from "../../../src/core/evidence/table.js";

const claimSet = parseClaimSet(
  "a.claims.yaml",
  `countercheck: 1
tables:
  sales: { path: sales.csv, key: id, columns: { units: { unit: MW } } }
  costs: { path: costs.csv }
claims:
  a: { quote: x, evidence: [{ table: sales, where: { region: north }, value: units, baseline: { where: { year: 2023 } } }] }
  b: { quote: y, evidence: [{ table: costs, where: { kind: rent }, value: sum, baseline: { table: sales, where: { day: 1 } } }] }
`,
);
const salesTable = (rows: number) =>
  parseTable("sales.csv", `id,region,year,units\n${"1,north,2023,1.25\n2,south,2024,3\n".repeat(rows / 2)}`);

describe("selectingColumns", () => {
  it("names the key and what claims and baselines select rows by, for each table its own", () => {
    assert.deepEqual([...selectingColumns(claimSet, "sales")], ["id", "region", "year", "kind", "day"]);
    assert.deepEqual([...selectingColumns(claimSet, "costs")], ["kind"]);
  });
});

describe("preparingTable", () => {
  it("indexes those columns in steps, columns that aren't there left out", () => {
    const table = salesTable(20_000);
    assert.equal(isPrepared(table, claimSet, "sales"), false);
    const steps = [...preparingTable(table, claimSet, "sales")].length;
    assert.ok(steps > 10, `${steps} steps`);
    assert.equal(isPrepared(table, claimSet, "sales"), true);
    assert.deepEqual(
      ["id", "region", "year", "day", "units"].map((column) => isIndexed(table, column)),
      [true, true, true, false, false],
    );
    assert.equal([...preparingTable(table, claimSet, "sales")].length, 0);
  });
});

describe("columnIndex", () => {
  it("groups the rows of each text in file order", () => {
    const index = columnIndex(parseTable("t.csv", 'a\nx\ny\nx\n""\n" x "\n'), "a");
    const x = index.find("x");
    assert.ok(x !== null);
    assert.deepEqual([index.groupCount, index.rowsOf(x), index.countOf(x), index.textOf(x)], [3, [0, 2, 4], 3, "x"]);
    assert.deepEqual([index.find("z"), [...index.groupOf]], [null, [0, 1, 0, 2, 0]]);
  });
});

describe("countingDecimals", () => {
  it("counts the most decimals of a column's numbers, whatever else its cells hold", () => {
    const most = (cells: readonly string[], mark?: "point" | "comma"): number | undefined => {
      const steps = countingDecimals(
        parseTable("t.csv", `a;b\n${cells.map((cell) => `${cell};`).join("\n")}\n`),
        "a",
        mark,
      );
      return [...iterated(steps)].at(-1);
    };
    assert.equal(most(["1.5", "2.25", "n/a", "1.2.345", "12.", "3"]), 2);
    assert.equal(most(["1.5*", "12,345.125 %", "0.1"]), 3);
    assert.equal(most(["1.234", "1.234,5"], "comma"), 1);
    assert.equal(most(["1e-3", "5"]), 3);
    assert.equal(most(["x", ""]), 0);
  });
});

/** The steps of a generator with what it returns in the end. */
function* iterated<T>(steps: Generator<void, T>): Generator<T> {
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    yield step.value;
    return;
  }
}
