import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTable, type Table } from "../../../src/core/evidence/table.js";
import { rowsWhere, unknownColumns } from "../../../src/core/evidence/where.js";

/** The rows that fit one condition, by a look at each cell. */
function naive(table: Table, column: string, wanted: string | readonly string[]): readonly number[] {
  const fits = (cell: string, one: string): boolean => {
    if (one.startsWith("!= ")) return cell !== one.slice(3);
    if (one === "a..ab") return cell === "a" || cell === "ab";
    if (one === "a*") return cell.startsWith("a");
    return one === "*b" ? cell.endsWith("b") : cell === one;
  };
  const all = Array.from({ length: table.rowCount }, (_, row) => row);
  return all.filter((row) => [wanted].flat().some((one) => fits(table.cell(row, column), one)));
}

const table = parseTable(
  "t.csv",
  "version,date,kind\n3.1,2007-01-31,beta\n3.10,2007-03,final\n3.2,2007-12-01,final\n,2008,rc.1\n",
);

describe("rowsWhere", () => {
  it("compares text as written: 3.1 is not 3.10", () => {
    assert.deepEqual(rowsWhere(table, { version: "3.1" }), [0]);
    assert.deepEqual(rowsWhere(table, { version: "3.10" }), [1]);
  });

  it("takes a list as any of its texts", () => {
    assert.deepEqual(rowsWhere(table, { kind: ["beta", "rc.1"] }), [0, 3]);
  });

  it("takes a range by order, dates of any width included, and no empty cell", () => {
    assert.deepEqual(rowsWhere(table, { date: "2007-01..2007-03" }), [0, 1]);
    assert.deepEqual(rowsWhere(table, { version: "3..3.15" }), [0, 1]);
  });

  it("takes a glob and a negation", () => {
    assert.deepEqual(rowsWhere(table, { date: "2007-*" }), [0, 1, 2]);
    assert.deepEqual(rowsWhere(table, { kind: "!= final" }), [0, 3]);
    assert.deepEqual(rowsWhere(table, { kind: "*.*" }), [3]);
    assert.deepEqual(rowsWhere(table, { kind: "f*n*l" }), [1, 2]);
  });

  it("fits every condition at once, and all rows without one", () => {
    assert.deepEqual(rowsWhere(table, { kind: "final", version: "3.2" }), [2]);
    assert.deepEqual(rowsWhere(table, undefined), [0, 1, 2, 3]);
  });

  it("names the columns that the table doesn't have", () => {
    assert.deepEqual(unknownColumns(table, { kind: "x", colour: "y" }), ["colour"]);
  });

  it("finds the same rows by indexes as cell by cell, in tables of any size", () => {
    const word = fc.constantFrom("a", "b", "ab", "");
    const condition: fc.Arbitrary<string | string[]> = fc.oneof(
      word,
      fc.array(word, { maxLength: 3 }),
      fc.constantFrom("a*", "*b", "!= a", "a..ab", ["b", "!= b"]),
    );
    const rows = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(1, 400), condition, condition, condition, (some, times, a, b, c) => {
        const text = some.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
        const large = parseTable("t.csv", `a,b,c\n${`${text}\n`.repeat(times)}`);
        const single = (column: string, wanted: string | readonly string[]) => new Set(naive(large, column, wanted));
        const [inA, inB, inC] = [single("a", a), single("b", b), single("c", c)];
        const all = Array.from({ length: large.rowCount }, (_, row) => row);
        assert.deepEqual(
          rowsWhere(large, { a, b, c }),
          all.filter((row) => inA.has(row) && inB.has(row) && inC.has(row)),
        );
      }),
    );
  });

  it("answers a pattern of many stars in linear time", () => {
    const long = parseTable("t.csv", `a\n${"x".repeat(200_000)}\n`);
    assert.deepEqual(rowsWhere(long, { a: `${"*x".repeat(500)}*y` }), []);
  });
});
