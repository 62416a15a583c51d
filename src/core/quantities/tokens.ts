import type { Span } from "../text/span.js";

/** What a token is: a run of ASCII digits, a run of letters, one other character, or a web or mail address. */
export type TokenKind = "digits" | "word" | "mark" | "link";

/** What stands before a token: nothing, white space within a line, or a line break (also: the start of the block). */
export type Gap = "none" | "space" | "line";

/** A piece of text without white space; `written` is its text, `key` the same with words in lower case. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly gap: Gap;
  readonly written: string;
  readonly key: string;
}

/** A text and the tokens of a block of it. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** How decimals are written; "point" when absent. */
  readonly decimals?: "point" | "comma";
}

/**
 * Splits a block of `text` into tokens, in one pass. Offsets are those of `text`.
 * Letters of scripts that set no spaces between words are marks, so that they never glue to a number.
 */
export function tokensOf(text: string, block: Span): readonly Token[] {
  return new Tokenizer().split(text, block);
}

/** Splits one block after another into the same objects: most of the time of reading a long text would go into new ones. */
export class Tokenizer {
  private readonly pieces: Piece[] = [];
  private readonly cut: Cut = { text: "" };

  /** The tokens of a block of `text`, as `tokensOf` gives them. They hold until the next call. */
  split(text: string, block: Span): readonly Token[] {
    this.cut.text = text;
    let count = 0;
    let gap: Gap = "line";
    let start = block.start;
    while (start < block.end) {
      const character = classOf(text.charCodeAt(start));
      if (character === space || character === line) {
        if (character === line || gap === "none") gap = character === line ? "line" : "space";
        start++;
        continue;
      }
      const piece = this.pieceAt(count++);
      piece.fill(text, start, block.end, character, gap);
      start = piece.end;
      gap = "none";
    }
    return this.pieces.slice(0, count);
  }

  private pieceAt(index: number): Piece {
    const known = this.pieces[index];
    if (known) return known;
    const piece = new Piece(this.cut);
    this.pieces.push(piece);
    return piece;
  }
}

/** The key of the word at `index`, or "" where no word stands. */
export function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === "word" ? token.key : "";
}

/** The mark at `index`, or "" where no mark stands. */
export function markAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === "mark" ? token.key : "";
}

/** The digits at `index`, or "" where no digits stand. */
export function digitsAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === "digits" ? token.key : "";
}

/** Whether the token at `index` exists and touches the one before it. */
export function isGlued(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.gap === "none";
}

/** Whether a dash of any length stands at `index` (semantics rule 9: dashes are read by position, not by kind). */
export function isDash(tokens: readonly Token[], index: number): boolean {
  const mark = markAt(tokens, index);
  return mark !== "" && dashes.includes(mark);
}

/** The end of the run of words and digits that touch each other and the token before `at`. */
export function gluedEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  while (isGlued(tokens, to) && (tokens[to]?.kind === "word" || tokens[to]?.kind === "digits")) to++;
  return to;
}

/** The text from the token at `from` up to the token before `to`, white space as single spaces. */
export function writtenAt({ text, tokens }: Source, from: number, to = from + 1): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from) return "";
  return to === from + 1 ? first.written : text.slice(first.start, last.end).replace(/\s+/g, " ");
}

/** Whether the word at `index` is written with a capital first letter. */
export function isCapitalised({ text, tokens }: Source, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word") return false;
  const first = text.charAt(token.start);
  return first !== first.toLowerCase();
}

const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

const mark = 1;
const digit = 2;
const letter = 3;
const space = 4;
const line = 5;

/** The text that pieces are cut from. */
interface Cut {
  text: string;
}

/** A token whose text is cut out when somebody asks for it: most words are never looked at. */
class Piece implements Token {
  kind: TokenKind = "mark";
  start = 0;
  end = 0;
  gap: Gap = "line";
  private knownWritten: string | null = null;
  private knownKey: string | null = null;

  constructor(private readonly from: Cut) {}

  get written(): string {
    this.knownWritten ??= this.from.text.slice(this.start, this.end);
    return this.knownWritten;
  }

  get key(): string {
    this.knownKey ??= this.kind === "word" ? this.written.toLowerCase() : this.written;
    return this.knownKey;
  }

  /** Becomes the token that starts at `start` with a character of the given class. */
  fill(text: string, start: number, limit: number, character: number, gap: Gap): void {
    this.knownWritten = null;
    this.knownKey = null;
    this.start = start;
    this.gap = gap;
    let end = start + 1;
    if (character === mark) {
      const isAddress = text.charAt(start) === "@" && gap === "none" && classOf(text.charCodeAt(end)) === letter;
      this.kind = isAddress ? "link" : "mark";
      this.end = isAddress ? wordEnd(text, start, limit) : end;
      return;
    }
    while (end < limit && classOf(text.charCodeAt(end)) === character) end++;
    const isLink = character === letter && startsLink(text, start, end);
    this.kind = isLink ? "link" : character === digit ? "digits" : "word";
    this.end = isLink ? wordEnd(text, end, limit) : end;
  }
}

/** Whether the word between two offsets opens a web address. */
function startsLink(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === ":") return text.startsWith("://", end);
  return next === "." && end - start === 3 && text.slice(start, end).toLowerCase() === "www";
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && classOf(text.charCodeAt(end)) < space) end++;
  return end;
}

/** Classes of UTF-16 code units, filled as they are met; 0 is not yet known. Surrogates are marks. */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classify(character: string): number {
  if (/[0-9]/.test(character)) return digit;
  if (/[\n\r\u2028\u2029]/.test(character)) return line;
  if (/[\s\u200b]/.test(character)) return space;
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u.test(character)) {
    return mark;
  }
  return /[\p{L}\p{M}]/u.test(character) ? letter : mark;
}
