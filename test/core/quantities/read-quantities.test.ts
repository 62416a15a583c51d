import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { defaultConventions, type Quantity } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";
import { markQuantities, readingOf, unmarked } from "./marked.js";
import { sentences } from "./sentences.js";

describe("readQuantities", () => {
  for (const [field, marked] of Object.entries(sentences)) {
    describe(`reads every quantity of sentences on ${field}`, () => {
      for (const sentence of marked) {
        it(sentence, () => {
          const text = unmarked(sentence);
          assert.equal(markQuantities(text, readQuantities(text)), sentence);
        });
      }
    });
  }
});

describe("readQuantities reads a number alike however it is written", () => {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [
      "3..6 %",
      [
        "3-6%",
        "3–6 %",
        "3—6%",
        "3−6 %",
        "3‐6%",
        "3 to 6 per cent",
        "3 – 6 percent",
        "3%–6%",
        "3 % to 6 %",
        "between 3 and 6 percent",
      ],
    ],
    [
      "1234567",
      [
        "1234567",
        "1,234,567",
        "1\u2009234\u2009567",
        "1\u202f234\u202f567",
        "1\u00a0234\u00a0567",
        "1'234'567",
        "1’234’567",
      ],
    ],
    ["5 %", ["5%", "5 %", "5\u00a0%", "5\u202f%", "5 percent", "5 per cent", "five percent", "5-percent", "5 pct"]],
    ["5 points", ["5 points", "5 percentage points", "5-point", "five percentage points", "5 pp", "5 % points"]],
    ["5.6 x", ["5.6x", "5.6×", "5.6 ×", "5.6 x", "5.6 times", "5.6-fold", "a factor of 5.6"]],
    [
      "3200000000 USD",
      ["$3.2 billion", "$3.2bn", "US$3.2 billion", "USD 3.2 billion", "3.2 billion dollars", "$3,200,000,000", "$3.2B"],
    ],
    ["0.5", ["half", "½", ".5", "0.5", "1/2", "1 in 2", "one out of two"]],
    ["-5 °C", ["−5 °C", "-5°C", "–5 °C", "-5 ℃"]],
    ["36.8..37.6 °C", ["37.2 ± 0.4 °C", "37.2±0.4°C", "37.2 +/- 0.4 °C", "37.2 °C ± 0.4 °C"]],
    [
      "2007-01-31",
      [
        "31 January 2007",
        "31st January 2007",
        "31st of January, 2007",
        "January 31, 2007",
        "Jan. 31, 2007",
        "2007-01-31",
        "2007/01/31",
        "31.1.2007",
        "01/31/2007",
      ],
    ],
    ["2007-03-01..2007-03-31", ["March 2007", "Mar 2007", "March, 2007", "March of 2007", "2007-03"]],
    ["2007-01-01..2007-12-31", ["2007", "January–December 2007", "January to December 2007"]],
    [
      ">=100 ·hosts",
      [
        "100+ hosts",
        "at least 100 hosts",
        "no fewer than 100 hosts",
        "100 or more hosts",
        "≥ 100 hosts",
        "100 hosts or more",
        "a hundred or more hosts",
      ],
    ],
    ["250", ["250", "two hundred and fifty", "two hundred fifty"]],
    ["500000", ["half a million", "500,000", "0.5 million", "five hundred thousand", "500 thousand", "500k"]],
  ];
  for (const [reading, writings] of groups) {
    for (const writing of writings) {
      it(`${writing} is ${reading}`, () => {
        assert.deepEqual(readQuantities(writing).map(readingOf), [reading]);
      });
    }
  }
});

