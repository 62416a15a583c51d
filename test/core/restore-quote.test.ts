import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { restoreQuote } from "../../src/core/restore-quote.js";
import { applyEdits } from "../../src/core/text/text-edit.js";

/** The source after the words at `now` were restored to `quote`, with the replaced stretch marked as it was. */
function restored(text: string, now: string, quote: string, format: "markdown" | "plain" = "markdown"): string {
  const article = parseArticle(text, { format });
  const start = article.shadow.printed.indexOf(now);
  assert.ok(start >= 0, `“${now}” is in the article`);
  const edit = restoreQuote(article, { start, end: start + now.length }, quote);
  return edit ? applyEdits(text, [edit]) : "not restored";
}

describe("restoreQuote", () => {
  it("replaces only what differs", () => {
    assert.equal(
      restored("It fell to 4.3 % in March.", "fell to 4.3 %", "fell to 4.1 %"),
      "It fell to 4.1 % in March.",
    );
    const article = parseArticle("It fell to 4.3 %.", { format: "plain" });
    assert.deepEqual(restoreQuote(article, { start: 3, end: 16 }, "fell to 4.1 %"), {
      span: { start: 13, end: 14 },
      text: "1",
    });
  });

  it("keeps the markup around the change", () => {
    assert.equal(
      restored("It **fell** to [4.3 %](x) *in March*.", "fell to 4.3 % in", "fell to 4.1 % in"),
      "It **fell** to [4.1 %](x) *in March*.",
    );
    assert.equal(
      restored("It grew by **14 %** so.", "grew by 14 %", "grew by about 14 %"),
      "It grew by about **14 %** so.",
    );
    assert.equal(restored("It grew by over **14 %**.", "by over 14 %", "by 14 %"), "It grew by **14 %**.");
  });

  it("keeps the old words' typography, and the line breaks of the source", () => {
    assert.equal(
      restored("Between 3-4 % of\nall “homes”.", "3-4 % of all", "3–6 % of all"),
      "Between 3-6 % of\nall “homes”.",
    );
  });

  it("escapes what Markdown would take for markup", () => {
    assert.equal(restored("The *new* one here.", "The new one", "The *old* one"), "The *\\*old\\** one here.");
    assert.equal(restored("Rate 5 here.", "Rate 5", "Rate *7*"), "Rate \\*7\\* here.");
    assert.equal(restored("Rate 5 here.", "Rate 5", "Rate *7*", "plain"), "Rate *7* here.");
  });

  it("does nothing where no edit gives the quote", () => {
    assert.equal(restored("Run `fast 5` now.", "fast 5", "fast `7`"), "not restored");
  });
});
