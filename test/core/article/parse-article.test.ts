import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { assertAgreesWithMdast, showsLikeMdast } from "./agrees-with-mdast.js";
import { markdownDocuments, tameProse, wildProse } from "./markdown-documents.js";
import { placeInSource } from "./place-in-source.js";

const shown = (text: string, format: "markdown" | "plain" = "markdown"): string =>
  parseArticle(text, { format }).shadow.text;

/** Each case is a source in which brackets stand around what shows the quote. */
const constructs: Readonly<Record<string, readonly (readonly [source: string, quote: string])[]>> = {
  "prose and its marks": [
    ["Sales ⟦rose by **4.1 %** in *May⟧*.", "rose by 4.1 % in May"],
    ["Sales **⟦rose⟧ by** 4.1 %.", "rose"],
    ["**Sales *⟦rose** by⟧* 4", "rose by"],
    ["***⟦Sales*** rose⟧", "Sales rose"],
    ["Sales ~~fell~~ ⟦rose⟧", "rose"],
    ["x ~~~a~~~ ~~⟦fell~~ rose⟧ ~b~", "fell rose"],
    ["a_b_c ⟦2*3*4⟧ \\*", "234"],
  ],
  "links and images": [
    ['see [the **⟦table** 4](https://a.example "title") of⟧ it', "table 4 of"],
    ["see [⟦table 4][ref] of⟧\n\n[ref]: /x", "table 4 of"],
    ["see [⟦table 4⟧]\n\n[table 4]: /x", "table 4"],
    ["see [⟦table 4⟧](javascript:alert(1)) of", "table 4"],
    ["⟦a ![not 5](i.png) b⟧", "a b"],
    ["at <⟦https://a.example/%20?q=5⟧>", "https://a.example/%20?q=5"],
    ["of <⟦me@a.example⟧>", "me@a.example"],
  ],
  "entities, escapes and HTML": [
    ["⟦5&nbsp;%⟧ of", "5 %"],
    ["rose ⟦&lt;&#32;5⟧", "< 5"],
    ["⟦&#x1F642; 5⟧", "🙂 5"],
    ["⟦\\*5\\*⟧ and \\a", "*5*"],
    ["and ⟦\\a⟧", "\\a"],
    ["⟦e&#769;t\\é⟧", "ét\\é"],
    ["⟦<b>5</b> &bogus;⟧", "<b>5</b> &bogus;"],
    ["<!-- ⟦4.1 %⟧ -->", "4.1 %"],
  ],
  "code spans": [
    ["is `` ⟦x`⟧ `` now", "x`"],
    ["is `⟦a  b⟧` now", "a b"],
    ["⟦is ` a` now⟧", "is a now"],
    ["`a\n⟦b **c**⟧`", "b **c**"],
    ["> `a\n> ⟦b⟧`", "b"],
  ],
  "line breaks": [
    ["⟦one\ntwo⟧", "one two"],
    ["⟦one  \n   two⟧", "one two"],
    ["⟦one\\\r\ntwo⟧", "one two"],
    ["⟦one\rtwo\r\nthree⟧", "one two three"],
    ["> - ⟦one\n>   two\nlazy⟧", "one two lazy"],
  ],
  headings: [
    ["# ⟦Sales *rose⟧* #\ntext", "Sales rose"],
    ["> ##\t⟦1. # 5⟧ \n", "1. # 5"],
    ["- # ⟦- 5⟧\n", "- 5"],
    ["⟦Sales\n  rose⟧\n===\n", "Sales rose"],
  ],
  "lists and quotes": [
    ["1. one\n   - > ⟦two\n     > **three⟧**\n", "two three"],
    ["-\t⟦one\n\ttwo⟧\n", "one two"],
    [">⟦a⟧\n>> b", "a"],
    [">- >\t⟦a⟧\n", "a"],
    ["* a\n\n  ⟦b⟧\n+ c", "b"],
  ],
  "code blocks": [
    ["```js\n⟦let x;\n\n  y⟧\n```\n", "let x; y"],
    ["- a\n\n  ~~~\n  ⟦b\n    c⟧\n  ~~~\n", "b c"],
    ["-\ta\n\n\t\t⟦b\n\t\t\tc⟧\n", "b c"],
    [">\t\t⟦b\r\n>\t\tc⟧\r\n", "b c"],
    ["    ⟦a\n\n    b⟧\n", "a b"],
    ["```\n⟦never closed⟧", "never closed"],
  ],
  tables: [
    ["| a | b |\n|---|:-:|\n| x | ⟦4.1 **%⟧** |\n", "4.1 %"],
    ["a | b\n--|--\n⟦4.1⟧ |\n", "4.1"],
    ["| a |\n|---|\n| b ⟦\\| 5 \\|⟧ |\n", "| 5 |"],
    ["| a |\n|---|\n| `⟦x\\|y⟧` |\n", "x|y"],
    ["1. | 1 | b |\n   |---|---|\n   | 1 | ⟦2⟧ |\n", "2"],
    ["> | > | ⟦-⟧ |\n> |---|---|\n", "-"],
    ["| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| | ⟦4⟧ |\n", "4"],
    ["|a||⟦c⟧|\n|-|-|-|\n", "c"],
  ],
};

