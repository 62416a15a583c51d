import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { renderBlocks } from "../../src/core/article/render-article.js";
import { rangeMarks } from "../../src/render/range-marks.js";

/** A paragraph with its ranges in brackets. */
function marked(text: string): string {
  const article = parseArticle(text, { format: "markdown" });
  const [block] = renderBlocks(article, rangeMarks(article));
  return (block?.html ?? "").replace(/<span class="cc-range">(.*?)<\/span>/g, "[$1]").trim();
}

describe("rangeMarks", () => {
  it("hold ranges of digits together, with their per cent sign", () => {
    assert.equal(
      marked("It keeps 89–92 % of 1,200–1,300, or 3.1—4.2%.\n"),
      "<p>It keeps [89–92 %] of [1,200–1,300], or [3.1—4.2%].</p>",
    );
  });

  it("go on where the article's markup begins and ends", () => {
    assert.equal(marked("At **89–92**\u00a0% of it.\n"), "<p>At <strong>[89–92]</strong>[\u00a0%] of it.</p>");
  });

  it("leave alone what doesn't break, what is no range, and what is too long for a narrow view", () => {
    const long = "1111111111111–2222222222222";
    for (const text of ["3-6 %", "Leeds–York", "89 – 92", long]) assert.equal(marked(`${text}\n`), `<p>${text}</p>`);
  });
});
