import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { type DescribeOptions, describeQuote } from "../../../src/core/text/describe-quote.js";
import { fingerprintOf } from "../../../src/core/text/fingerprint.js";
import { placeQuote } from "../../../src/core/text/place-quote.js";
import { wordsOf } from "../../../src/core/text/word.js";
import { anyText } from "./any-text.js";

/** Describes what stands between ⟦ and ⟧ in a Markdown text. */
function described(marked: string, options?: DescribeOptions) {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const article = parseArticle(marked.replace(/[⟦⟧]/g, ""), { format: "markdown" });
  return { article, selector: describeQuote(article, { start, end }, options) };
}

/** The same as one line: prefix ⟦quote⟧ suffix. */
function shown(marked: string, options?: DescribeOptions): string | null {
  const { selector } = described(marked, options);
  return selector && `${selector.prefix ?? ""}⟦${selector.quote}⟧${selector.suffix ?? ""}`;
}

describe("describeQuote", () => {
  it("gives a short quote its sentence, and the words that follow where that is short", () => {
    assert.equal(
      shown("It rained. Sales *rose ⟦14 %⟧* in the north, so say the papers there. Then it snowed."),
      "It rained. Sales rose⟦14 %⟧in the north, so say the papers there.",
    );
    assert.equal(
      shown("It rained. In the cold and windy weeks of March sales ⟦14 %⟧ up. Then it snowed, all night and day."),
      "In the cold and windy weeks of March sales⟦14 %⟧up. Then it snowed, all night and",
    );
  });

  it("gives a long quote some words on each side", () => {
    assert.equal(
      shown(
        "In the papers of the day they say that ⟦sales rose 14 % in the cold north⟧ last year, when it had rained.",
      ),
      "papers of the day they say that⟦sales rose 14 % in the cold north⟧last year, when it had rained.",
    );
  });

  it("goes on until nothing else would be taken for the quote, were it deleted", () => {
    const text =
      "They counted. The share of the north is ⟦95%⟧ of all. They counted. The share of the south is 95% of all.";
    const { article, selector } = described(text);
    assert.ok(selector);
    const without = parseArticle(article.text.replace("The share of the north is 95% of all. ", ""), {
      format: "plain",
    });
    assert.equal(placeQuote(without.shadow, selector).state, "orphan");
  });

  it("grows the context over the sentence's ends until nothing else fits", () => {
    const text = "First: so 95% did. Second: so 95% did. ".repeat(10);
    for (const word of ["First", "Second"]) {
      const { article, selector } = described(`${text}Last. ${word}: so ⟦95%⟧ did. ${text}`);
      assert.ok(selector);
      assert.equal(placeQuote(article.shadow, { ...selector, at: undefined }).span?.start, selector.at);
    }
  });

  it("takes whole characters and numbers, without the white space around them", () => {
    assert.equal(shown("by 1⟦2.5⟧0 %"), "by⟦12.50⟧%");
    assert.equal(shown("by⟦ 12 ⟧%"), "by⟦12⟧%");
    assert.equal(shown("by −⟦2⟧ points"), "by⟦−2⟧points");
    assert.equal(shown("a cafe⟦\u0301 has⟧ 3"), "a caf⟦é has⟧3");
  });

  it("keeps the words as printed", () => {
    assert.equal(shown("he said ⟦“it’s 3–6 %”⟧ twice"), "he said⟦“it’s 3–6 %”⟧twice");
  });

  it("stays within so many words, quote and contexts together", () => {
    const text = "One two three four five six seven ⟦95%⟧ eight nine ten eleven twelve thirteen.";
    assert.equal(shown(text, { maxWords: 6 }), "five six seven⟦95%⟧eight nine");
    assert.equal(shown("one ⟦two three four⟧ five", { maxWords: 2 }), null);
  });

  it("is null for what shows no text", () => {
    assert.equal(shown("one ⟦ ⟧two"), null);
    assert.equal(shown("one ⟦⟧two"), null);
    assert.equal(shown("one ⟦\u200b⟧two"), null);
  });

  it("finds a lone number that stands twenty times", () => {
    const rows = Array.from({ length: 20 }, (_, row) => `| site ${row} | 95% |\n`);
    const { article } = described(`| site | share |\n|-|-|\n${rows.join("")}⟦⟧`);
    const { text } = article;
    const found: (number | undefined)[] = [];
    for (let start = text.indexOf("95%"); start >= 0; start = text.indexOf("95%", start + 1)) {
      const selector = describeQuote(article, { start, end: start + 3 });
      assert.ok(selector);
      const { state, span } = placeQuote(article.shadow, { ...selector, at: undefined });
      assert.equal(state, "exact");
      assert.equal(span && article.shadow.toSource(span).start, start);
      found.push(selector.at);
    }
    assert.equal(new Set(found).size, 20);
  });

  const anywhere = fc.record({
    texts: fc.array(anyText, { minLength: 1, maxLength: 6 }),
    from: fc.nat(),
    length: fc.nat(60),
  });
  const repetitive = fc.record({
    texts: fc.array(fc.constantFrom("95% ", "a 95% b. ", "\n\n", "95", "| 95% | 5 |\n", "*so* "), { maxLength: 40 }),
    from: fc.nat(),
    length: fc.nat(20),
  });

  it("describes any selection of any text so that it is found again, exactly and only there", () => {
    fc.assert(
      fc.property(
        fc.oneof(anywhere, repetitive),
        fc.constantFrom("markdown", "plain"),
        ({ texts, from, length }, format) => {
          const article = parseArticle(texts.join(""), { format });
          const start = from % (article.text.length + 1);
          const selector = describeQuote(article, { start, end: Math.min(start + length, article.text.length) });
          fc.pre(selector !== null);
          const again = placeQuote(article.shadow, selector, { unchanged: true });
          assert.equal(again.state, "exact");
          assert.equal(again.span?.start, selector.at);
          const anew = placeQuote(article.shadow, { ...selector, at: undefined });
          // A text that repeats itself farther than contexts reach is told apart by the offset alone.
          assert.ok(anew.state === "exact" || anew.state === "ambiguous", anew.state);
          if (anew.state === "exact") assert.equal(anew.span?.start, selector.at);
          else assert.ok(texts.join("").length > 60, "contexts reach over a short text");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never describes with more words than it may, in any text", () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 12 }), ({ texts, from, length }, maxWords) => {
        const article = parseArticle(texts.join("4 a "), { format: "plain" });
        const start = from % (article.text.length + 1);
        const selector = describeQuote(article, { start, end: start + length }, { maxWords });
        fc.pre(selector !== null);
        const words = [selector.prefix, selector.quote, selector.suffix].flatMap((part = "") =>
          wordsOf(part, { start: 0, end: part.length }).filter(({ kind }) => kind !== "mark"),
        );
        assert.ok(words.length <= maxWords, words.map(({ text }) => text).join(" "));
      }),
    );
  });

  it("changes with the text, as the fingerprint does", () => {
    const one = described("so ⟦95%⟧ did");
    const other = described("So so ⟦95%⟧ did");
    assert.notEqual(fingerprintOf(one.article.shadow), fingerprintOf(other.article.shadow));
    assert.notEqual(one.selector?.at, other.selector?.at);
  });
});
