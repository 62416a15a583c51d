/** A text in which differences between renderings don't show, and where each of its characters stood. */
export interface PlainWords {
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset before, ascending, and at the end the length before. */
  readonly offsets: readonly number[];
}

/**
 * Makes white space one space, and quotation marks and dashes those of a typewriter: Markdown parsers that set them
 * otherwise still show the same words.
 */
export function plainWords(written: string): PlainWords {
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at);
    const plain = typewriter.get(character) ?? (/\s/.test(character) ? " " : character);
    if (plain === " " && text.endsWith(" ")) continue;
    text += plain;
    offsets.push(at);
  }
  offsets.push(written.length);
  return { text, offsets };
}

const typewriter: ReadonlyMap<string, string> = new Map([
  ["‘", "'"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "-"],
  ["–", "-"],
  ["—", "-"],
  ["\u2015", "-"],
  ["−", "-"],
]);
