import assert from "node:assert/strict";
import fc from "fast-check";
import { type Article, parseArticle } from "../../../src/core/article/parse-article.js";
import { type Mark, type RenderOptions, renderBlocks } from "../../../src/core/article/render-article.js";
import { normaliseQuote } from "../../../src/core/text/normalise-quote.js";
import { placeQuote } from "../../../src/core/text/place-quote.js";
import type { Span } from "../../../src/core/text/span.js";
import { markdownDocuments, wildProse } from "./markdown-documents.js";

const markdown = (text: string): Article => parseArticle(text, { format: "markdown" });

/** A mark that is read easily in HTML: the tags of a custom element named after it. */
function mark(span: Span, name = "m"): Mark {
  return { span, open: `<${name}>`, close: `</${name}>` };
}

/** The HTML of a text, with `<m>` around its first quote, `<n>` around the second, and so on. */
function rendered(source: string | Article, quotes: readonly string[] = [], options: RenderOptions = {}): string {
  const article = typeof source === "string" ? markdown(source) : source;
  const marks = quotes.map((quote, index) => {
    const { span, state } = placeQuote(article.shadow, { quote });
    assert.ok(span, `${quote}: ${state}`);
    return mark(span, "mno".charAt(index));
  });
  return htmlOf(article, marks, options);
}

function htmlOf(article: Article, marks: readonly Mark[], options: RenderOptions = {}): string {
  return renderBlocks(article, marks, options)
    .map(({ html }) => html)
    .join("");
}

/** The text of HTML that holds nothing but text. */
function textOf(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** Whether every tag of some HTML is closed, the last one that was opened first. */
function isWellNested(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
    if (name === "br" || name === "hr" || name === "img") open.pop();
  }
  return open.length === 0;
}

