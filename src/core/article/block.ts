import type { Token } from "markdown-it";
import type { Span } from "../text/span.js";
import type { Leaf } from "./leaves.js";

/** A top-level block of an article. `line` is its first line, from 0. */
export type Block = MarkdownBlock | PlainBlock;

/** A Markdown block with all that stands inside it. */
export interface MarkdownBlock {
  readonly kind: "markdown";
  readonly line: number;
  readonly tokens: readonly Token[];
  /** Those of the tokens, and of their children, that show text, in reading order. */
  readonly leaves: readonly Leaf[];
}

/** A paragraph of plain text, and where it stands in the source. */
export interface PlainBlock {
  readonly kind: "plain";
  readonly line: number;
  readonly text: string;
  readonly span: Span;
}
