import assert from "node:assert/strict";
import fc from "fast-check";
import { cellDate, cellNumber, whyNoNumber } from "../../../src/core/evidence/cell-value.js";

const numberIn = (text: string, mark?: "point" | "comma"): number | null => cellNumber(text, mark)?.value ?? null;

describe("cellNumber", () => {
  it("keeps value, decimals and digits as written", () => {
    const { value, decimals, digits } = cellNumber("-0.90") ?? {};
    assert.deepEqual([value, decimals, digits], [-0.9, 2, 2]);
    assert.deepEqual([numberIn("1.5e-3"), cellNumber("1.5e-3")?.decimals], [0.0015, 4]);
    assert.deepEqual(
      ["−5", "‐5", "+5", ".5"].map((text) => numberIn(text)),
      [-5, -5, 5, 0.5],
    );
  });

  it("reads thousands set off by commas, spaces of all widths and apostrophes", () => {
    for (const text of ["12,345", "12 345", "12\u00a0345", "12\u2009345", "12\u202f345", "12'345", "12’345"]) {
      assert.equal(numberIn(text), 12_345, JSON.stringify(text));
    }
    assert.equal(numberIn("1,234,567.5"), 1_234_567.5);
    assert.equal(numberIn("12,34,567"), 1_234_567);
  });

  it("takes no other commas and spaces, nor a mixture, for groups", () => {
    for (const text of ["12,5", "1,2345", "12 34", "1,234 567", "1'234,567", ",123"])
      assert.equal(numberIn(text), null, text);
  });

  it("reads decimal commas only when the table says so", () => {
    assert.deepEqual([numberIn("1.234,5"), numberIn("1.234,5", "comma")], [null, 1234.5]);
    assert.deepEqual([numberIn("1.234"), numberIn("1.234", "comma")], [1.234, 1234]);
    assert.deepEqual([numberIn("12,5", "comma"), numberIn("1 234,50 %", "comma")], [12.5, 1234.5]);
    assert.equal(numberIn("12.5", "comma"), null);
  });

  it("tells a percent sign of its own", () => {
    const cells = ["12.3 %", "12.3%", "12.3\u202f%", "12.3"].map((text) => cellNumber(text));
    assert.deepEqual(
      cells.map((cell) => cell?.value),
      [12.3, 12.3, 12.3, 12.3],
    );
    assert.deepEqual(
      cells.map((cell) => cell?.percent),
      [true, true, true, false],
    );
  });

  it("passes over marks that lead to footnotes, several of them too", () => {
    for (const text of ["12.3*", "12.3 **", "12.3†", "12.3 [a]", "12.3[12]", "12.3ᵃ", "12.3ᵃᵇ *", "12.3* [b]"]) {
      assert.equal(numberIn(text), 12.3, text);
    }
    assert.equal(cellNumber("12.3 %*")?.percent, true);
  });

  it("takes no power, interval, unit or mark alone for a number", () => {
    for (const text of ["10²", "12 [11, 13]", "12.3 kg", "12.3a", "*", "[a]", "†"])
      assert.equal(numberIn(text), null, text);
  });

  it("reads a bound as all that lies beyond it (semantics rule 8)", () => {
    assert.deepEqual(cellNumber("<0.05")?.written, { low: null, high: 0.05, highOpen: true });
    assert.deepEqual(cellNumber("> 100")?.written, { low: 100, high: null, lowOpen: true });
    assert.deepEqual(cellNumber("≤ 3 %")?.written, { low: null, high: 3 });
    assert.deepEqual(cellNumber(">=1,000*")?.written, { low: 1000, high: null });
  });

  it("never reads a cell without a value as zero, nor a number in brackets as negative", () => {
    const empty = ["", "n/a", "N/A", "NA", "-", "–", "—", "null", "…", "...", "NaN", "#N/A", "(12.3)", "?", "."];
    for (const text of empty) assert.equal(cellNumber(text), null, text);
  });

  it("reads what is written for any number, however it is grouped", () => {
    const group = fc.constantFrom(",", " ", "\u2009", "'");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), group, (whole, part, mark) => {
        const digits = String(Math.abs(whole)).replace(/\B(?=(?:\d{3})+$)/g, mark);
        const text = `${whole < 0 ? "-" : ""}${digits}.${String(part).padStart(3, "0")}`;
        assert.equal(numberIn(text), Number(`${whole}.${String(part).padStart(3, "0")}`));
      }),
    );
  });

  it("answers hostile cells at once", () => {
    assert.equal(numberIn("1,".repeat(100_000)), null);
    assert.equal(numberIn(`${"1".repeat(59)}x`), null);
    assert.equal(numberIn("*".repeat(60)), null);
  });
});

describe("whyNoNumber", () => {
  it("says what is there, and what to do where something can be done", () => {
    assert.match(whyNoNumber("", "point"), /is empty/);
    for (const text of ["n/a", "-", "–", "NA", "null", "…"])
      assert.match(whyNoNumber(text, "point"), /says that there is no value/);
    assert.match(whyNoNumber("12,5", "point"), /`decimals: comma`/);
    assert.match(whyNoNumber("12.5", "comma"), /`decimals: point`/);
    assert.match(whyNoNumber("(12.3)", "point"), /may be negative, an error or a note/);
    assert.match(whyNoNumber("10²", "point"), /a power or a footnote/);
    assert.match(whyNoNumber("soon", "point"), /holds "soon", which is no number/);
  });
});

describe("cellDate", () => {
  it("reads a day, a month or a year, and nothing beside it", () => {
    assert.deepEqual(cellDate("1970-01-02")?.written, { low: 1, high: 1 });
    assert.equal(cellDate("1970-01")?.value, 0);
    assert.equal(cellDate("about 1970-01-02 or so"), null);
  });
});
