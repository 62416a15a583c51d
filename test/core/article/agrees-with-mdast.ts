import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { Run } from "../../../src/core/text/run.js";
import { mdastTexts } from "./mdast-texts.js";

/**
 * Asserts that our runs are what an independent parser finds: the same texts, at the same places, and nothing besides.
 * A text of prose begins and ends where its runs do; the position of code takes in its backticks or fences.
 */
export function assertAgreesWithMdast(markdown: string): void {
  const runs = runsOf(markdown);
  const expected = mdastTexts(markdown).filter(({ value }) => value !== "");
  const found = expected.map(({ kind, start, end }) => {
    const own = runs.filter((run) => start <= run.start && run.end <= end);
    const value = own.map(({ text }) => text).join("");
    return kind === "text"
      ? { kind, value, start: own[0]?.start, end: own.at(-1)?.end }
      : { kind, value, start, end };
  });
  assert.deepEqual(found, expected);
  const outside = runs.filter(
    (run) => run.text !== "\n" && !expected.some(({ start, end }) => start <= run.start && run.end <= end),
  );
  assert.deepEqual(outside, []);
}

function runsOf(markdown: string): readonly Run[] {
  return parseArticle(markdown, { format: "markdown" }).blocks.flatMap((block) =>
    block.kind === "markdown" ? block.leaves.flatMap(({ runs }) => runs) : [],
  );
}
