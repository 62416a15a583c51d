/** Longest text that is put into Markdown; the rest is cut with an ellipsis. */
const maxLength = 400;

/**
 * Text from outside as Markdown that shows just that text: nothing in it makes a link, a tag, an image, a table cell or
 * emphasis. Line breaks become spaces, control and bidirectional override characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  const plain = text.replace(/\s+/g, " ").replace(invisible, "").trim();
  const short = plain.length > maxLength ? `${plain.slice(0, maxLength - 1)}…` : plain;
  return short.replace(/[\\`*_{}[\]()#+!|~$^=:-]/g, "\\$&").replace(/[&<>"]/g, entity);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function entity(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
