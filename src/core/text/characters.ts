/**
 * Classes of characters that matching does not tell apart (anchoring.md, matching text). A character is given as the
 * string of its one or two UTF-16 code units.
 */

/** White space of any width, line breaks included. The byte order mark is none: it shows nothing. */
export function isSpace(char: string): boolean {
  return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char);
}

/** White space that is shown as a plain space: line breaks and tabs. */
export function isLayout(char: string): boolean {
  return /^[\t-\r\u0085\u2028\u2029]$/.test(char);
}

/** Characters that show nothing: control characters, soft hyphens, zero-width characters, marks of direction. */
export function isInvisible(char: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what shows nothing.
  return /^[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]$/.test(
    char,
  );
}

/** The plain form of a quotation mark, a dash or a minus sign; every other character as it is. */
export function plainForm(char: string): string {
  if (/^[\u2018-\u201b\u2032]$/.test(char)) return "'";
  if (/^[\u201c-\u201f\u2033]$/.test(char)) return '"';
  if (/^[\u2010-\u2015\u2212]$/.test(char)) return "-";
  return char;
}

/** Length in code units of the character at `index`: 2 for a surrogate pair, 1 for all else, a lone surrogate too. */
export function charLengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Whether the character at `index` may combine with what stands before it: a mark, a Hangul vowel or final, or one of the
 * two vowel signs of Kirat Rai that are letters to Unicode.
 */
export function combinesAt(text: string, index: number): boolean {
  // Nothing below U+0300 combines.
  return text.charCodeAt(index) >= 0x300 && combining.test(text.slice(index, index + 2));
}

const combiningClass = "[\\p{M}\\u1160-\\u11ff\\u{16d63}\\u{16d67}]";
const combining = new RegExp(`^${combiningClass}`, "u");

/**
 * Length of the stretch at `index` that matching takes as it is: words of characters that never change, single spaces
 * between them. It ends before a character that a mark combines with; 0 when there is none.
 */
export function plainStretchAt(text: string, index: number): number {
  plainStretch.lastIndex = index;
  return plainStretch.test(text) ? plainStretch.lastIndex - index : 0;
}

/** Printable ASCII and the letters of common scripts: an allow-list for speed, since most text is nothing else. */
const plain =
  "!-~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff";
/** Bounded, since a regular expression's stack grows with every repetition of a group. */
const plainStretch = new RegExp(`[${plain}]+(?: [${plain}]+){0,1000}(?!${combiningClass})`, "uy");
