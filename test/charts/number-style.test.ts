import assert from "node:assert/strict";
import fc from "fast-check";
import { chartOf, drawChart } from "../../src/charts/chart-of.js";
import { inStyle, type NumberStyle, numberStyleOf, plainStyle } from "../../src/charts/number-style.js";
import { printRounded } from "../../src/charts/print-rounded.js";
import { printNumber, printValue } from "../../src/core/evidence/print-value.js";
import { readRows } from "./read-rows.js";

const commas: NumberStyle = { decimal: ".", group: ",", groupFrom: 4, percent: "%", money: null };
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

function styleIn(quote: string, more = ""): NumberStyle {
  const { claim, reading } = readRows(quote, "evidence: []", "columns: {}", "a\n1\n", more);
  return numberStyleOf(claim, reading);
}

describe("numberStyleOf", () => {
  it("takes marks between thousands, and whether four digits have one, from the words", () => {
    assert.deepEqual([styleIn("12,400 homes").group, styleIn("12,400 homes").groupFrom], [",", 4]);
    assert.deepEqual([styleIn("1,240 homes").group, styleIn("1,240 homes").groupFrom], [",", 4]);
    assert.deepEqual([styleIn("some 12’400 homes").group, styleIn("some 12’400 homes").groupFrom], ["’", 5]);
    assert.deepEqual(styleIn("many homes"), plainStyle);
  });

  it("takes the percent sign with its space, and a sign of money before the number", () => {
    assert.equal(styleIn("about 68% of homes").percent, "%");
    assert.equal(styleIn("about 68 % of homes").percent, "\u00a0%");
    assert.deepEqual(styleIn("$3.2 billion").money, { sign: "$", unit: "USD" });
  });

  it("writes decimals with a comma where the claim set says that the article does", () => {
    const style = styleIn("1.240,5 MW", "reading: { decimals: comma }\n");
    assert.deepEqual([style.decimal, style.group], [",", "."]);
    assert.equal(inStyle(printValue({ low: 41240.5, high: 41240.5 }, "MW"), style), "41.240,5\u00a0MW");
  });
});

describe("inStyle", () => {
  it("writes numbers, signs and units as the style does, and leaves words alone", () => {
    assert.equal(inStyle("12\u202f400–13\u202f100\u00a0MW", commas), "12,400–13,100\u00a0MW");
    assert.equal(inStyle("1010", commas), "1,010");
    assert.equal(inStyle("over 68.25\u00a0%", commas), "over 68.25%");
    assert.equal(inStyle("3\u00a0m2 of CO2", commas), "3\u00a0m2 of CO2");
    const money = { ...commas, money: { sign: "$", unit: "USD" } };
    assert.equal(inStyle("1.9–2.4 billion\u00a0USD", money), "$1.9–2.4 billion");
    assert.equal(inStyle("at least −4100\u00a0USD", money), "at least −$4,100");
  });

  it("never changes a digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e14, max: 1e14, noNaN: true }),
        fc.constantFrom(".", ","),
        fc.constantFrom("", ",", ".", "’", "\u00a0", "\u202f"),
        fc.constantFrom(4 as const, 5 as const),
        (value, decimal, group, groupFrom) => {
          const text = printNumber(value);
          const written = inStyle(text, {
            decimal: decimal === "," ? "," : ".",
            group,
            groupFrom,
            percent: "%",
            money: null,
          });
          assert.equal(written.replaceAll(/\D/g, ""), text.replaceAll(/\D/g, ""));
        },
      ),
    );
  });
});

describe("printRounded", () => {
  it("has one more decimal than the claim, and never loses a number that isn't zero", () => {
    assert.equal(plain(printRounded({ low: 66.7291666667, high: 66.7291666667 }, "points", 1)), "66.7 points");
    assert.equal(plain(printRounded({ low: 4.016, high: 4.016 }, "%", 0.1)), "4.02 %");
    assert.equal(plain(printRounded({ low: 0.0123, high: 0.0123 }, "%", 1)), "0.0123 %");
    assert.equal(plain(printRounded({ low: 3.1416e9, high: 3.1416e9 }, "USD", 1e8)), "3.142 billion USD");
  });
});

describe("a chart", () => {
  it("writes its values, its axis and its text alternative as the article writes numbers", () => {
    const { claim, reading } = readRows(
      "at most 12,000 homes, or 68% of all",
      "says: at most 12,000\nevidence: [{ table: rows, value: homes, aggregate: max }]",
      "columns: { homes: {} }",
      "homes\n11400\n1250\n",
    );
    const chart = chartOf(claim, reading);
    assert.ok(chart);
    const { alt, svg } = drawChart(chart, { widthPx: 440, theme: "light" });
    assert.match(plain(alt), /11,400 homes/);
    assert.match(svg, />5,000<|>10,000</);
    assert.doesNotMatch(svg, /\u202f/);
  });
});
