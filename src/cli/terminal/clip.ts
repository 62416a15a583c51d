import { charactersOf, displayWidth } from "./display-width.js";

/** Longest character that is shown whole, in code units; a heap of marks is none to be read. */
const longestCharacter = 64;

/** Text of at most `width` columns: what is longer ends in an ellipsis, after a whole character. */
export function clip(text: string, width: number): string {
  let shown = "";
  let columns = 0;
  for (const character of charactersOf(text.slice(0, width * longestCharacter))) {
    const next = columns + displayWidth(character);
    const isLast = shown.length + character.length === text.length;
    if (next > width || (next === width && !isLast) || character.length > longestCharacter) return `${shown}…`;
    shown += character;
    columns = next;
  }
  return shown.length === text.length ? shown : `${shown}…`;
}
