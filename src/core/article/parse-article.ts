import { type LineIndex, lineIndexOf } from "../text/line-index.js";
import type { Shadow } from "../text/shadow.js";
import { ShadowBuilder } from "../text/shadow-builder.js";
import type { Block, MarkdownBlock, PlainBlock } from "./block.js";
import { blocksAgain } from "./blocks-again.js";
import { frontMatterOf } from "./front-matter.js";
import { headingsOf } from "./headings-of.js";
import { joinShadows } from "./join-shadows.js";
import { type MarkdownBlocks, type MarkdownSource, markdownBlocks } from "./markdown-blocks.js";
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

/** How a text is parsed. */
export interface ParseOptions {
  readonly format: "markdown" | "plain";
  /** The text as it was before it was edited: what the edit doesn't reach is taken from there. */
  readonly before?: Article | null;
}

/** The longest text that is parsed as Markdown. Long books stay below; one that is made to be slow takes seconds. */
const maxMarkdownLength = 5_000_000;

/**
 * Parses an article. Never throws; any text is an article, an empty one too. Markdown that is too long, or nested too
 * deeply, is read as plain text.
 */
export function parseArticle(text: string, { format, before = null }: ParseOptions): Article {
  const lines = lineIndexOf(text);
  const markdown =
    format === "markdown" && text.length <= maxMarkdownLength ? parseMarkdownArticle(text, lines, before) : null;
  if (markdown) return markdown;
  const blocks = plainBlocks(text, lines);
  return { format: "plain", text, lines, shadow: plainShadow(blocks), blocks, title: null };
}

/** How an article was read as Markdown, for as long as the article is kept. */
const readAs = new WeakMap<Article, MarkdownSource & MarkdownBlocks>();

function parseMarkdownArticle(text: string, lines: LineIndex, before: Article | null): Article | null {
  const { length, title } = frontMatterOf(text);
  const source = { text, lines, frontMatter: length };
  const earlier = before && readAs.get(before);
  const read = (earlier && blocksAgain(source, earlier)) ?? markdownBlocks(source);
  if (!read) return null;
  const { blocks } = read;
  const shadow = joinShadows(blocks);
  const article: Article = { format: "markdown", text, lines, shadow, blocks, title: headingOf(blocks) ?? title };
  readAs.set(article, { ...source, ...read });
  return article;
}

function plainShadow(blocks: readonly PlainBlock[]): Shadow {
  const builder = new ShadowBuilder();
  for (const { text, span } of blocks) {
    builder.separate("\n\n");
    builder.add({ text, ...span, literal: true });
  }
  return builder.finish();
}

function headingOf(blocks: readonly MarkdownBlock[]): string | null {
  return headingsOf({ blocks })[0]?.text || null;
}
