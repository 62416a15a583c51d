import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { highOf, lowOf } from "../../../src/core/quantities/interval.js";
import { moveQuantity } from "../../../src/core/quantities/move-quantity.js";
import type { Comparator, Hedge, Quantity } from "../../../src/core/quantities/quantity.js";
import { readQuantities } from "../../../src/core/quantities/read-quantities.js";

/** Words and marks that the readers treat specially, in any order: nonsense that reaches into every corner. */
const fragments = [
  ..."1 2 9 10 007 31 2007 1,234 3.5 .5 ½ one two hundred thousand million billion dozen half third a an quarter".split(
    " ",
  ),
  ..."about nearly just over more than at least up to or so + ~ < ≤ > - – — − ± × x % per cent points times fold".split(
    " ",
  ),
  ..."between and from to by of fell rose behind higher $ € USD US Mb/s ms °C GB k M bn e E ^ ² / : . , ; ( ) [ ] # \" '".split(
    " ",
  ),
  ..."January May Jan. March Figure version Xen XenEnterprise RHEL SPECcpu2000 cores guests the first second 3rd s Q1".split(
    " ",
  ),
  " ",
  "\n",
  "\n\n",
  "\u00a0",
  "\u2009",
  "😀",
  "\ud83d",
];

const soup = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom("", " ")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));

const anyText = fc.oneof(soup, fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }));

