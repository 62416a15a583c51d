/**
 * A value as JSON for a file, a pipe or a terminal: indented, one line feed at the end. Control characters beyond those
 * that JSON escapes are escaped too, so that no article can speak to a terminal.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
