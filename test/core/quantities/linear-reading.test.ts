import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readBlock } from "../../../src/core/quantities/read-quantities.js";
import { tokensOf } from "../../../src/core/quantities/tokens.js";

/** What could make a reader walk far: openers that wait for their end, lists, chains, and what repeats itself. */
const hostile = [
  ..."1 ,1 1- 1/ 1. .1 1: 1x ± -1 – $ $$ ( (1) [1, [1 1] ½ ² ^ e1 % # ° µ a one half and of or to".split(" "),
  ..."between;from;to;more than;less than;about;at least;up to;a factor of;one hundred and;one in;three-".split(";"),
  ..."two thousand;a;an;half;hundred;million;thousands of;percent;per;times;fold;years;and up;or more;Jan;2007;Figure".split(
    ";",
  ),
  ..."$1 €1m 1-2-3 1.1.1 1/2/3 10:30 1st Q1 v1 x86 IPv4 3×10 1e 10^ 1,000, 1'000 (1–2) kWh/m².s per-".split(" "),
  "\u0301",
  "\ud800",
  "\udc00",
  "\u200b",
  "\u2009",
  "‘90s",
  "約",
];
const separators = ["", " "];

describe("reading a block of text", () => {
  it("takes work in proportion to its length, whatever repeats in it", () => {
    for (const piece of hostile)
      for (const separator of separators) assertLinear((count) => Array(count).fill(piece).join(separator), 120);
  });

  it("takes work in proportion to its length, whatever the order of what repeats", () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...separators)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, (pattern) => assertLinear((count) => pattern.flat().join("").repeat(count), 120)),
      { numRuns: 40 },
    );
  });
});

/**
 * Work is counted in looks at tokens: four times the text may take four times as many and a few more, which no walk
 * that starts anew at each number would keep to (it would take up to 16 times).
 */
function assertLinear(textOf: (count: number) => string, count: number): void {
  const [short, long] = [looksAt(textOf(count)), looksAt(textOf(count * 4))];
  assert.ok(
    long <= 6 * short + 2000,
    `${JSON.stringify(textOf(3))} took ${short} looks ${count} times over, ${long} looks four times that`,
  );
}

function looksAt(text: string): number {
  let looks = 0;
  const tokens = new Proxy(tokensOf(text, { start: 0, end: text.length }), {
    get: (target, property, receiver) => {
      looks++;
      return Reflect.get(target, property, receiver);
    },
  });
  readBlock({ text, tokens }, defaultConventions, []);
  return looks;
}