describe("readQuantities, on any text,", () => {
  it("gives quantities in reading order, without overlaps, whose text is what stands at their span", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span, numberSpan, text: words } of readQuantities(text)) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
          assert.equal(words, text.slice(span.start, span.end));
          assert.ok(span.start <= numberSpan.start && numberSpan.start < numberSpan.end && numberSpan.end <= span.end);
          end = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("gives numbers that are finite, in order, and in their own interval", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const quantity of readQuantities(text)) {
          const { low, high, place, interval } = quantity;
          assert.equal(low === null, high === null);
          assert.ok(Number.isFinite(place) && place >= 0);
          if (low === null || high === null) continue;
          assert.ok(Number.isFinite(low) && Number.isFinite(high) && low <= high);
          assert.ok(lowOf(interval) <= highOf(interval));
          if (quantity.hedge === null) assert.ok((interval.low ?? low) <= low && high <= (interval.high ?? high));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("reads blocks on their own", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const gap = `${before}\n\n`;
        const apart = [
          ...readQuantities(before),
          ...readQuantities(after).map((quantity) => moved(quantity, gap.length)),
        ];
        assert.deepEqual(readQuantities(gap + after), apart);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("readQuantities reads back", () => {
  it("whole numbers with any group marks", () => {
    const marks = fc.constantFrom("", ",", "'", "’", "\u00a0", "\u2009", "\u202f", "\u2007");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), marks, (number, mark) => {
        const text = String(number).replace(/\B(?=(\d{3})+$)/g, mark);
        const [quantity, ...others] = readQuantities(`${text} %`);
        assert.deepEqual([quantity?.low, quantity?.unit, others.length], [number, "%", 0]);
      }),
    );
  });

  it("decimals digit by digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 9 }), (number, decimals) => {
        const text = (number / 10 ** decimals).toFixed(decimals);
        const [quantity] = readQuantities(`at ${text} ms`);
        assert.deepEqual([quantity?.low, quantity?.place], [Number(text), Number(`1e-${decimals}`)]);
      }),
    );
  });

  it("every hedge and comparator with every way to write amount and unit, as one quantity", () => {
    fc.assert(
      fc.property(stated, ({ text, low, high, unit, comparator, hedge }) => {
        const read = readQuantities(text);
        assert.deepEqual(
          read.map((quantity) => [
            quantity.text,
            quantity.low,
            quantity.high,
            quantity.unit,
            quantity.comparator,
            quantity.hedge,
          ]),
          [[text, low, high, unit, comparator, hedge]],
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("readQuantities stays linear", () => {
  // Anything worse than linear outlives the runner's limit at this size by far.
  const length = 100_000;
  const patienceMs = 20_000;
  const patterns = [
    ...'9 a a1 1- 1. 1/ 1: 1x 1± 1e - [ [1, ( " 1,234, +1 a@ :// www. ½ 1\u2009 < ° 9% \u00a0 😀5'.split(" "),
    "a ",
    "about ",
    "more than about ",
    "one hundred and ",
    "two thousand ",
    "1 to ",
    "1 x ",
    "between 1 and ",
    "from 1 ",
    "January ",
    "January 1 ",
    "5 m per ",
    "5 a-a-a ",
    "5 big ",
    "Xen 5 ",
    "Figure 3 and ",
    "\n ",
    "\n\n",
    "1 in ",
    "fell by ",
    "2007-01-31T1:",
    "10:30.1",
    "1,23,",
    "14 Mill ",
    "five- to ",
    "an hour and ",
  ];
  for (const pattern of patterns) {
    it(`on ${JSON.stringify(pattern)} over and over`, () => {
      const text = pattern.repeat(Math.ceil(length / pattern.length));
      const ends = readQuantities(`${text} 5 %`).map(({ span }) => span.end);
      assert.ok(ends.every((end) => end <= text.length + 4));
    }).timeout(patienceMs);
  }

  it("on a number of very many digits, which is no number", () => {
    const [quantity] = readQuantities(`${"9".repeat(length)} %`);
    assert.equal(quantity?.kind, "identifier");
  });
});

const hedges: readonly (readonly [string, Hedge | null, Comparator])[] = [
  ["", null, "="],
  ["about ", "about", "="],
  ["~", "about", "="],
  ["on the order of ", "about", "="],
  ["nearly ", "below", "="],
  ["close to ", "below", "="],
  ["slightly more than ", "above", "="],
  ["well over ", "above", ">"],
  ["well under ", "below", "<"],
  ["exactly ", "exactly", "="],
  ["more than ", null, ">"],
  ["over ", null, ">"],
  ["under ", null, "<"],
  ["fewer than ", null, "<"],
  ["at least ", null, ">="],
  ["no less than ", null, ">="],
  ["no more than ", null, "<="],
  ["up to ", null, "<="],
  ["≥", null, ">="],
  ["< ", null, "<"],
  ["more than about ", "about", ">"],
  ["up to nearly ", "below", "<="],
];

const amounts: readonly (readonly [string, number, number])[] = [
  ["7", 7, 7],
  ["12.50", 12.5, 12.5],
  ["1,200", 1200, 1200],
  ["3-6", 3, 6],
  ["3–6", 3, 6],
  ["3 to 6", 3, 6],
  ["1.5 million", 1_500_000, 1_500_000],
  ["2-3 million", 2_000_000, 3_000_000],
  ["seven", 7, 7],
  ["twenty-five", 25, 25],
  ["two hundred", 200, 200],
];

const units: readonly (readonly [string, string])[] = [
  ["%", "%"],
  [" %", "%"],
  [" per cent", "%"],
  [" percentage points", "points"],
  [" times", "x"],
  [" Mb/s", "Mb/s"],
  [" kWh", "kWh"],
  [" °C", "°C"],
  [" miles per hour", "miles per hour"],
  [" euros", "EUR"],
  [" logical CPUs", "logical CPUs"],
  [" requests per second", "requests per second"],
];

const stated = fc
  .tuple(fc.constantFrom(...hedges), fc.constantFrom(...amounts), fc.constantFrom(...units))
  .map(([[lead, hedge, comparator], [amount, low, high], [tail, unit]]) => {
    return { text: `${lead}${amount}${tail}`, low, high, unit, comparator, hedge };
  });

function moved(quantity: Quantity, by: number): Quantity {
  return moveQuantity(quantity, ({ start, end }) => ({ start: start + by, end: end + by }));
}
