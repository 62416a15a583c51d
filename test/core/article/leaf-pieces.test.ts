import assert from "node:assert/strict";
import { leafPieces } from "../../../src/core/article/leaf-pieces.js";
import { parseArticle } from "../../../src/core/article/parse-article.js";

/** The pieces of what stands between the brackets ⟦ and ⟧, as line, words and number. */
function piecesOf(marked: string): readonly string[] {
  const [start, end] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1];
  const article = parseArticle(marked.replace(/[⟦⟧]/g, ""), { format: "markdown" });
  return leafPieces(article, { start, end }).map(({ line, text, nth }) => `${line}: ${text} (${nth})`);
}

describe("leafPieces", () => {
  it("tells the words, their line and which of equal words they are", () => {
    assert.deepEqual(piecesOf("# A\n\nIt is 95 % here and ⟦95 %⟧ there.\n"), ["2: 95 % (1)"]);
    assert.deepEqual(piecesOf("It is ⟦95 %⟧.\n"), ["0: 95 % (0)"]);
  });

  it("sees words as they are rendered: without markup, entities and wraps", () => {
    assert.deepEqual(piecesOf("A ⟦**bold** &amp; [linked](x.md)\n\\*number\\* of `code`⟧.\n"), [
      "0: bold & linked *number* of code (0)",
    ]);
    assert.deepEqual(piecesOf("It’s ⟦“so”  – yes⟧.\n"), ['0: "so" - yes (0)']);
  });

  it("has a piece for each element that a span reaches over, and the line of a table's row", () => {
    assert.deepEqual(piecesOf("- one ⟦two\n- three⟧ four\n"), ["0: two (0)", "1: three (0)"]);
    assert.deepEqual(piecesOf("| a | b |\n|-|-|\n| 1 | ⟦2⟧ |\n"), ["2: 2 (0)"]);
  });

  it("has none in code blocks, plain text and nothing", () => {
    assert.deepEqual(piecesOf("```\n⟦code⟧\n```\n"), []);
    assert.deepEqual(piecesOf("a ⟦⟧b\n"), []);
    assert.deepEqual(leafPieces(parseArticle("some words", { format: "plain" }), { start: 0, end: 4 }), []);
  });
});
