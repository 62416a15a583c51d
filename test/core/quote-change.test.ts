import assert from "node:assert/strict";
import fc from "fast-check";
import { changeWords, quoteChange } from "../../src/core/quote-change.js";
import { cutsNumber } from "../../src/core/text/cuts-number.js";
import { ShadowBuilder } from "../../src/core/text/shadow-builder.js";
import { anyText } from "./text/any-text.js";

const told = (old: string, now: string): string => changeWords(quoteChange(old, now));

/** Texts as people write them, rich in numbers. */
const prose = fc
  .array(
    fc.constantFrom(
      ...["4.1 %", "14.0%", "−2 %", "$3,400", "3–6 %", "1,200 MW", "12 000", "March 26, 2007", "R05", "1.2.3", "95"],
      ...["rose", "fell by", "(about", "of all)", "costs—", "over", "twice", "“native”", "don't", "%,", "."],
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(" "));

describe("quoteChange", () => {
  it("shows numbers whole, with their unit and sign", () => {
    assert.equal(told("fell to 4.1 % in March", "fell to 4.3 % in March"), "was 4.1 %, now 4.3 %");
    assert.equal(told("3–6 % of bare metal", "7–9 % of bare metal"), "was 3–6 %, now 7–9 %");
    assert.equal(told("4.1%", "14.0%"), "was 4.1%, now 14.0%");
    assert.equal(told("$3,400 per pupil", "$34,000 per pupil"), "was $3,400, now $34,000");
    assert.equal(told("a loss of −2 %", "a loss of 2 %"), "was −2 %, now 2 %");
    assert.equal(told("EUR 5 million", "EUR 6 million"), "was EUR 5 million, now EUR 6 million");
    assert.equal(told("12 000 in all", "13 000 in all"), "was “12 000”, now “13 000”");
  });

  it("leaves the words and marks around a number out", () => {
    assert.equal(told("(about 95 %), then", "(about 94 %), then"), "was 95 %, now 94 %");
    assert.equal(told("costs—95 %—which", "costs—94 %—which"), "was 95 %, now 94 %");
  });

  it("quotes what is no number alone", () => {
    assert.equal(told("over 14 %", "under 14 %"), "was “over”, now “under”");
    assert.equal(told("half of it", "a third of it"), "was “half”, now “a third”");
  });

  it("shows words that were only added or taken away beside a neighbour", () => {
    assert.equal(told("rose in March", "rose in early March"), "was “in”, now “in early”");
    assert.equal(told("early March", "March"), "was “early March”, now “March”");
  });

  it("spans several differences from the first to the last, and cuts long ones in the middle", () => {
    assert.equal(told("rose by 3 % in May", "fell by 4 % in May"), "was “rose by 3 %”, now “fell by 4 %”");
    const long = (verb: string, share: number): string =>
      `It ${verb} in 2019 while others went on as before and all was quiet in the land by ${share} % in June.`;
    assert.deepEqual(quoteChange(long("rose", 3), long("fell", 4)), {
      was: "rose in 2019 while others … quiet in the land by 3 %",
      now: "fell in 2019 while others … quiet in the land by 4 %",
    });
  });

  it("shows wordings that differ in typography alone as they stand", () => {
    assert.deepEqual(quoteChange("a − 2", "a - 2"), { was: "a − 2", now: "a - 2" });
  });

  it("never throws, and never shows the same for different texts", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, prose), fc.oneof(anyText, prose), (old, now) => {
        const { was, now: is } = quoteChange(old, now);
        if (old !== now) assert.notEqual(was, is);
        changeWords({ was, now: is });
      }),
    );
  });

  it("never shows a part of a number", () => {
    fc.assert(
      fc.property(prose, prose, (old, now) => {
        const { was, now: is } = quoteChange(old, now);
        for (const [text, part] of [
          [old, was],
          [now, is],
        ] as const) {
          for (const shown of part.split(" … ")) assert.ok(standsWhole(text, shown), `“${shown}” of “${text}”`);
        }
      }),
    );
  });
});

/** Whether a text holds a part somewhere without cutting through a number at either end. */
function standsWhole(text: string, part: string): boolean {
  const builder = new ShadowBuilder();
  builder.add({ text, start: 0, end: text.length, literal: true });
  const shadow = builder.finish();
  const { printed } = shadow;
  for (let start = printed.indexOf(part); start >= 0; start = printed.indexOf(part, start + 1)) {
    if (!cutsNumber(shadow, { start, end: start + part.length })) return true;
  }
  return part === "" || part === text;
}
