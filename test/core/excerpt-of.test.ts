import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { excerptOf } from "../../src/core/excerpt-of.js";
import { anyText } from "./text/any-text.js";

/** The excerpt around the place in ⟦⟧ of an article, with the place marked in it. */
function excerpt(marked: string): string {
  const [lead = "", words = "", rest = ""] = marked.split(/[⟦⟧]/);
  const article = parseArticle(lead + words + rest, { format: "markdown" });
  const { text, start, end } = excerptOf(article, { start: lead.length, end: lead.length + words.length });
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe("excerptOf", () => {
  it("shows a short paragraph whole, as a reader sees it, and nothing of its neighbours", () => {
    assert.equal(
      excerpt("# Trees\n\nThe *north* has ⟦12 %⟧ of [them](x).\n\nThe south has more.\n"),
      "The north has ⟦12 %⟧ of them.",
    );
  });

  it("cuts a long paragraph between words, and says so", () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
    assert.equal(
      excerpt(`${words} ⟦12 %⟧ ${words}\n`),
      "…word25 word26 word27 word28 word29 ⟦12 %⟧ word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11…",
    );
  });

  it("sets a place that spans lines on one", () => {
    assert.equal(excerpt("It ⟦rose by\n12 %⟧ again.\n"), "It ⟦rose by 12 %⟧ again.");
    assert.equal(excerpt("It ⟦rose.\n\nIt fell⟧ again.\n"), "It ⟦rose. It fell⟧ again.");
  });

  it("holds the place, on one line, whatever the text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, to) => {
        const article = parseArticle(text, { format: "plain" });
        const start = Math.min(from, to) % (text.length + 1);
        const end = start + ((Math.max(from, to) - start) % (text.length - start + 1));
        const found = excerptOf(article, { start, end });
        const place = article.shadow.toShadow({ start, end });
        const words = article.shadow.printed.slice(place.start, place.end).replace(/\n+/g, " ");
        assert.equal(found.text.slice(found.start, found.end), words);
        assert.doesNotMatch(found.text, /\n/);
      }),
    );
  });
});
