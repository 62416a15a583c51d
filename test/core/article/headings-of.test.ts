import assert from "node:assert/strict";
import { headingsOf } from "../../../src/core/article/headings-of.js";
import { type Article, parseArticle } from "../../../src/core/article/parse-article.js";

/** The headings of a text with their lines: "0 Trees". */
function headings(text: string, format: Article["format"] = "markdown"): readonly string[] {
  return headingsOf(parseArticle(text, { format })).map(({ line, text: words }) => `${line} ${words}`);
}

describe("headingsOf", () => {
  it("gives headings of both kinds in their order, each with its line", () => {
    assert.deepEqual(headings("# Trees\n\nThey grow.\n\n### Oaks #\n\nOld\nbeeches\n---\n\nThey fall.\n"), [
      "0 Trees",
      "4 Oaks",
      "6 Old beeches",
    ]);
  });

  it("gives their words as a reader sees them", () => {
    assert.deepEqual(headings("## *Many*   [trees](x) &amp; `code`\n"), ["0 Many trees & code"]);
    assert.deepEqual(headings("#\n\ntext\n"), ["0 "]);
  });

  it("leaves out those in lists, quotes and code", () => {
    assert.deepEqual(headings("- # in a list\n\n> # in a quote\n\n```\n# in code\n```\n\n# Trees\n"), ["8 Trees"]);
  });

  it("finds none in plain text", () => {
    assert.deepEqual(headings("# Trees\n\nThey grow.\n", "plain"), []);
  });
});
