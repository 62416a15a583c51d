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

/** How many columns a text takes: marks that combine and escapes take none, wide characters and emoji two. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const char of text.replace(paint, "")) width += combining.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
}

/** Pads with spaces on the right to a number of columns. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

const plain = /^[\x20-\x7e]*$/;
const combining = /^\p{M}$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours begin with one.
const paint = /\u001b\[[0-9;]*m/g;
