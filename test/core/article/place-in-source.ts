import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { placeQuote } from "../../../src/core/text/place-quote.js";

/** A Markdown source with brackets around what shows a quote, which must stand in it once. */
export function placeInSource(markdown: string, quote: string): string {
  const { shadow } = parseArticle(markdown, { format: "markdown" });
  const { span, state } = placeQuote(shadow, { quote });
  assert.ok(span, `${quote}: ${state} in ${JSON.stringify(shadow.text)}`);
  const { start, end } = shadow.toSource(span);
  return `${markdown.slice(0, start)}⟦${markdown.slice(start, end)}⟧${markdown.slice(end)}`;
}
