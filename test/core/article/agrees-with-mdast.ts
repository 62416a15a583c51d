import assert from "node:assert/strict";
import type { Leaf } from "../../../src/core/article/leaves.js";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { Run } from "../../../src/core/text/run.js";
import { type FoundText, mdastTexts } from "./mdast-texts.js";

/**
 * Asserts that our runs are what an independent parser finds: the same texts, at the same places, and nothing besides.
 * A text of prose begins and ends where its runs do; the position of code takes in its backticks or fences.
 * @param spaceInCode false when code may differ in white space: parsers cut a tab in two in their own ways
 */
export function assertAgreesWithMdast(markdown: string, { spaceInCode = true } = {}): void {
  const runs = leavesOf(markdown).flatMap((leaf) => leaf.runs);
  const expected = mdastTexts(markdown);
  const found = expected.map((text) => foundAt(text, runs));
  const comparable = (text: FoundText): FoundText =>
    text.kind === "text" || spaceInCode ? text : { ...text, value: text.value.replace(/\s+/g, " ").trim() };
  assert.deepEqual(found.map(comparable), expected.map(comparable));
  const outside = runs.filter(
    (run) => run.text.trim() !== "" && !expected.some(({ start, end }) => start <= run.start && run.end <= end),
  );
  assert.deepEqual(outside, []);
}

/**
 * Whether both parsers show the same characters as prose and as code in the same blocks, wherever they come from. They
 * differ on some malformed constructs, which says nothing about where a text comes from.
 */
export function showsLikeMdast(markdown: string): boolean {
  const ours = leavesOf(markdown).map(({ token, runs, separator }) => ({
    code: isCode(token.type),
    value: runs.map(({ text }) => text).join(""),
    opensBlock: separator !== "",
  }));
  return shown(ours) === shown(mdastTexts(markdown).map((text) => ({ ...text, code: text.kind !== "text" })));
}

/** Texts in a row without their white space, code between signs of its own. */
function shown(texts: readonly { code: boolean; value: string; opensBlock: boolean }[]): string {
  return texts
    .map(({ code, value, opensBlock }) => (opensBlock ? "¶" : "") + (code ? `⟦${value}⟧` : value).replace(/\s+/g, ""))
    .join("");
}

function isCode(type: string): boolean {
  return type === "code_inline" || type === "code_block" || type === "fence";
}

function foundAt(text: FoundText, runs: readonly Run[]): FoundText {
  const own = runs.filter((run) => text.start <= run.start && run.end <= text.end);
  const value = own.map((run) => run.text).join("");
  if (text.kind !== "text") return { ...text, value };
  return { ...text, value, start: own[0]?.start ?? Number.NaN, end: own.at(-1)?.end ?? Number.NaN };
}

function leavesOf(markdown: string): readonly Leaf[] {
  const { blocks } = parseArticle(markdown, { format: "markdown" });
  return blocks.flatMap((block) => (block.kind === "markdown" ? block.leaves : []));
}
