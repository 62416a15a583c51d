import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { isMovedWhole } from "../../../src/core/text/is-moved-whole.js";
import { runningTextOf } from "../../../src/core/text/running-text.js";

const contexts = { prefix: "It rained. The farms sold", suffix: "hens in May. It rained again" };

function isWhole(text: string, around = contexts): boolean {
  const running = runningTextOf(parseArticle(text, { format: "markdown" }).shadow);
  const start = running.text.indexOf("40");
  return isMovedWhole(running, { start, end: start + 2 }, around);
}

describe("isMovedWhole", () => {
  it("holds where the contexts stand up to the ends of their sentence", () => {
    assert.equal(isWhole("Snow fell. The farms sold 40 hens in May. So be it."), true);
    assert.equal(isWhole("Snow fell\n\nThe farms sold 40 hens in May. So be it."), true);
    assert.equal(isWhole("The farms sold 40 hens in May."), true);
  });

  it("holds where they stand up to the end of a cell or a paragraph", () => {
    const cell = { prefix: "rain The farms sold", suffix: "hens snow" };
    assert.equal(isWhole("| a | b |\n|---|---|\n| The farms sold 40 hens | sun |\n", cell), true);
    assert.equal(isWhole("The farms sold 40 hens\n\nin June", cell), true);
  });

  it("holds where they stand as a whole, with words that were cut off at their ends", () => {
    assert.equal(
      isWhole("so he heard The farms sold 40 hens in Maybe", { prefix: "eard The farms sold", suffix: "hens in M" }),
      true,
    );
  });

  it("does not where another word stands within the sentence", () => {
    assert.equal(isWhole("It rained. The farmers sold 40 hens in May. It rained again"), false);
    assert.equal(isWhole("It rained. The farms sold 40 hens in June. It rained again"), false);
    assert.equal(isWhole("It rained. Today the farms sold 40 hens in May. It rained again"), false);
  });
});
