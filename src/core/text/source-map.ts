import { firstIndex, lastAtMost } from "./first-index.js";
import type { Span } from "./span.js";

/**
 * Which source each character of a text comes from. Characters are appended in order, and what they come from must
 * ascend too, so that both directions are binary searches.
 */
export class SourceMap {
  /**
   * Pieces of text: where each begins, where its source begins, and how much source each of its characters stands for.
   * Only characters of width 1 share a piece, one after the other; every other width has a piece for each character.
   */
  readonly #ats: number[] = [];
  readonly #starts: number[] = [];
  readonly #widths: number[] = [];
  #length = 0;

  /** Number of characters. */
  get length(): number {
    return this.#length;
  }

  /** Appends characters that stand in the source one by one, from `start` on. */
  appendEach(length: number, start: number): void {
    this.#piece(length, start, 1);
  }

  /** Appends characters that all come from `[start, end)` as a whole. */
  appendWhole(length: number, start: number, end: number): void {
    for (let i = 0; i < length; i++) this.#piece(1, start, end - start);
  }

  /** Takes characters off the end, down to `length`. */
  truncate(length: number): void {
    while ((this.#ats.at(-1) ?? -1) >= length) for (const list of [this.#ats, this.#starts, this.#widths]) list.pop();
    this.#length = length;
  }

  /** Lets the last character, which there must be, stand for the source up to `end` too. */
  widenLast(end: number): void {
    const start = this.startAt(this.#length - 1);
    this.truncate(this.#length - 1);
    this.appendWhole(1, start, end);
  }

  /** Where the source of the character at `index` begins, for an index inside the text. */
  startAt(index: number): number {
    const piece = lastAtMost(this.#ats, index);
    return this.#charStart(piece, index - (this.#ats[piece] ?? 0));
  }

  /** Where the source of the character at `index` ends, for an index inside the text. */
  endAt(index: number): number {
    const piece = lastAtMost(this.#ats, index);
    return this.#charStart(piece, index - (this.#ats[piece] ?? 0)) + (this.#widths[piece] ?? 0);
  }

  /** The source that a stretch of text comes from; what lies outside the text is cut off. */
  toSource(span: Span): Span {
    if (this.#length === 0) return { start: 0, end: 0 };
    const from = Math.min(Math.max(span.start, 0), this.#length);
    const to = Math.min(span.end, this.#length);
    const start = from < this.#length ? this.startAt(from) : this.endAt(this.#length - 1);
    return { start, end: to > from ? this.endAt(to - 1) : start };
  }

  /** The smallest stretch of text that covers what a stretch of source produces; empty for an empty one. */
  toText(span: Span): Span {
    const start = this.#firstChar((piece, k) => this.#charStart(piece, k) + (this.#widths[piece] ?? 0) > span.start);
    const end = span.end > span.start ? this.#firstChar((piece, k) => this.#charStart(piece, k) >= span.end) : start;
    return { start, end: Math.max(start, end) };
  }

  #piece(length: number, start: number, width: number): void {
    if (length === 0) return;
    this.#ats.push(this.#length);
    this.#starts.push(start);
    this.#widths.push(width);
    this.#length += length;
  }

  #charStart(piece: number, k: number): number {
    return (this.#starts[piece] ?? 0) + k;
  }

  #lengthOf(piece: number): number {
    return (this.#ats[piece + 1] ?? this.#length) - (this.#ats[piece] ?? 0);
  }

  /** Index of the first character that passes a test which holds from some character on; the length when none does. */
  #firstChar(test: (piece: number, k: number) => boolean): number {
    const piece = firstIndex(this.#ats.length, (index) => test(index, this.#lengthOf(index) - 1));
    if (piece === this.#ats.length) return this.#length;
    return (this.#ats[piece] ?? 0) + firstIndex(this.#lengthOf(piece), (k) => test(piece, k));
  }
}