describe("readQuantities", () => {
  it("keeps number and unit in the span, and the number alone in its own", () => {
    const quantity = only("It is about $3.2 billion a year.");
    assert.equal(quantity.text, "about $3.2 billion a year");
    assert.equal(slice("It is about $3.2 billion a year.", quantity.numberSpan), "3.2");
  });

  it("keeps a span for each word that qualifies the number", () => {
    const partsOf = (text: string) => {
      const { unit, hedge, comparator, direction } = only(text).parts;
      return [unit, hedge, comparator, direction].map((span) => span && slice(text, span));
    };
    assert.deepEqual(partsOf("Sales fell more than about 5 % here."), ["%", "about", "more than", "fell"]);
    assert.deepEqual(partsOf("well over 64-bit"), ["bit", "well over", "well over", null]);
    assert.deepEqual(partsOf("5 guests or more"), ["guests", null, "or more", null]);
    assert.deepEqual(partsOf("€5m or so"), ["€", "or so", null, null]);
    assert.deepEqual(partsOf("between 3 and 6 ms slower"), ["ms", null, null, "slower"]);
    assert.deepEqual(partsOf("a factor of 2.5"), ["factor of", null, null, null]);
    assert.deepEqual(partsOf("on 26 March 2007"), [null, null, null, null]);
  });

  it("scales the unit in the last place with the number (semantics rule 3)", () => {
    assert.equal(only("$3.2 billion").place, 0.1e9);
    assert.equal(only("two hundred").place, 1);
    assert.equal(only("two thousand").place, 1000);
    assert.equal(only("2.50 %").place, 0.01);
    assert.equal(only("4.1 million").low, 4_100_000);
  });

  it("tells forms apart, as far as a rule depends on them", () => {
    const forms = ["68 %", "3–6 %", "37 ± 1 °C", "half", "two", "4 times", "two orders of magnitude", "several hosts"];
    assert.deepEqual(
      forms.map((text) => only(text).form),
      ["number", "range", "spread", "fraction-word", "number-word", "multiple", "orders", "vague"],
    );
  });

  it("never reads across a blank line", () => {
    assert.deepEqual(readQuantities("more than\n\n5\n\n% of hosts, 3\n \n–6").map(readingOf), ["5", "3", "-6"]);
  });

  it("takes a line break for a space", () => {
    assert.deepEqual(readQuantities("more\nthan 5\n% and 4\nto 8\npercentage\npoints").map(readingOf), [
      ">5 %",
      "4..8 points",
    ]);
  });

  it("reads the first of a pair with the unit and scale of the second, and no direction for levels", () => {
    const [before, after] = readQuantities("It fell from 12 to 4 million euros.");
    assert.deepEqual([before?.low, before?.unit, before?.direction], [12_000_000, "EUR", null]);
    assert.deepEqual([after?.low, after?.unit, after?.direction], [4_000_000, "EUR", null]);
  });

  it("doesn't let a scale turn a range round", () => {
    assert.deepEqual(readQuantities("800 to 1 million").map(readingOf), ["800..1000000"]);
  });

  it("finds no quantity in links", () => {
    assert.deepEqual(readQuantities("see http://example.org/3-6%?a=5, www.example7.org/9 and me@example4.org"), []);
  });

  it("finds nothing in texts without numbers", () => {
    assert.deepEqual(readQuantities(""), []);
    assert.deepEqual(
      readQuantities("The many, the other half, this one, half-open; a quarter ago and a mere while."),
      [],
    );
  });

  it("takes an open reading of days and months that could be swapped", () => {
    assert.equal(readingOf(only("03/04/2007")), "2007-03-04..2007-04-03");
  });

  it("reads commas as decimal marks when the article says so", () => {
    const read = (text: string) => readQuantities(text, { ...defaultConventions, decimals: "comma" }).map(readingOf);
    assert.deepEqual(read("12,5 %, 1.234,5 ms, 1.234.567 Gäste und 3,2–4,1 °C am 31.1.2007 mit Version 3.0.3"), [
      "12.5 %",
      "1234.5 ms",
      "1234567",
      "3.2..4.1 °C",
      "2007-01-31",
      "id",
    ]);
    assert.deepEqual(readQuantities("1,234 ms and 12.5 %").map(readingOf), ["1234 ms", "12.5 %"]);
  });

  it("knows no 31 February", () => {
    assert.deepEqual(readQuantities("on 2007-02-31").map(readingOf), ["id"]);
  });
});

function only(text: string): Quantity {
  const [quantity, ...others] = readQuantities(text);
  assert.ok(quantity, `no quantity in ${text}`);
  assert.equal(others.length, 0, `several quantities in ${text}`);
  return quantity;
}

function slice(text: string, span: { readonly start: number; readonly end: number }): string {
  return text.slice(span.start, span.end);
}