describe("parseArticle", () => {
  for (const [title, cases] of Object.entries(constructs)) {
    it(`knows where ${title} come from`, () => {
      for (const [marked, quote] of cases) {
        assert.equal(placeInSource(marked.replace(/[⟦⟧]/g, ""), quote), marked);
      }
    });
  }

  it("shows blocks apart, rows apart, cells apart, and nothing of links' targets and definitions", () => {
    const source =
      "# T\n\na [b](/c)\nd\n\n- e\n- f\n\n  g\n\n> h\n\n| i | j |\n|---|---|\n|   | l |\n\n---\n    m\n\n[b]: /x\n";
    assert.equal(shown(source), "T\n\na b d\n\ne\n\nf\n\ng\n\nh\n\ni\tj\nl\n\nm");
  });

  it("shows what is written in the same way, whatever the line breaks", () => {
    const source = "---\ntitle: T\n---\n\n# A\n\n- b\n  c\n\n```\nd\n\te\n```\n\n| f | g |\n|---|---|\n| h | i |\n";
    assert.equal(shown(source.replaceAll("\n", "\r\n")), shown(source));
  });

  it("knows the tab that indentation comes from, when only a part of it is content", () => {
    const source = "  ```\n  a\n\tb\n  ```\n";
    const { shadow } = parseArticle(source, { format: "markdown" });
    const { start, end } = shadow.toSource({ start: 1, end: 2 });
    assert.deepEqual([shadow.text, source.slice(start, end)], ["a b", "\n\t"]);
  });

  it("reads NUL as the replacement character, and what stands behind it in its place", () => {
    assert.equal(placeInSource("a\0b *c* 5\n\n- x\0y 6", "c 5"), "a\0b *⟦c* 5⟧\n\n- x\0y 6");
    assert.equal(placeInSource("a\n\n    x\0y 6", "6"), "a\n\n    x\0y ⟦6⟧");
    assert.equal(shown("a\0b"), "a\ufffdb");
  });

  it("takes the first heading for the title, else the one of the front matter", () => {
    const title = (text: string): string | null => parseArticle(text, { format: "markdown" }).title;
    assert.equal(title("---\ntitle: 'Front'\n---\n\ntext\n\n## The *real*\\\n`one` &amp; last\n"), "The real\\");
    assert.equal(title("The\n*real* one\n===\n# Two"), "The real one");
    assert.equal(title("---\ntitle: 'Front'\n---\n\n- # In a list\n"), "Front");
    assert.equal(title("text"), null);
    assert.equal(parseArticle("# T", { format: "plain" }).title, null);
  });

  it("doesn't show the front matter, and keeps the places of what follows", () => {
    const source = "---\r\ntitle: T\r\nrate: 4.1 %\r\n---\r\nSales 4.1 %\r\n";
    assert.equal(shown(source), "Sales 4.1 %");
    assert.equal(placeInSource(source, "4.1 %"), source.replace("Sales 4.1 %", "Sales ⟦4.1 %⟧"));
    assert.equal(parseArticle(source, { format: "markdown" }).blocks[0]?.line, 4);
  });

  it("tells blocks by their first line", () => {
    const lines = (text: string, format: "markdown" | "plain"): readonly number[] =>
      parseArticle(text, { format }).blocks.map(({ line }) => line);
    assert.deepEqual(lines("# a\n\nb\nc\n- d\n\n  e\n***\n\n    f\n", "markdown"), [0, 2, 4, 7, 9]);
    assert.deepEqual(lines("\n\na\nb\r\n \t\r\n\rc\n", "plain"), [2, 6]);
  });

  it("shows plain text as it is, paragraphs apart", () => {
    assert.equal(shown("# *a*\n  b\r\n\t\r\n\n| c |\n\n", "plain"), "# *a* b\n\n| c |");
    assert.equal(shown(" \n\n", "plain"), "");
  });

  it("reads a text that is too long for Markdown as plain text", () => {
    const { format, shadow } = parseArticle("*a* ".repeat(1_250_001), { format: "markdown" });
    assert.equal(format, "plain");
    assert.ok(shadow.text.startsWith("*a* *a*"));
  });

  it("reads a text that is nested too deeply for Markdown as plain text, so that nothing is left out", () => {
    for (const mark of ["> ", "- "]) {
      const nested = (depth: number): string => `a\n\n${mark.repeat(depth)}deep\n\n\nb\n`;
      assert.equal(shown(nested(40)), "a\n\ndeep\n\nb");
      const { format, shadow } = parseArticle(nested(500), { format: "markdown" });
      assert.equal(format, "plain");
      assert.equal(shadow.text, `a\n\n${mark.repeat(500)}deep\n\nb`);
    }
  });

  it("reads a paragraph of millions of words", () => {
    const words = 8_000_000;
    assert.equal(shown("a ".repeat(words), "plain").length, 2 * words - 1);
  });

  it("takes any text for an article", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("markdown", "plain"), (text, format) => {
        const { shadow, blocks, lines } = parseArticle(text, { format });
        assert.equal(shadow.printed.length, shadow.text.length);
        assert.ok(blocks.every(({ line }) => line < lines.lineCount));
      }),
    );
  });

  it("finds the same texts at the same places as an independent parser, in any well-formed document", () => {
    fc.assert(
      fc.property(markdownDocuments(tameProse), (markdown) => {
        // A tab at the end of a line shows nothing, but is text to markdown-it.
        const source = markdown.replace(/[ \t]*\t[ \t]*(?=[\r\n])/g, "");
        fc.pre(showsLikeMdast(source));
        assertAgreesWithMdast(source, { spaceInCode: false });
      }),
    );
  });

  it("comes by every character from source that writes it, in any document, and in the order of the source", () => {
    fc.assert(
      fc.property(markdownDocuments(wildProse), (markdown) => {
        const { shadow } = parseArticle(markdown, { format: "markdown" });
        let before = { start: 0, end: 0 };
        for (let at = 0; at < shadow.text.length; at++) {
          const span = shadow.toSource({ start: at, end: at + 1 });
          assert.ok(before.start <= span.start && before.end <= span.end, `order at ${at}`);
          assert.ok(writes(markdown.slice(span.start, span.end), shadow.printed.charAt(at)), `${at}: ${shadow.text}`);
          before = span;
        }
      }),
    );
  });
});

const entityCharacters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#37;": "%",
  "&nbsp;": "\u00a0",
  "&#x1F600;": "😀",
  "&NotEqualTilde;": "\u2242\u0338",
};

/** Whether a piece of source writes a character: as itself, with its marks, as an entity, or behind a backslash. */
function writes(source: string, char: string): boolean {
  // What parts blocks has no source.
  if (char === "\n" || char === "\t") return source === "";
  const piece = source.replace(/[\u00ad\u200d]|&shy;/g, "");
  if (/^\s$/.test(char)) return /^(?:\s|&nbsp;|\\(?=[\r\n]))+$/.test(piece);
  // A bar in a cell may be escaped twice.
  const text = entityCharacters[piece] ?? piece.replace(/^\\{1,2}(?=.)/su, "");
  return /^(?:\P{M}\p{M}*|\p{M}+|&[#\w]+;|\\.|\\\\\|)$/su.test(piece) && text.normalize("NFC").includes(char);
}
