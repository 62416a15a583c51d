import { ShadowBuilder } from "./shadow-builder.js";

/** A quote or a context as the shadow text has it, its ends trimmed, ready to be searched for. */
export function normaliseQuote(text: string): string {
  const builder = new ShadowBuilder();
  builder.add({ text, start: 0, end: text.length, literal: true });
  return builder.finish().text;
}
