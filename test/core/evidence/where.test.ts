import assert from "node:assert/strict";
import { parseTable } from "../../../src/core/evidence/table.js";
import { rowsWhere, unknownColumns } from "../../../src/core/evidence/where.js";

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

  it("answers a pattern of many stars in linear time", () => {
    const long = parseTable("t.csv", `a\n${"x".repeat(200_000)}\n`);
    assert.deepEqual(rowsWhere(long, { a: `${"*x".repeat(500)}*y` }), []);
  });
});
