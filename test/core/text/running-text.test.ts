import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { runningTextOf } from "../../../src/core/text/running-text.js";
import { anyText } from "./any-text.js";

const table = "First *line*\ngoes on.\n\n| a | b |\n|---|---|\n| 5 | 6 |\n\nLast.";

describe("runningTextOf", () => {
  const { shadow } = parseArticle(table, { format: "markdown" });
  const running = runningTextOf(shadow);

  it("has a space where blocks, rows and cells are parted", () => {
    assert.equal(running.text, "First line goes on. a b 5 6 Last.");
  });

  it("tells where it reaches over the end of one of them", () => {
    const crosses = (words: string): boolean => {
      const start = running.text.indexOf(words);
      return running.crosses({ start, end: start + words.length });
    };
    assert.deepEqual(
      ["line goes", "on. a", "a b", "b 5", "Last."].map((words) => crosses(words)),
      [false, true, true, true, false],
    );
  });

  it("is made once for a shadow", () => {
    assert.equal(runningTextOf(shadow), running);
  });

  it("has each of its characters in the shadow, and finds it again from there, in any text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom("\n\n", "| a | b |\n|-|-|\n| 1 | 2 |\n\n"))), (texts) => {
        const { shadow } = parseArticle(texts.join(""), { format: "markdown" });
        const running = runningTextOf(shadow);
        assert.equal(running.text.length, running.printed.length);
        for (let at = 0; at < running.text.length; at++) {
          const { start, end } = running.toShadow({ start: at, end: at + 1 });
          assert.equal(running.fromShadow(start), at);
          assert.equal(shadow.text.slice(start, end).replace(/^(?:\n\n|\n|\t)$/, " "), running.text.charAt(at));
        }
      }),
    );
  });
});
