/**
 * A text as a search compares it: in lower case, any space as a plain one, any dash as a hyphen, any quotation mark as a
 * straight one. Each code unit stays one, so that offsets count in both texts.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Few letters change their length with their case; a text that holds one is searched as it stands.
  return (lower.length === text.length ? lower : text).replace(/[\s‐‑‒–—−‘’“”]/g, foldCharacter);
}

/** The offsets at which folded words stand in a folded text, one after the other without overlap; at most `most`. */
export function findFolded(text: string, words: string, most: number): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + words.length)) {
    found.push(at);
  }
  return found;
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return " ";
  if (/[‘’]/.test(character)) return "'";
  return /[“”]/.test(character) ? '"' : "-";
}
