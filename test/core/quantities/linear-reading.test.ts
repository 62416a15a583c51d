import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { defaultConventions } from "../../../src/core/quantities/quantity.js";
import { readBlock } from "../../../src/core/quantities/read-quantities.js";
import { type Token, tokensOf } from "../../../src/core/quantities/tokens.js";

/** What could make a reader walk far: openers that wait for their end, lists, chains, and what repeats itself. */
const hostile = [
  ..."1 ,1 1- 1/ 1. .1 1: 1x ± -1 – $ $$ ( (1) [1, [1 1] ½ ² ^ e1 % # ° µ a one half and of or to".split(" "),
  ..."between;from;to;more than;less than;about;at least;up to;a factor of;one hundred and;one in;three-".split(";"),
  ..."two thousand;a;an;half;hundred;million;thousands of;percent;per;times;fold;years;and up;or more;Jan;2007;Figure".split(
    ";",
  ),
  ..."$1 €1m 1-2-3 1.1.1 1/2/3 10:30 1st Q1 v1 x86 IPv4 3×10 1e 10^ 1,000, 1'000 (1–2) kWh/m².s per-".split(" "),
  ..."(1); 1-1-; –1;1–;+/-;1 ±;'07;’07;“1;and a half;order of magnitude;half a;three-;US$;USD 1;@a;http://1".split(";"),
  ..."no. 1;p. 1,;[1–2, ;Xen 3.1 and;from 1 to;fell by;a drop of;per second;more than about;two out of;1 of".split(";"),
  ..."January 1,;Q1 of;1 January to;in 2007–;1st of;5 a.m.;+1 (1) 1;1 000;1\u00a0000;1 ½;-–—;−−;1e1e;0.0.;one-in-".split(
    ";",
  ),
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
      for (const separator of separators) assertLinear((count) => Array(count).fill(piece).join(separator), 50);
  });

  it("takes work in proportion to its length, whatever the order of what repeats", () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...separators)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, (pattern) => assertLinear((count) => pattern.flat().join("").repeat(count), 50)),
      { numRuns: 60 },
    );
  });
});

/**
 * Work is counted in looks at tokens, and in characters where a look asks for the words: four times the text may take four
 * times as much and a bit more, which no walk that starts anew at each number would keep to (it would take up to 16 times).
 */
function assertLinear(textOf: (count: number) => string, count: number): void {
  const longText = textOf(count * 4);
  const [short, long] = [looksAt(textOf(count)), looksAt(longText)];
  // One long word may be looked at as a whole in the long text alone, a few times.
  assert.ok(
    long <= 5 * short + 4 * longText.length,
    `${JSON.stringify(textOf(3))} took ${short} looks ${count} times over, ${long} four times that`,
  );
}

function looksAt(text: string): number {
  let looks = 0;
  // Readers look at nothing of a token before its kind or its gap.
  const tokens = tokensOf(text, { start: 0, end: text.length }).map(
    ({ kind, gap, start, end, key, written }): Token => ({
      start,
      end,
      get kind() {
        looks++;
        return kind;
      },
      get gap() {
        looks++;
        return gap;
      },
      get written() {
        looks += written.length;
        return written;
      },
      get key() {
        looks += key.length;
        return key;
      },
    }),
  );
  readBlock({ text, tokens }, defaultConventions, []);
  return looks;
}