describe("renderBlocks", () => {
  it("marks a quote in prose, split where elements begin and end", () => {
    assert.equal(
      rendered("Sales *rose by **4.1 %*** in May.", ["Sales rose by 4.1 % in"]),
      "<p><m>Sales </m><em><m>rose by </m><strong><m>4.1 %</m></strong></em><m> in</m> May.</p>\n",
    );
    assert.equal(
      rendered("see [the `4.1` here](https://a.example)", ["the 4.1"]),
      '<p>see <a href="https://a.example" rel="noopener noreferrer"><m>the </m><code><m>4.1</m></code> here</a></p>\n',
    );
    assert.equal(rendered("~~fell 5~~ rose", ["5"]), "<p><s>fell <m>5</m></s> rose</p>\n");
  });

  it("marks escapes, entities, composed letters and soft breaks without a seam", () => {
    assert.equal(
      rendered("a 5\\*&nbsp;&lt;cafe\u0301\n6 b", ["5* <café 6"]),
      "<p>a <m>5*\u00a0&lt;cafe\u0301\n6</m> b</p>\n",
    );
    assert.equal(rendered("a 5  \n6\\\n7 b", ["5 6 7"]), "<p>a <m>5</m><br>\n<m>6</m><br>\n<m>7</m> b</p>\n");
  });

  it("marks headings, lists, tables and code", () => {
    assert.equal(
      rendered("# Sales **4.1**\n", ["4.1"]),
      '<h1 id="cc-sales-4-1">Sales <strong><m>4.1</m></strong></h1>\n',
    );
    assert.equal(rendered("3. a 5\n4. b\n", ["a 5"]), '<ol start="3"><li><m>a 5</m></li>\n<li>b</li>\n</ol>\n');
    assert.equal(rendered("- a\n\n  5\n", ["5"]), "<ul><li><p>a</p>\n<p><m>5</m></p>\n</li>\n</ul>\n");
    assert.equal(
      rendered("| a | b |\n|:--|--:|\n| c | 5 |\n", ["5"]),
      '<table><thead><tr><th class="cc-align-left">a</th>\n<th class="cc-align-right">b</th>\n</tr>\n</thead>\n' +
        '<tbody><tr><td class="cc-align-left">c</td>\n<td class="cc-align-right"><m>5</m></td>\n</tr>\n</tbody>\n</table>\n',
    );
    assert.equal(rendered("```js\nx = 5;\n  y\n```\n", ["5; y"]), "<pre><code>x = <m>5;\n  y</m></code></pre>\n");
    assert.equal(rendered("> 5\n\n---\n", ["5"]), "<blockquote><p><m>5</m></p>\n</blockquote>\n<hr>\n");
  });

  it("marks plain text, which keeps its lines", () => {
    const article = parseArticle("*a* 5\r\n6 <b>\n\nc", { format: "plain" });
    assert.equal(rendered(article, ["5 6"]), "<p>*a* <m>5<br>\n6</m> &lt;b&gt;</p><p>c</p>");
  });

  it("keeps marks that touch, overlap or hold each other apart and well nested", () => {
    assert.equal(rendered("one two", ["one", "two"]), "<p><m>one</m> <n>two</n></p>\n");
    assert.equal(rendered("3–6%", ["3", "6%"]), "<p><m>3</m>–<n>6%</n></p>\n");
    assert.equal(rendered("a b c d", ["a b c", "b"]), "<p><m>a <n>b</n> c</m> d</p>\n");
    assert.equal(rendered("a b c d", ["b", "a b c"]), "<p><n>a <m>b</m> c</n> d</p>\n");
    assert.equal(rendered("a b c d", ["a b c", "b c d"]), "<p><m>a <n>b c</n></m><n> d</n></p>\n");
    const inner = [mark({ start: 0, end: 6 }, "m"), mark({ start: 4, end: 8 }, "n"), mark({ start: 6, end: 12 }, "o")];
    assert.equal(htmlOf(markdown("abcdefghijkl"), inner), "<p><m>abcd<n>ef</n></m><o><n>gh</n>ijkl</o></p>\n");
    const article = markdown("onetwo");
    const touching = [mark({ start: 0, end: 3 }, "m"), mark({ start: 3, end: 6 }, "n")];
    assert.equal(renderBlocks(article, touching)[0]?.html, "<p><m>one</m><n>two</n></p>\n");
  });

  it("marks each block of a span that runs over several", () => {
    const article = markdown("a b\n\n- c\n- d e\n");
    const html = renderBlocks(article, [mark({ start: 2, end: article.shadow.text.length - 2 })]).map(
      (block) => block.html,
    );
    assert.deepEqual(html, ["<p>a <m>b</m></p>\n", "<ul><li><m>c</m></li>\n<li><m>d</m> e</li>\n</ul>\n"]);
  });

  it("marks nothing for an empty span, and a whole entity for a part of it", () => {
    const article = markdown("a &NotEqualTilde; b");
    assert.equal(renderBlocks(article, [mark({ start: 1, end: 1 })])[0]?.html, "<p>a \u2242\u0338 b</p>\n");
    assert.equal(renderBlocks(article, [mark({ start: 2, end: 3 })])[0]?.html, "<p>a <m>\u2242\u0338</m> b</p>\n");
  });

  it("shows HTML as text, and escapes all that comes from the text", () => {
    assert.equal(
      rendered("<script>alert(\"1\")</script> 'a' &amp;lt;", ["'a'"]),
      "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; <m>&#39;a&#39;</m> &amp;lt;</p>\n",
    );
    assert.equal(rendered("`<b>` \n\n    <i>\n"), "<p><code>&lt;b&gt;</code></p>\n<pre><code>&lt;i&gt;</code></pre>\n");
    assert.equal(
      rendered('[a](https://a.example/"onclick="x "t")'),
      '<p><a href="https://a.example/%22onclick=%22x" rel="noopener noreferrer">a</a></p>\n',
    );
  });

  it("shows the text alone of links that may not be followed", () => {
    for (const target of [
      "javascript:alert(1)",
      "JavaScript&colon;x",
      "vbscript:x",
      "data:text/html,x",
      "file:///x",
      "//host/x",
      "command:x",
    ]) {
      assert.equal(rendered(`see [the *5*](${target})`, ["5"]), "<p>see the <em><m>5</m></em></p>\n", target);
    }
  });

  it("links nowhere but to the web, to mail and beside the text, as a browser reads addresses", () => {
    for (const target of [
      "<j&#x0A;avascript:x>",
      "java&Tab;script:x",
      "&#1;javascript:x",
      "<\\\\host/x>",
      "/&bsol;host/x",
      "&sol;/host/x",
      "%2f/host",
      "<https:&#10;//host>",
      "mailto:a@b",
      "i.md#a",
    ]) {
      const [, href = ""] = / href="([^"]*)"/.exec(rendered(`[a](${target})`)) ?? [];
      const { protocol, host } = new URL(textOf(href), "https://base.example/folder/");
      assert.ok(protocol === "mailto:" || host === "base.example", `${target}: ${href}`);
    }
  });

  it("gives images the address that it is told, and shows their description when there is none", () => {
    const imageSource = (path: string): string | undefined => (path.endsWith(".png") ? `view:${path}"` : undefined);
    assert.equal(
      rendered("![a *b*\nc ![d](e)](i.png)", [], { imageSource }),
      '<p><img src="view:i.png&quot;" alt="a b c d"></p>\n',
    );
    const inert = (target: string): string => rendered(`![a "b"](${target})`, [], { imageSource });
    for (const target of [
      "i.gif",
      "https://a.example/i.png",
      "//host/i.png",
      "../i.png",
      "/i.png",
      "data:image/png;base64,x.png",
    ]) {
      assert.equal(inert(target), '<p><span class="cc-no-image">a &quot;b&quot;</span></p>\n', target);
    }
    assert.equal(rendered("![a](i.png)"), '<p><span class="cc-no-image">a</span></p>\n');
  });

  it("gives every heading an id of its own", () => {
    const ids = [...rendered("# A b!\n# A b 1\n# A *b*\n# A b\n# ?\n# ?\n# Ähm\n").matchAll(/ id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    assert.deepEqual(ids, ["cc-a-b", "cc-a-b-1", "cc-a-b-2", "cc-a-b-3", "cc-section", "cc-section-1", "cc-ähm"]);
  });

  it("keeps the keys of blocks when others change, move or go", () => {
    const keys = (text: string): readonly string[] => renderBlocks(markdown(text), []).map(({ key }) => key);
    const [one, two, three] = keys("one\n\ntwo\n\nthree\n");
    assert.deepEqual(keys("one\n\ntwo and a half\n\nthree\n").filter((key) => key !== one && key !== three).length, 1);
    assert.deepEqual(keys("three\n\n# new\n\none\n").toSpliced(1, 1), [three, one]);
    assert.equal(new Set([one, two, three]).size, 3);
    assert.equal(new Set(keys("same\n\nsame\n\nsame\n")).size, 3);
  });

  it("changes a block's key with its marks", () => {
    const article = markdown("one\n\ntwo\n");
    const keys = (marks: readonly Mark[]): readonly string[] => renderBlocks(article, marks).map(({ key }) => key);
    const [before, after] = [keys([]), keys([mark({ start: 0, end: 3 })])];
    assert.notEqual(after[0], before[0]);
    assert.equal(after[1], before[1]);
  });

  it("tells the line and the span of each block", () => {
    const article = markdown("# a\n\nb\n\n---\n\n[c]: /d\n\n- e\n  f\n");
    const found = renderBlocks(article, []).map(({ line, span }) => [
      line,
      article.shadow.text.slice(span.start, span.end),
    ]);
    assert.deepEqual(found, [
      [0, "a"],
      [2, "b"],
      [4, ""],
      [8, "e f"],
    ]);
  });

  it("marks whole a character that comes from its source as a whole, the longer mark outside", () => {
    const article = markdown("&NotEqualTilde; b");
    const marks = [mark({ start: 0, end: 1 }, "m"), mark({ start: 1, end: 4 }, "n")];
    assert.equal(htmlOf(article, marks), "<p><n><m>\u2242\u0338</m> b</n></p>\n");
  });

  it("shows no more than sixteen marks on one piece of text, the outer ones", () => {
    const marks = Array.from({ length: 40 }, () => mark({ start: 0, end: 3 }));
    assert.equal(htmlOf(markdown("one"), marks), `<p>${"<m>".repeat(16)}one${"</m>".repeat(16)}</p>\n`);
  });

  it("shows the outermost of many marks over several blocks, as if there were no others", () => {
    const article = markdown("one two\n\nthree four\n\nfive six\n");
    const { length } = article.shadow.text;
    const whole = Array.from({ length: 300 }, () => mark({ start: 0, end: length }));
    const inner = [mark({ start: 4, end: length }, "n"), mark({ start: length - 3, end: length }, "o")];
    const html = htmlOf(article, [...inner, ...whole]);
    assert.equal(html, htmlOf(article, whole.slice(0, 16)));
    assert.equal(html.match(/<m>/g)?.length, 3 * 16);
  });

  describe("on texts that are made to be slow", () => {
    it("shows a cell of hundreds of thousands of escapes", () => {
      const bars = 300_000;
      const html = htmlOf(markdown(`|a|\n|-|\n|${"\\|".repeat(bars)}|\n`), []);
      assert.ok(html.includes(`<td>${"|".repeat(bars)}</td>`));
    });

    it("keeps apart thousands of marks in one paragraph", () => {
      const article = markdown("It *fell* to \\* 4.1%. ".repeat(10_000));
      const count = 5_000;
      const length = Math.floor(article.shadow.text.length / count);
      const marks = Array.from({ length: count }, (_, i) => mark({ start: i * length, end: i * length + 2 }));
      assert.ok((htmlOf(article, marks).match(/<m>/g) ?? []).length >= count);
    });
  });

  it("marks the words of a span and nothing else, in any document", () => {
    fc.assert(
      fc.property(markdownDocuments(wildProse), fc.nat(), fc.nat(), (source, from, length) => {
        const article = markdown(source);
        const { text } = article.shadow;
        fc.pre(text !== "");
        const start = from % text.length;
        const span = { start, end: start + 1 + (length % (text.length - start)) };
        const html = htmlOf(article, [mark(span)]);
        assert.equal(html.replace(/<\/?m>/g, ""), htmlOf(article, []));
        const marked = [...html.matchAll(/<m>(.*?)<\/m>/gs)].map(([, piece]) => textOf(piece ?? ""));
        const wanted = article.shadow.toShadow(article.shadow.toSource(span));
        const bare = (words: string): string => normaliseQuote(words).replaceAll(" ", "");
        assert.equal(bare(marked.join("")), bare(text.slice(wanted.start, wanted.end)));
        assert.ok(isWellNested(html));
      }),
    );
  });

  it("nests any marks well, in any document", () => {
    const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(markdownDocuments(wildProse), spans, (source, spans) => {
        const article = markdown(source);
        const size = article.shadow.text.length + 1;
        const marks = spans.map(([from, length], i) =>
          mark({ start: from % size, end: (from % size) + (length % 20) }, "mno".charAt(i)),
        );
        const html = htmlOf(article, marks);
        assert.ok(isWellNested(html));
        assert.equal(html.replace(/<\/?[mno]>/g, ""), htmlOf(article, []));
      }),
    );
  });
});
