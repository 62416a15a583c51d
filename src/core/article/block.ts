import type { Token } from "markdown-it";
import type { Shadow } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import type { Leaf } from "./leaves.js";

/** A top-level block of an article. `line` is its first line, from 0. */
export type Block = MarkdownBlock | PlainBlock;

/** A Markdown block with all that stands inside it. */
export interface MarkdownBlock {
  readonly kind: "markdown";
  readonly line: number;
  /**
   * The same list for as long as the block isn't read again, wherever it moves: lines in them count from where it was read, so
   * that the first token stands on the block's `line`.
   */
  readonly tokens: readonly Token[];
  /** Those of the tokens, and of their children, that show text, in reading order. */
  readonly leaves: readonly Leaf[];
  /** From the first character of the source that it shows to the last; empty where it shows none. */
  readonly source: Span;
  /** What it shows by itself, with spans in the source as it was when the block was read. */
  readonly shadow: Shadow;
  /** The source of all of that shadow. */
  readonly shown: Span;
  /** How many characters further down the block stands since then. */
  readonly moved: number;
}

/** A paragraph of plain text, and where it stands in the source. */
export interface PlainBlock {
  readonly kind: "plain";
  readonly line: number;
  readonly text: string;
  readonly span: Span;
}

/** The source from the first character that a block shows to the last; empty where it shows none. */
export function sourceOf(block: Block): Span {
  return block.kind === "plain" ? block.span : block.source;
}

/** The source from the first character that some blocks show to the last; null where they show none. */
export function sourceOfAll(blocks: readonly Block[]): Span | null {
  const isShown = (block: Block): boolean => {
    const { start, end } = sourceOf(block);
    return start < end;
  };
  const [first, last] = [blocks.find(isShown), blocks.findLast(isShown)];
  return first && last ? { start: sourceOf(first).start, end: sourceOf(last).end } : null;
}
