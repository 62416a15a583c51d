import assert from "node:assert/strict";
import fc from "fast-check";
import type { Block } from "../../../src/core/article/block.js";
import { leafPieces } from "../../../src/core/article/leaf-pieces.js";
import { type Article, parseArticle } from "../../../src/core/article/parse-article.js";
import { renderBlocks } from "../../../src/core/article/render-article.js";
import { ShadowBuilder } from "../../../src/core/text/shadow-builder.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";
import { markdownDocuments, tameProse, wildProse } from "./markdown-documents.js";

/** All that an article is, as plain data: what was read again must be what was read for the first time. */
function allOf({ format, text, lines, shadow, blocks, title }: Article): unknown {
  const places = Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line + 1));
  const sources = Array.from(shadow.text, (_, at) => shadow.toSource({ start: at, end: at + 1 }));
  const shadows = Array.from({ length: text.length + 2 }, (_, at) => [
    shadow.toShadow({ start: at - 1, end: at }),
    shadow.toShadow({ start: at, end: at + 5 }),
  ]);
  return {
    ...{ format, text, places, title, blocks: blocks.map(plain), sources, shadows },
    ...{ shown: shadow.text, printed: shadow.printed },
  };
}

function plain(block: Block): unknown {
  if (block.kind === "plain") return block;
  const down = block.line - (block.tokens[0]?.map?.[0] ?? 0);
  const tokens = block.tokens.map((token) => ({
    ...token,
    map: token.map && [token.map[0] + down, token.map[1] + down],
    children: token.children?.map((child) => ({ ...child })),
  }));
  return { line: block.line, tokens, leaves: block.leaves.map(({ runs, separator }) => ({ runs, separator })) };
}

/** The shadow of an article's blocks, made in one go. */
function shadowAtOnce({ blocks }: Article) {
  const builder = new ShadowBuilder();
  for (const block of blocks) {
    for (const { separator, runs } of block.kind === "plain" ? [] : block.leaves) {
      builder.separate(separator);
      for (const run of runs) builder.add(run);
    }
  }
  return builder.finish();
}

function again(before: Article, text: string): Article {
  return parseArticle(text, { format: "markdown", before });
}

function assertReadsTheSame(before: Article, text: string): Article {
  const now = again(before, text);
  const anew = parseArticle(text, { format: "markdown" });
  assert.deepEqual(allOf(now), allOf(anew));
  return now;
}

/** An edit by shares of the text, so that it fits any text. */
const edits = (typed: fc.Arbitrary<string>) =>
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(30), typed, isCut: fc.boolean() });

const typed = fc.oneof(
  fc.constantFrom(
    ...[
      "x",
      " ",
      "\n",
      "\n\n",
      "\r\n",
      "\r",
      "\t",
      "    ",
      "7",
      "*",
      "`",
      "```\n",
      "~~~",
      "> ",
      "- ",
      "1. ",
      "#",
      "# ",
    ],
    ...[
      "---\n",
      "===",
      "|",
      "|-|\n",
      "a|b\n-|-\n",
      "[",
      "]",
      "]:",
      "[ref]: /other\n",
      "\n\n[x]: /y\n\n",
      "[^1]: note",
      "'",
    ],
    ...[
      '"',
      "<div>\n",
      "<!--",
      "-->",
      "\\",
      "\0",
      "---\ntitle: A\n---\n",
      "\n> lazy\n",
      "\n    code\n",
      "&amp;",
      "é",
      "🙂",
    ],
  ),
  wildProse,
);

