import { oneLine } from "./one-line.js";

/** Longest text that is put into Markdown; the rest is cut with an ellipsis. */
const maxLength = 400;

/**
 * Text from outside as Markdown that shows just that text: nothing in it makes a link, a tag, an image, a table cell or
 * emphasis. It stands on one line.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text, maxLength)
    .replace(/[\\`*_{}[\]()#+!|~$^=:-]/g, "\\$&")
    .replace(/[&<>"]/g, entity);
}

function entity(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
