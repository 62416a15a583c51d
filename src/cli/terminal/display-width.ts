/**
 * How many columns a text takes on a terminal: wide characters and emoji two, a character with all that combines with it
 * as many as the character alone; what shows nothing, and the escapes of colours, none.
 */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of charactersOf(text.replace(paint, ""))) width += characterWidth(character);
  return width;
}

/** The characters of a text as people see them, with their marks (UAX #29). */
export function charactersOf(text: string): readonly string[] {
  return plain.test(text) ? text.split("") : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function characterWidth(character: string): number {
  if (nothing.test(character)) return 0;
  return wide.test(character) || character.includes(emojiStyle) ? 2 : 1;
}

/** Characters of a column each that combine with none: telling them apart from others is far cheaper than segmenting. */
const plain =
  /^[\x20-\x7e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u202f-\u203b\u2190-\u2193\u2212\u2500-\u257f]*$/;
const nothing = /^[\p{M}\p{Cc}\p{Cf}]+$/u;
/** Variation selector 16: what stands before it is shown as an emoji. */
const emojiStyle = "\ufe0f";
/** East Asian wide and full width (UAX #11), and emoji; what follows in a character adds nothing. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours begin with one.
const paint = /\u001b\[[0-9;]*m/g;
