import type { SoughtQuote } from "./find-quote.js";
import { ShadowBuilder } from "./shadow-builder.js";

/** A quote or a context as the running text has it, its ends trimmed, ready to be searched for. */
export function normaliseQuote(text: string): string {
  const builder = new ShadowBuilder();
  builder.add({ text, start: 0, end: text.length, literal: true });
  return builder.finish().text;
}

/**
 * A quote as it is searched for; null when it shows nothing. Only a quote that holds a line break or a tab reaches over
 * the ends of blocks, rows and cells: a space between two words is no sign of a new paragraph.
 */
export function soughtQuote(quote: string): SoughtQuote | null {
  const text = normaliseQuote(quote);
  return text === "" ? null : { text, crosses: /[\n\r\t]/.test(quote.trim()) };
}
