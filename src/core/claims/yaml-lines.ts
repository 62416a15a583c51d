/** Lines of a YAML text; they end in LF or CRLF, and a lone CR ends none. Offsets are UTF-16. */

/** Where the line that holds an offset begins. */
export function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line that holds an offset ends, without its line break. */
export function contentEndOf(text: string, at: number): number {
  const lineFeed = text.indexOf("\n", at);
  if (lineFeed < 0) return text.length;
  return lineFeed > 0 && text.charAt(lineFeed - 1) === "\r" ? lineFeed - 1 : lineFeed;
}

/** Where the line after the one that holds an offset begins; the text's end when there is none. */
export function nextLineOf(text: string, at: number): number {
  const lineFeed = text.indexOf("\n", at);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** The line break that ends the line of an offset, or else the one before it; LF in a text without any. */
export function breakAt(text: string, at: number): string {
  const next = text.indexOf("\n", at);
  const lineFeed = next < 0 ? text.lastIndexOf("\n") : next;
  return lineFeed > 0 && text.charAt(lineFeed - 1) === "\r" ? "\r\n" : "\n";
}

/** Whether a piece of YAML is white space only; other kinds of space than these are text in YAML. */
export function isBlank(piece: string): boolean {
  return /^[ \t\r\n]*$/.test(piece);
}
