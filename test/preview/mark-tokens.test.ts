import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { leafPieces } from "../../src/core/article/leaf-pieces.js";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { markTokens } from "../../src/preview/mark-tokens.js";

/** A parser set as VS Code sets its own, with everything on that changes what is shown. */
const parser = new MarkdownIt({ html: true, linkify: true, typographer: true });

/** An article with the words between ⟦ and ⟧ marked, rendered by that parser. */
function rendered(marked: string, notes: ReadonlyMap<number, string> = new Map()): string {
  const source = marked.replace(/[⟦⟧]/g, "");
  const span = { start: marked.indexOf("⟦"), end: marked.indexOf("⟧") - 1 };
  const pieces = leafPieces(parseArticle(source, { format: "markdown" }), span);
  const marks = pieces.map((piece) => ({ ...piece, open: "<mark>", openLast: "<mark>" }));
  const tokens = parser.parse(source, {});
  return parser.renderer.render(markTokens(tokens, { marks, notes, head: "" }), parser.options, {});
}

describe("markTokens", () => {
  it("marks just the words, split where elements begin and end", () => {
    assert.equal(rendered("It is 95 % or ⟦95 %⟧.\n"), "<p>It is 95 % or <mark>95 %</mark>.</p>\n");
    assert.equal(
      rendered("A ⟦bold **claim** with `code`⟧ ends.\n"),
      "<p>A <mark>bold </mark><strong><mark>claim</mark></strong><mark> with </mark><mark><code>code</code></mark> ends.</p>\n",
    );
  });

  it("finds the words where the preview sets quotation marks and links of its own", () => {
    assert.equal(rendered('She ⟦said "so"⟧ there.\n'), "<p>She <mark>said “so”</mark> there.</p>\n");
    assert.match(
      rendered("See ⟦https://example.org now⟧.\n"),
      /<a href="[^"]*"><mark>https:\/\/example.org<\/mark><\/a><mark> now<\/mark>/,
    );
  });

  it("marks in tables, lists, quotations and over a wrap", () => {
    assert.match(rendered("| a | b |\n|-|-|\n| 1 | ⟦2⟧ |\n"), /<td><mark>2<\/mark><\/td>/);
    assert.match(rendered("> - a ⟦b\n>   c⟧\n"), /a <mark>b<\/mark>\n<mark>c<\/mark>/);
  });

  it("tells the last part of a split mark from the others", () => {
    const marks = [{ line: 0, text: "a b c", nth: 0, open: "<mark>", openLast: '<mark class="last">' }];
    const tokens = markTokens(parser.parse("a **b** c.\n", {}), { marks, notes: new Map(), head: "" });
    assert.equal(
      parser.renderer.render(tokens, parser.options, {}),
      '<p><mark>a </mark><strong><mark>b</mark></strong><mark class="last"> c</mark>.</p>\n',
    );
  });

  it("puts notes under the top-level block that begins on their line", () => {
    const notes = new Map([[2, "<aside>note</aside>"]]);
    assert.equal(
      rendered("# ⟦A⟧\n\n- one\n- two\n\nend\n", notes).replace(/\n/g, ""),
      "<h1><mark>A</mark></h1><ul><li>one</li><li>two</li></ul><aside>note</aside><p>end</p>",
    );
  });

  it("leaves out what isn't there any more, and leaves the editor's tokens as they are", () => {
    const tokens = parser.parse("Other words.\n", {});
    const before = JSON.stringify(tokens);
    const marks = [
      { line: 0, text: "gone", nth: 0, open: "<mark>", openLast: "<mark>" },
      { line: 0, text: "words", nth: 1, open: "<mark>", openLast: "<mark>" },
    ];
    const marked = markTokens(tokens, { marks, notes: new Map(), head: "" });
    assert.equal(parser.renderer.render(marked, parser.options, {}), "<p>Other words.</p>\n");
    markTokens(tokens, {
      marks: [{ line: 0, text: "words", nth: 0, open: "<mark>", openLast: "<mark>" }],
      notes: new Map(),
      head: "<i></i>",
    });
    assert.equal(JSON.stringify(tokens), before);
    assert.deepEqual(markTokens([], { marks, notes: new Map(), head: "<i></i>" }), []);
  });

  it("adds nothing to the text and keeps it well nested, in any Markdown", () => {
    const words = fc.array(
      fc.constantFrom("a", "b ", "**", "_", "`", "\n", "\n\n", "- ", "> ", "[x](y)", "<i>", "&amp;", "| ", '"'),
      {
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
        const source = parts.join("");
        const start = from % (source.length + 1);
        const span = { start, end: Math.min(start + (length % 12), source.length) };
        const marks = leafPieces(parseArticle(source, { format: "markdown" }), span).map((piece) => ({
          ...piece,
          open: "<mark>",
          openLast: "<mark>",
        }));
        const tokens = parser.parse(source, {});
        const plain = parser.renderer.render(tokens, parser.options, {});
        const marked = parser.renderer.render(
          markTokens(tokens, { marks, notes: new Map(), head: "" }),
          parser.options,
          {},
        );
        assert.equal(marked.replace(/<\/?mark>/g, ""), plain);
        assert.doesNotMatch(marked, /<mark>(?:(?!<\/mark>)[\s\S])*<\/?(?:p|em|strong|a|li|td)\b/);
      }),
    );
  });
});
