import assert from "node:assert/strict";
import fc from "fast-check";
import { type Alignment, alignWords, type CutOff } from "../../../src/core/text/align-words.js";
import { keyring } from "../../../src/core/text/keyed-words.js";
import { type Word, wordsOf } from "../../../src/core/text/word.js";

const wordsIn = (text: string): readonly Word[] => wordsOf(text, { start: 0, end: text.length });

/** Aligns words that all weigh the same. */
function align(
  own: readonly Word[],
  others: readonly Word[],
  cutOff: CutOff = { start: false, end: false },
): Alignment {
  const keys = keyring();
  return alignWords(keys(own), keys(others), new Float64Array(own.length).fill(1), cutOff);
}

/** Each word of a pattern with what stands in its place: `word=other`, `word=` for nothing. */
function aligned(pattern: string, text: string): string {
  const [own, others] = [wordsIn(pattern), wordsIn(text)];
  const { counterpart } = align(own, others);
  return own
    .map((word, index) => {
      const other = others[counterpart[index] ?? -1]?.text ?? "";
      return other === word.text ? word.text : `${word.text}=${other}`;
    })
    .join(" ");
}

describe("alignWords", () => {
  it("pairs the same words, wherever the text begins", () => {
    assert.equal(aligned("fell to 4", "it rained, and prices fell to 4 again"), "fell to 4");
  });

  it("lets a number stand in for a number, and a word for a word", () => {
    assert.equal(aligned("fell to 4.1 % in March", "fell to 14.0 % in March"), "fell to 4.1=14.0 % in March");
    assert.equal(aligned("fell to 4 in March", "rose to 5 in March"), "fell=rose to 4=5 in March");
  });

  it("leaves out what was dropped, and passes over what was added", () => {
    assert.equal(aligned("fell to 4 in March", "fell in March"), "fell to= 4= in March");
    assert.equal(aligned("fell to 4", "fell, as they say, to 4"), "fell to 4");
  });

  it("knows a word by its stem and whatever its case", () => {
    assert.equal(aligned("The sellers sold", "the selling sold"), "The=the sellers=selling sold");
  });

  it("takes a word that was cut off for the whole one, at the ends that may be cut", () => {
    const { likeness } = align(wordsIn("ployment fell"), wordsIn("Employment fell"), { start: true, end: false });
    assert.deepEqual([...likeness], [1, 1]);
  });

  it("keeps the order of words, and gives each counterpart once, for any texts", () => {
    const text = fc.string({ unit: fc.constantFrom("a ", "bee ", "4 ", "5% ", ". "), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (pattern, other) => {
        const own = wordsIn(pattern);
        const { counterpart, likeness } = align(own, wordsIn(other));
        const paired = [...counterpart].filter((index) => index >= 0);
        assert.deepEqual(
          paired,
          [...new Set(paired)].sort((a, b) => a - b),
        );
        assert.ok([...likeness].every((one, index) => one === 0 || (counterpart[index] ?? -1) >= 0));
      }),
    );
  });
});