describe("blocksAgain", () => {
  it("gives what reading the whole text gives, after any edits", function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(
        fc.array(markdownDocuments(fc.oneof(wildProse, tameProse)), { minLength: 1, maxLength: 4 }),
        fc.constantFrom("\n\n", "\n", "\r\n\r\n"),
        // Near a definition all is read anew: most texts hold none, or only one at their end.
        fc.constantFrom("", "", "\n\n[ref]: /target\n", null),
        fc.array(edits(typed), { minLength: 1, maxLength: 6 }),
        (documents, joint, definitions, all) => {
          const written = documents.join(joint);
          let text = definitions === null ? written : written.replaceAll("]:", "]") + definitions;
          let article = parseArticle(text, { format: "markdown" });
          for (const { at, cut, typed, isCut } of all) {
            const start = Math.floor(at * text.length);
            const span = { start, end: isCut ? Math.min(start + cut, text.length) : start };
            text = applyEdits(text, [{ span, text: typed }]);
            article = assertReadsTheSame(article, text);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  /** Texts, and what is written in place of a part of them: what stands far away changes, or seems to. */
  const cases: Readonly<Record<string, readonly [text: string, from: string, to: string]>> = {
    "a fence that is opened": ["one\n\ntwo\n\nthree\n\nfour\n", "two", "```\ntwo"],
    "a fence that is closed": ["one\n\n```\ntwo\n\nthree\n\nfour\n", "two", "two\n```"],
    "a definition far below": ["see [this]\n\nb\n\nc\n\nd\n\n[this]: /x\n", "/x", "/y"],
    "a definition that comes to be": ["see [this]\n\nb\n\nc\n\n[this] /x\n\nd\n", "[this] /x", "[this]: /x"],
    "a definition before another one": ["see [a]\n\nb\n\nc\n\n[a]: /x\n", "b", "[a]: /y"],
    "the title of a definition in a quote": [
      "> [a]: /u\n'one\na|b\n-|-\nx|y\n    code\nend\n\nrest [a]\n",
      "end",
      "end'",
    ],
    "the title of a definition": ["[a]: /u\n'one\ntwo\n\nrest [a]\n", "two", "two'"],
    "the title of a definition in a list": ["- [a]: /u\n'one\ntwo\n\nrest [a]\n", "two", "two'"],
    "a line that a list goes on with": ["- a\n\n\nb\n\nc\n\nd\n", "b", "  b"],
    "a list that is made loose": ["- a\n- b\n- c\n\nd\n\ne\n", "- b", "\n- b"],
    "a list's next item far below": ["- a\n\n\n\n\n\nb\n\nc\n", "b", "- b"],
    "code that goes on behind a blank line": ["    a\n\n\nb\n\nc\n", "b", "    b"],
    "an underline": ["a\n\nb\nc\n\nd\n", "c", "---"],
    "a table": ["a\n\nb|c\nd\n\ne\n", "d", "-|-\nd"],
    "a lazy line": ["> a\n\nb\n\nc\n", "\n\nb", "\nb"],
    "HTML that is shown as text": ["a\n\n<div>\n\nb\n\n</div>\n\nc\n", "b", "<!-- b"],
    "what looks like a footnote": ["a[^1]\n\nb\n\n[^1]: c\n", "b", "b[^1]"],
    "half a line break": ["a\r\n\r\nb\r\n\r\nc\r\n", "\r\n\r\nb", "\n\r\nb"],
    "front matter": ["---\ntitle: A\n---\n\na\n\nb\n", "title: A", "title: B"],
    "the end of front matter": ["---\ntitle: A\n---\n\na\n\nb\n", "---\n\na", "--\n\na"],
    "behind front matter": ["---\ntitle: A\n---\na\n\nb\n", "a\n\nb", "c\n\nb"],
    "all of it": ["a\n\nb\n", "a\n\nb\n", ""],
    "the last line": ["a\n\nb\n\nc", "c", "c\n\nd"],
    nothing: ["a\n\nb\n\nc", "b", "b"],
    "quotes that stand too deep": ["a\n\nb\n\nc\n", "b", `${">".repeat(120)} b`],
  };
  for (const [what, [text, from, to]] of Object.entries(cases)) {
    it(`reads the same: ${what}`, () => {
      const changed = text.replace(from, () => to);
      assertReadsTheSame(assertReadsTheSame(parseArticle(text, { format: "markdown" }), changed), text);
    });
  }

  it("keeps the tokens of blocks that an edit doesn't reach", () => {
    const text = Array.from({ length: 40 }, (_, index) => `Paragraph *${index}*.`).join("\n\n");
    const before = parseArticle(text, { format: "markdown" });
    const now = again(before, text.replace("*20*", "*20*, or so,\nand on"));
    const tokensOf = ({ blocks }: Article) => blocks.map((block) => (block.kind === "markdown" ? block.tokens : null));
    const fresh = tokensOf(now).flatMap((tokens, index) => (tokens === tokensOf(before)[index] ? [] : [index]));
    // The block above is read again too: it may look at the first line of the one that was edited.
    assert.deepEqual(fresh, [19, 20]);
  });

  it("tells lines of blocks that moved as they stand now", () => {
    const text = "one\n\n- two *words*\n  - three\n";
    const before = parseArticle(text, { format: "markdown" });
    const now = again(before, `more\n\n${text}`);
    const span = { start: now.text.indexOf("three"), end: now.text.length };
    assert.deepEqual(leafPieces(now, span), [{ line: 5, text: "three", nth: 0 }]);
  });

  it("leaves a text that is no longer Markdown's to be read as plain", () => {
    const deep = `${"> ".repeat(120)}b`;
    const now = again(parseArticle("a\n\nb\n\nc", { format: "markdown" }), `a\n\n${deep}\n\nc`);
    assert.equal(now.format, "plain");
    assert.deepEqual(renderBlocks(now, []), renderBlocks(parseArticle(now.text, { format: "markdown" }), []));
  });
});

describe("joinShadows", () => {
  it("gives the shadow that all blocks give at once", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(markdownDocuments(fc.oneof(wildProse, tameProse)), (text) => {
        const article = parseArticle(text, { format: "markdown" });
        const atOnce = shadowAtOnce(article);
        assert.deepEqual(allOf(article), allOf({ ...article, shadow: atOnce }));
      }),
      { numRuns: 300 },
    );
  });
});
