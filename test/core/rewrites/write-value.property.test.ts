import assert from "node:assert/strict";
import fc from "fast-check";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";
import { type Case, readCase, rewritten } from "./rewritten.js";

/** A way to write a number of a unit, and the unit of the data. */
interface Style {
  readonly before: string;
  readonly behind: string;
  readonly unit: string | null;
  /** Of the magnitude that is written behind the digits. */
  readonly exponent: number;
  readonly grouped: boolean;
}

const style: fc.Arbitrary<Style> = fc
  .tuple(
    fc.constantFrom(
      { before: "", behind: " %", unit: "%" },
      { before: "", behind: "%", unit: "%" },
      { before: "", behind: " per cent", unit: "%" },
      { before: "", behind: " ms", unit: "ms" },
      { before: "", behind: " GB/s", unit: "GB/s" },
      { before: "$", behind: "", unit: "USD" },
      { before: "€", behind: "", unit: "EUR" },
      { before: "", behind: "×", unit: "x" },
      { before: "", behind: " requests", unit: null },
    ),
    fc.constantFrom(
      { words: "", exponent: 0 },
      { words: " thousand", exponent: 3 },
      { words: " million", exponent: 6 },
      { words: " billion", exponent: 9 },
    ),
    fc.boolean(),
  )
  .map(([{ before, behind, unit }, { words, exponent }, grouped]) => {
    const isScaled = unit === null || unit === "USD" || unit === "EUR";
    return { before, behind: `${isScaled ? words : ""}${behind}`, unit, exponent: isScaled ? exponent : 0, grouped };
  });

/** A number in digits: how many of them, and where the decimal point stands among them. */
const digits = fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }));

function decimal([number, decimals]: readonly [number, number], grouped = false): string {
  const [whole = "", fraction] = (number / 10 ** decimals).toFixed(decimals).split(".");
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? shown : `${shown}.${fraction}`;
}

function caseOf(
  { before, behind, unit, grouped }: Style,
  written: readonly [number, number],
  value: string,
  hedge: string,
): Case {
  return {
    article: `It ⟦came to ${hedge}${before}${decimal(written, grouped)}${behind}⟧ by the end of it.`,
    table: `row,value\nr,${value}\n`,
    columns: `{ value: { precision: exact${unit === null ? "" : `, unit: "${unit}"`} } }`,
    claim: "evidence: [{ cell: t/r/value }]",
  };
}

/** Whether a number of requests is about one, as written or with its magnitude: "1 requests" is no English. */
function speaksOfOne({ behind, exponent }: Style, [number, decimals]: readonly [number, number]): boolean {
  const sizes = [0, exponent].map((power) => number * 10 ** (power - decimals));
  return behind.endsWith(" requests") && sizes.some((size) => Math.abs(size - 1) <= 0.5);
}

describe("the value from the data, for any value, digits, magnitude and unit,", () => {
  it("is offered for each contradicted number, reads as supported, and keeps unit, magnitude and the decimals that show it", () => {
    fc.assert(
      fc.property(style, digits, digits, fc.constantFrom("", "about "), (how, written, value, hedge) => {
        const cell = `${decimal(value)}e${how.exponent}`;
        const one = caseOf(how, written, cell, hedge);
        const [before] = readCase(one).claims;
        fc.pre(before?.verdict === "contradicted" && before.stated?.unit !== null);
        fc.pre(!speaksOfOne(how, written) && !speaksOfOne(how, value));
        const done = rewritten(one, "value");
        assert.ok(done, `${one.article} ← ${cell}`);
        const [claim] = done.reading.claims;
        assert.equal(claim?.verdict, "supported", done.article);
        assert.equal(claim.anchor.state, "exact");
        const [old, now] = [one.article.replace(/[⟦⟧]/g, ""), done.article].map((text) => readQuantities(text)[0]);
        assert.deepEqual([now?.unit, now?.hedge], [old?.unit, old?.hedge], done.article);
        // What would be zero in so few digits has more of them.
        const isSeen = 2 * Number(cell) >= (old?.place ?? 0);
        assert.equal(now?.place === old?.place, isSeen, done.article);
        assert.notEqual(now?.low, 0, done.article);
      }),
      { numRuns: 80 },
    );
  });

  it("is never offered where the number is supported as it stands", () => {
    fc.assert(
      fc.property(style, digits, (how, written) => {
        const one = caseOf(how, written, `${decimal(written)}e${how.exponent}`, "");
        assert.equal(readCase(one).claims[0]?.verdict, "supported", one.article);
        assert.equal(rewritten(one, "value"), null);
      }),
      { numRuns: 40 },
    );
  });
});
