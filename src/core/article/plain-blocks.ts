import type { LineIndex } from "../text/line-index.js";
import type { PlainBlock } from "./block.js";

/** The paragraphs of a plain text: what blank lines part. */
export function plainBlocks(text: string, lines: LineIndex): readonly PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let first = 0;
  for (let line = 1; line <= lines.lineCount + 1; line++) {
    if (line <= lines.lineCount && !isBlank(text, lines.startOf(line), lines.endOf(line))) {
      first ||= line;
    } else if (first > 0) {
      const span = { start: lines.startOf(first), end: lines.endOf(line - 1) };
      blocks.push({ kind: "plain", line: first - 1, text: text.slice(span.start, span.end), span });
      first = 0;
    }
  }
  return blocks;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charAt(i) !== " " && text.charAt(i) !== "\t") return false;
  return true;
}
