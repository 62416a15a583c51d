import type { Token } from "markdown-it";
import type { Span } from "../text/span.js";
import type { MarkdownBlock } from "./block.js";
import type { PlacedMark } from "./mark-runs.js";

/** A block as HTML, with all that this rests on beside the block's words. */
export interface Rendering {
  readonly html: string;
  /** A short name of the HTML. */
  readonly hash: string;
  /** The ids of its headings, and the words that they were made from. */
  readonly headings: readonly { readonly slug: string; readonly id: string }[];
}

interface Known {
  readonly imageSource: unknown;
  readonly marks: string;
  readonly rendering: Rendering;
}

const known = new WeakMap<readonly Token[], Known>();

/**
 * How a block was rendered last, if it would be rendered the same again, but for its headings' ids. Tokens stay the same list
 * for as long as a block isn't read again, wherever it moves.
 */
export function knownRendering({ tokens }: MarkdownBlock, marks: string, imageSource: unknown): Rendering | null {
  const last = known.get(tokens);
  return last && last.imageSource === imageSource && last.marks === marks ? last.rendering : null;
}

/** Keeps how a block was rendered, in place of how it was before. */
export function keepRendering(
  { tokens }: MarkdownBlock,
  marks: string,
  imageSource: unknown,
  rendering: Rendering,
): void {
  known.set(tokens, { imageSource, marks, rendering });
}

/** All that marks do within a stretch of source, as text that is the same wherever the stretch stands. */
export function marksWithin(marks: readonly PlacedMark[], { start, end }: Span): string {
  if (marks.length === 0) return "";
  let all = "";
  for (const { source, open, close } of marks) {
    // How far a mark reaches beyond the stretch makes no difference within it. Lengths tell what is one mark's, and whose.
    const [from, to] = [Math.max(source.start - start, -1), Math.min(source.end, end + 1) - start];
    all += `${from} ${to} ${open.length} ${close.length} ${open}${close}`;
  }
  return all;
}
