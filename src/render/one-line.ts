/**
 * Text from outside as plain text on one line: white space becomes single spaces, control and bidirectional override
 * characters are dropped, what goes beyond a length in UTF-16 code units is cut with an ellipsis.
 */
export function oneLine(text: string, maxLength: number): string {
  const plain = plainText(text).trim();
  return plain.length > maxLength ? `${plain.slice(0, maxLength - 1)}…` : plain;
}

/** A piece of a text from outside on one line, as `oneLine` has it, with the spaces at its ends. */
export function plainText(piece: string): string {
  return piece.replace(/\s+/g, " ").replace(invisible, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
