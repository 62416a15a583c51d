import { displayWidth } from "./display-width.js";

/**
 * Breaks text into lines of at most `width` columns at spaces; a longer word stands alone. No-break spaces hold.
 * @param first what the first line begins with
 * @param rest what every other line begins with
 */
export function wrap(text: string, width: number, first = "", rest = ""): readonly string[] {
  if (width === Number.POSITIVE_INFINITY) return [first + text];
  const [start = "", ...words] = text.split(" ");
  const lines: string[] = [];
  let line = first + start;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line.trimEnd());
      line = rest + word;
    }
  }
  return [...lines, line];
}

/** Pads with spaces on the right to a number of columns. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
