import { characters, displayWidth } from "./display-width.js";

/** Longest character that is shown whole, in code units; a heap of marks is none to be read. */
const longestCharacter = 64;

/** Text of at most `width` columns: what is longer ends in an ellipsis, after a whole character. */
export function clip(text: string, width: number): string {
  let shown = "";
  let columns = 0;
  for (const { segment, index } of characters.segment(text.slice(0, width * longestCharacter))) {
    const next = columns + displayWidth(segment);
    const isLast = index + segment.length === text.length;
    if (next > width || (next === width && !isLast) || segment.length > longestCharacter) return `${shown}…`;
    shown += segment;
    columns = next;
  }
  return shown.length === text.length ? shown : `${shown}…`;
}
