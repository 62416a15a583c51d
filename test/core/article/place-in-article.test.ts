import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { placeInArticle } from "../../../src/core/article/place-in-article.js";
import { placeQuote, type QuoteSelector } from "../../../src/core/text/place-quote.js";
import { markdownDocuments, wildProse } from "./markdown-documents.js";

const markdown = `# Throughput

Xen reached **95 %** of [native](x.md) in the first run, ESX 95 % of native in the second.

> The gap was
> *4.1&nbsp;%* on the old disk.

| disk | share |
|-|-|
| old \\| slow | **12 %** |

1. Costs were 20 % of it.
2. Profits were **20 %** as well.
`;
const article = parseArticle(markdown, { format: "markdown" });

/** State and words of each placement, with the line on which it stands in the source. */
function placesOf(...selectors: readonly QuoteSelector[]): readonly string[] {
  return placeInArticle(article, selectors).map(({ state, span, text }) => {
    if (span === null) return state;
    return `${state} ${article.lines.placeOf(article.shadow.toSource(span).start).line} ${text}`;
  });
}

describe("placeInArticle", () => {
  it("finds what was copied from the page, and what was copied from the source", () => {
    assert.deepEqual(
      placesOf(
        { quote: "95 % of native in the first" },
        { quote: "**95 %** of [native](x.md) in the first" },
        { quote: "> The gap was\n> *4.1&nbsp;%* on" },
        { quote: "| old \\| slow | **12 %** |" },
        { quote: "2. Profits were **20 %** as well." },
        { quote: "# Throughput" },
      ),
      [
        "exact 3 95 % of native in the first",
        "exact 3 95 % of native in the first",
        "exact 5 The gap was 4.1 % on",
        "exact 10 old | slow\t12 %",
        "exact 13 Profits were 20 % as well.",
        "exact 1 Throughput",
      ],
    );
  });

  it("finds pieces of the source that are cut in the middle of a construct", () => {
    assert.deepEqual(placesOf({ quote: "ative](x.md) in the" }, { quote: "reached **95" }, { quote: "4.1&nbsp" }), [
      "exact 3 ative in the",
      "exact 3 reached 95",
      "exact 6 4.1",
    ]);
  });

  it("reads contexts as the source has them", () => {
    assert.deepEqual(
      placesOf(
        { quote: "20 %", prefix: "Profits were **", suffix: "** as" },
        { quote: "95 %", prefix: "reached **", suffix: "** of [nat" },
        { quote: "20 %", prefix: "1. Costs were" },
      ),
      ["exact 13 20 %", "exact 3 95 %", "exact 12 20 %"],
    );
  });

  it("finds markup that is written otherwise than in this source", () => {
    assert.deepEqual(placesOf({ quote: "__95 %__ of [native](other.md) in the first" }), [
      "exact 3 95 % of native in the first",
    ]);
  });

  it("doesn't decide by markup between places that read the same", () => {
    assert.deepEqual(placesOf({ quote: "95 % of native" }, { quote: "20 %", prefix: "were" }), [
      "ambiguous",
      "ambiguous",
    ]);
  });

  it("finds nothing in what shows no text, and cuts no number", () => {
    assert.deepEqual(placesOf({ quote: "x.md" }, { quote: "](x.md)" }, { quote: "**" }, { quote: "|-|-|" }), [
      "orphan",
      "orphan",
      "orphan",
      "orphan",
    ]);
    const joined = parseArticle("It was 9**5 %** of it.\n", { format: "markdown" });
    assert.equal(placeInArticle(joined, [{ quote: "5 %** of" }])[0]?.state, "orphan");
  });

  it("takes no sign or number at the beginning for a list's", () => {
    const gone = parseArticle("The gap was 3 % in May.\n", { format: "markdown" });
    for (const quote of ["- 3 %", "+ 3 %", "1. 3 %", "> 3 %"]) {
      assert.notEqual(placeInArticle(gone, [{ quote }])[0]?.state, "exact", quote);
    }
  });

  it("takes plain text as it is", () => {
    const plain = parseArticle("It was **95 %** of it.\n", { format: "plain" });
    assert.equal(placeInArticle(plain, [{ quote: "**95 %**" }])[0]?.text, "**95 %**");
    assert.equal(placeInArticle(plain, [{ quote: "was 95 % of it" }])[0]?.state === "exact", false);
  });

  it("tells what moved, whatever form it has", () => {
    const swapped = parseArticle("Costs **rose**. Then sales *fell* again.\n", { format: "markdown" });
    const selectors = [
      { quote: "sales *fell*", at: 0 },
      { quote: "again", at: 12 },
      { quote: "Costs **rose**", at: 20 },
    ];
    assert.deepEqual(
      placeInArticle(swapped, selectors).map(({ state }) => state),
      ["exact", "exact", "moved"],
    );
    assert.deepEqual(
      placeInArticle(swapped, [{ quote: "xx", at: 5 }], { unchanged: true }).map(({ state }) => state),
      ["orphan"],
    );
  });

  it("takes no number of a table for one whose markup stands elsewhere in the source", () => {
    const text = "| a | b |\n|--|--|\n|  1  | c |\n\n\n1 000 & more\n";
    const read = parseArticle(text, { format: "markdown" });
    assert.notEqual(placeInArticle(read, [{ quote: "|\n\n\n1" }])[0]?.state, "exact");
    assert.equal(placeInArticle(read, [{ quote: "|  1  |" }])[0]?.text, "1");
  });

  it("never places a piece of the source elsewhere than where it shows", () => {
    const anyPiece = fc.tuple(markdownDocuments(wildProse), fc.nat(), fc.integer({ min: 1, max: 30 }), fc.nat(12));
    fc.assert(
      fc.property(anyPiece, ([text, from, length, around]) => {
        const start = from % Math.max(1, text.length);
        const end = Math.min(text.length, start + length);
        const read = parseArticle(text, { format: "markdown" });
        const shown = read.shadow.toShadow({ start, end });
        // A piece of a character, without its marks, is no piece of the text.
        fc.pre(!/^\p{M}/u.test(text.slice(start)) && !/^\p{M}/u.test(text.slice(end)));
        const selector = {
          quote: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - around), start),
          suffix: text.slice(end, end + around),
        };
        const [placed] = placeInArticle(read, [selector]);
        // What is on the page as it is given needs no source.
        if (placeQuote(read.shadow, selector).state === "exact") return;
        if (!placed?.span || placed.state !== "exact") return;
        const there = placed.span.start < shown.end && shown.start < placed.span.end;
        assert.ok(there, JSON.stringify({ selector, placed, shown }));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it("is bounded in time by hostile pieces and texts", () => {
    const hostile = ["[", "*a_", "![[]()", "<a ", "> ", "- ", "|a", "\\*", "[a]("].map((piece) => ({
      quote: piece.repeat(20_000),
      prefix: piece.repeat(1000),
      suffix: piece.repeat(1000),
    }));
    for (const { state } of placeInArticle(article, hostile)) assert.notEqual(state, "exact");
  }).timeout(60_000);
});
