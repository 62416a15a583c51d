import assert from "node:assert/strict";
import { parseTable, rowNumber } from "../../../src/core/evidence/table.js";

describe("parseTable", () => {
  it("finds cells by column name and tells where they stand", () => {
    const table = parseTable("t.csv", "row, low ,high\nR1, 3,6\nR2,95,95\n");
    assert.deepEqual(table.columns, ["row", "low", "high"]);
    assert.equal(table.rowCount, 2);
    assert.equal(table.cell(0, "low"), "3");
    assert.equal(table.cell(1, "nowhere"), "");
    assert.deepEqual(table.locateCell(1, "low"), {
      file: "t.csv",
      start: { line: 3, column: 4 },
      end: { line: 3, column: 6 },
    });
    assert.equal(rowNumber(1), 3);
  });

  it("finds the row of a line, also inside a quoted line break", () => {
    const table = parseTable("t.csv", 'a,b\n1,"x\ny"\n2,z\n');
    assert.deepEqual([1, 2, 3, 4, 5].map(table.rowAtLine), [null, 0, 0, 1, null]);
  });

  it("tells of a ragged row at that row and still reads the others", () => {
    const table = parseTable("t.csv", "a,b\n1\n2,3\n4,5,6\n");
    assert.deepEqual(
      table.findings.map(({ rule, start }) => [rule, start.line]),
      [
        ["ragged-row", 2],
        ["ragged-row", 4],
      ],
    );
    assert.deepEqual([table.cell(0, "b"), table.cell(1, "b"), table.cell(2, "b")], ["", "3", "5"]);
  });

  it("tells of an empty file, a doubled column and an unclosed quote, each once", () => {
    assert.deepEqual(
      parseTable("t.csv", "").findings.map(({ rule }) => rule),
      ["empty-table"],
    );
    assert.deepEqual(
      parseTable("t.csv", "a,a\n1,2").findings.map(({ rule, start }) => [rule, start.column]),
      [["duplicate-column", 3]],
    );
    assert.deepEqual(
      parseTable("t.csv", 'a,b\n1,"2\n').findings.map(({ rule, start }) => [rule, start]),
      [["unclosed-quote", { line: 2, column: 3 }]],
    );
  });
});
