/** Longer names are cut off in messages. */
const maxShown = 60;

/** A name as it stands in a sentence: on one line, without what can't be seen, and not too long. */
export function shownName(name: string): string {
  const line = name
    .slice(0, maxShown * 4)
    .replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length > maxShown ? `${letters.slice(0, maxShown).join("")}…` : line;
}
