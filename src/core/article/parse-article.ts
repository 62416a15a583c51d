import { type LineIndex, lineIndexOf } from "../text/line-index.js";
import { plainShadow, type Shadow } from "../text/shadow.js";
import { type Block, markdownBlocks, plainBlocks, shadowOfBlocks } from "./blocks.js";
import { leavesOf } from "./leaves.js";

/** A text as it is read: its source, what a reader sees of it, and its blocks. */
export interface Article {
  readonly format: "markdown" | "plain";
  readonly text: string;
  readonly lines: LineIndex;
  readonly shadow: Shadow;
  /** Top-level blocks in order. */
  readonly blocks: readonly Block[];
  /** The first heading, else the title in the front matter, else null. */
  readonly title: string | null;
}

/** The longest text that is parsed as Markdown; a longer one is read as plain text. */
const maxMarkdownLength = 20_000_000;

/** Parses an article. Never throws; any text is an article, an empty one too. */
export function parseArticle(text: string, { format }: { readonly format: "markdown" | "plain" }): Article {
  const lines = lineIndexOf(text);
  if (format === "plain" || text.length > maxMarkdownLength) {
    const blocks = plainBlocks(text, lines);
    return { format: "plain", text, lines, shadow: plainShadow(text), blocks, title: null };
  }
  const { blocks, frontMatterTitle } = markdownBlocks(text);
  return { format, text, lines, shadow: shadowOfBlocks(blocks), blocks, title: headingOf(blocks) ?? frontMatterTitle };
}

function headingOf(blocks: readonly Block[]): string | null {
  const heading = blocks.find((block) => block.kind === "markdown" && block.tokens[0]?.type === "heading_open");
  if (heading?.kind !== "markdown") return null;
  const words = leavesOf(heading).map((leaf) => leaf.pieces.map((piece) => piece.text).join(""));
  return words.join("").replace(/\s+/g, " ").trim() || null;
}
