import { type LineIndex, lineIndexOf } from "../text/line-index.js";
import type { Shadow } from "../text/shadow.js";
import { ShadowBuilder } from "../text/shadow-builder.js";
import type { Block, MarkdownBlock } from "./block.js";
import { frontMatterOf } from "./front-matter.js";
import { headingsOf } from "./headings-of.js";
import { markdownBlocks } from "./markdown-blocks.js";
import { plainBlocks } from "./plain-blocks.js";

/** A text as it is read: its source, what a reader sees of it, and its blocks. */
export interface Article {
  /** As what it was read. */
  readonly format: "markdown" | "plain";
  readonly text: string;
  readonly lines: LineIndex;
  readonly shadow: Shadow;
  /** Top-level blocks in order. */
  readonly blocks: readonly Block[];
  /** The first heading outside lists and quotes, else the title in the front matter, else null. */
  readonly title: string | null;
}

/** The longest text that is parsed as Markdown. Long books stay below; one that is made to be slow takes seconds. */
const maxMarkdownLength = 5_000_000;

/**
 * Parses an article. Never throws; any text is an article, an empty one too. Markdown that is too long, or nested too
 * deeply, is read as plain text.
 */
export function parseArticle(text: string, { format }: { readonly format: "markdown" | "plain" }): Article {
  const lines = lineIndexOf(text);
  const markdown = format === "markdown" && text.length <= maxMarkdownLength ? parseMarkdownArticle(text, lines) : null;
  if (markdown) return markdown;
  const blocks = plainBlocks(text, lines);
  return { format: "plain", text, lines, shadow: shadowOf(blocks), blocks, title: null };
}

function parseMarkdownArticle(text: string, lines: LineIndex): Article | null {
  const { length, title } = frontMatterOf(text);
  const blocks = markdownBlocks(text, lines, length);
  if (!blocks) return null;
  return { format: "markdown", text, lines, shadow: shadowOf(blocks), blocks, title: headingOf(blocks) ?? title };
}

function shadowOf(blocks: readonly Block[]): Shadow {
  const builder = new ShadowBuilder();
  for (const block of blocks) {
    if (block.kind === "plain") {
      builder.separate("\n\n");
      builder.add({ text: block.text, ...block.span, literal: true });
    } else {
      for (const { separator, runs } of block.leaves) {
        builder.separate(separator);
        for (const run of runs) builder.add(run);
      }
    }
  }
  return builder.finish();
}

function headingOf(blocks: readonly MarkdownBlock[]): string | null {
  return headingsOf({ blocks })[0]?.text || null;
}
