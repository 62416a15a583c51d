import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { sniffDelimiter, splitCsv, unquoteCell } from "../../../src/core/evidence/csv.js";

/** The records of a text as lists of cell texts. */
function recordsOf(text: string, delimiter = ","): string[][] {
  const { recordStarts, cellStarts } = splitCsv(text, delimiter);
  return Array.from({ length: recordStarts.length - 1 }, (_, record) => {
    const [first = 0, past = 0] = recordStarts.subarray(record, record + 2);
    return Array.from({ length: past - first - 1 }, (_, index) =>
      unquoteCell(text.slice(cellStarts[first + index], (cellStarts[first + index + 1] ?? 0) - 1)),
    );
  });
}

describe("splitCsv", () => {
  it("reads quoted delimiters, doubled quotes and line breaks inside quotes", () => {
    assert.deepEqual(recordsOf('a,b\n"1,5","say ""x""\nthere"\n'), [
      ["a", "b"],
      ["1,5", 'say "x"\nthere'],
    ]);
  });

  it("ends records at LF, CRLF and CR, and skips blank lines and a byte order mark", () => {
    assert.deepEqual(recordsOf("\ufeffa,b\r\n1,2\r3,4\n\n5,6"), [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("tells where a quote opens that is never closed", () => {
    assert.equal(splitCsv('a,b\n1,"2', ",").unclosedQuote, 6);
    assert.equal(splitCsv('a,b\n1,"2"', ",").unclosedQuote, null);
  });

  it("leaves a record that the end cuts, when more is to come", () => {
    const { recordStarts, rest, lineCount } = splitCsv('a,b\n1,2\n3,"4\n', ",", false);
    assert.deepEqual([recordStarts.length - 1, rest, lineCount], [2, 8, 2]);
    assert.equal(splitCsv("a,b\n1,2\n", ",", false).rest, 8);
  });

  it("counts the lines before each record, LF, CRLF, CR, blank and quoted ones", () => {
    assert.deepEqual([...splitCsv('a\r\nb\r\r\n"c\n\r\n"\n\nd', ",").lines], [0, 1, 3, 7]);
  });

  it("reads what csv-parse reads, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", "\r\n", " ", ";", "é", "😀") });
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join(end);
        const expected: string[][] = parse(text, { delimiter: ",", recordDelimiter: ["\r\n", "\n", "\r"] });
        assert.deepEqual(recordsOf(text, ","), expected);
      }),
    );
  });

  it("keeps each cell's offsets: the slices joined by delimiters give the text back", () => {
    const plain = fc.array(fc.array(fc.stringMatching(/^[a-z0-9 ]+$/), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(plain, (rows) => {
        const text = rows.map((row) => row.join(",")).join("\n");
        assert.deepEqual(recordsOf(text, ","), rows);
      }),
    );
  });
});

describe("sniffDelimiter", () => {
  it("takes what splits the header and the rows alike, quotes respected", () => {
    assert.equal(sniffDelimiter("a;b;c\n1,5;2,5;3"), ";");
    assert.equal(sniffDelimiter("a\tb\n1\t2"), "\t");
    assert.equal(sniffDelimiter("a|b\n1|2"), "|");
    assert.equal(sniffDelimiter("a#b\n1#2"), "#");
    assert.equal(sniffDelimiter('"a;b",c\n'), ",");
    assert.equal(sniffDelimiter("one column\n1"), ",");
  });

  it("is not led astray by decimal commas, commas in headers, or a bar in a name", () => {
    assert.equal(sniffDelimiter("net, kg;gross, kg;year\n1,5;2,5;3\n1,75;2;4"), ";");
    assert.equal(sniffDelimiter("a|b|c,d\n1,2\n3,4"), ",");
    assert.equal(sniffDelimiter("name,#,share\nx,1,2\ny,2,3"), ",");
    assert.equal(sniffDelimiter('id;note\n1;"a, b, c"\n2;"d, e, f"'), ";");
  });

  it("forgives a ragged row in a long table", () => {
    assert.equal(sniffDelimiter(`a,b,c\n${"1,2,3\n".repeat(9)}1,2\n`), ",");
  });
});
