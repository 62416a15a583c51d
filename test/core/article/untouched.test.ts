import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { untouchedIn } from "../../../src/core/article/untouched.js";

const text = Array.from({ length: 9 }, (_, index) => `Paragraph ${index} stands here.`).join("\n\n");
const before = parseArticle(text, { format: "markdown" });

describe("untouchedIn", () => {
  it("leaves out what was read again, and blocks that are nearer to it than words reach", () => {
    const now = parseArticle(text.replace("Paragraph 4", "Paragraph four"), { format: "markdown", before });
    const { end, start, moved } = untouchedIn(before, now, 20);
    // The block above the edit is read again, too.
    assert.equal(now.text.slice(0, end).split("\n\n").at(-1), "Paragraph 1 stands here.");
    assert.match(now.text.slice(start), /^Paragraph 6/);
    assert.equal(moved, 3);
  });

  it("is all of a text that stayed", () => {
    const now = parseArticle(text, { format: "markdown", before });
    assert.equal(untouchedIn(before, now, 20).end, text.length);
  });

  it("is nothing of another text, or of plain text", () => {
    for (const format of ["markdown", "plain"] as const) {
      const other = parseArticle(text, { format });
      const { end, start } = untouchedIn(before, other, 20);
      assert.deepEqual([end, start], [-1, Number.POSITIVE_INFINITY]);
    }
  });
});
