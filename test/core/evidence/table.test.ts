import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTable, rowNumber, type Table } from "../../../src/core/evidence/table.js";
import { createTableBuilder } from "../../../src/core/evidence/table-builder.js";

/** All that a table says, to be compared. */
function contentOf(table: Table) {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const lines = rows.map((row) => table.rowAtLine(table.locateRow(row).start.line));
  return {
    columns: table.columns,
    cells: rows.map((row) => table.columns.map((column) => [table.cell(row, column), table.locateCell(row, column)])),
    lines,
    findings: table.findings,
  };
}

describe("createTableBuilder", () => {
  it("makes the same table however the text is cut into pieces", () => {
    const text = fc
      .array(fc.constantFrom("a", "1", ",", '"', '"x\ny"', '"""', "\n", "\r\n", "\r", "é"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 5 }), (whole, cuts) => {
        // A reader cuts behind line breaks, never within one, and not before all of a sniffed first piece.
        const places = cuts
          .filter((cut) => cut < whole.length && !(whole[cut - 1] === "\r" && whole[cut] === "\n"))
          .toSorted((a, b) => a - b);
        const builder = createTableBuilder("t.csv", ",");
        [0, ...places].forEach((start, index) => {
          builder.add(whole.slice(start, places[index] ?? whole.length));
        });
        assert.deepEqual(contentOf(builder.finish()), contentOf(parseTable("t.csv", whole, ",")));
      }),
      { numRuns: 500 },
    );
  });

  it("takes a record that spans many pieces in linear time", () => {
    const builder = createTableBuilder("t.csv");
    builder.add('a,b\n1,"');
    for (let piece = 0; piece < 2000; piece++) builder.add("x\n".repeat(500));
    builder.add('"\n2,3\n');
    const table = builder.finish();
    assert.deepEqual([table.rowCount, table.cell(0, "b").length, table.cell(1, "b")], [2, 1_999_999, "3"]);
    assert.equal(table.locateRow(1).start.line, 1_000_003);
  });
});

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

  it("tells of ten doubled columns at most, however many a header has", () => {
    const { findings } = parseTable("t.csv", `${"a,".repeat(200_000)}a\n`, ",");
    assert.equal(findings.filter(({ rule }) => rule === "duplicate-column").length, 10);
  });
});
