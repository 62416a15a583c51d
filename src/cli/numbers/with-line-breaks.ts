import type { Article } from "../../core/article/parse-article.js";

/**
 * The printed text of an article, as long as it was, with line feeds where lines of the source end that are read as lines:
 * those of code blocks, and in plain text those before a list item, a row of a table or an indented line.
 */
export function withLineBreaks({ format, text, blocks, lines, shadow }: Article): string {
  const ends: number[] = [];
  const addLines = (first: number, behind: number): void => {
    for (let line = first + 1; line < behind; line++) ends.push(lines.endOf(line));
  };
  for (const block of blocks) {
    if (block.kind === "plain") continue;
    // Tokens count lines from where the block was read.
    const down = block.line - (block.tokens[0]?.map?.[0] ?? 0);
    for (const { type, map } of block.tokens) {
      if (map && (type === "fence" || type === "code_block")) addLines(map[0] + down, map[1] + down);
    }
  }
  if (format === "plain") {
    for (let line = 1; line < lines.lineCount; line++) {
      const next = text.slice(lines.startOf(line + 1), lines.startOf(line + 1) + longestOpening);
      if (opening.test(next)) ends.push(lines.endOf(line));
    }
  }
  return broken(
    shadow.printed,
    ends.map((end) => shadow.toShadow({ start: end, end: end + 1 })),
  );
}

/** What a line begins with that goes on with no other. */
const opening = /^(?:\s|[-*+|>#<•]|\d{1,9}[.)]\s)/;
const longestOpening = 12;

/** The text with a line feed for each single space at one of the places, which are in order. */
function broken(printed: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of places) {
    if (end !== start + 1 || start < from || printed.charAt(start) !== " ") continue;
    pieces.push(printed.slice(from, start), "\n");
    from = end;
  }
  return pieces.join("") + printed.slice(from);
}
