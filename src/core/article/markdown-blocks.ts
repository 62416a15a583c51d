import type { Token } from "markdown-it";
import type { LineIndex } from "../text/line-index.js";
import { leavesOf } from "./leaves.js";
import { parseMarkdown, type References } from "./markdown-parser.js";
import { MovableBlock } from "./movable-block.js";
import { sourceLinesOf } from "./source-lines.js";

/** A Markdown text that is read as blocks. */
export interface MarkdownSource {
  readonly text: string;
  readonly lines: LineIndex;
  /** Length of the front matter, which is no block. */
  readonly frontMatter: number;
}

/** Lines of a text: the first one, from 0, and the one behind the last. */
export interface LineSpan {
  readonly first: number;
  readonly behind: number;
}

/** The top-level blocks of a text, with the definitions that its links refer to. */
export interface MarkdownBlocks {
  readonly blocks: readonly MovableBlock[];
  readonly references: References;
}

/** The top-level blocks of a Markdown text; null when blocks stand too deep in each other to be read. */
export function markdownBlocks(source: MarkdownSource): MarkdownBlocks | null {
  return blocksIn(source, { first: 0, behind: source.lines.lineCount }, undefined);
}

/**
 * The same for some lines, read as if the text held no others.
 * @param known definitions that stand in other lines
 */
export function blocksIn(
  { text, lines, frontMatter }: MarkdownSource,
  { first, behind }: LineSpan,
  known: References,
): MarkdownBlocks | null {
  const start = lines.startOf(first + 1);
  const end = behind < lines.lineCount ? lines.startOf(behind + 1) : text.length;
  // Blank lines in the front matter's place keep line numbers and offsets as they are.
  const blank = text.slice(start, Math.max(start, frontMatter)).replace(/[^\r\n]/g, " ");
  const parsed = parseMarkdown(blank + text.slice(start + blank.length, end), known);
  if (!parsed) return null;
  const source = sourceLinesOf(text, lines);
  const part = { text: source.text, lineAt: (line: number) => source.lineAt(line + first) };
  const blocks = topLevel(parsed.tokens).map((tokens) =>
    MovableBlock.read(tokens, leavesOf(tokens, part), first + (tokens[0]?.map?.[0] ?? 0)),
  );
  return { blocks, references: parsed.references };
}

/** Tokens by the top-level block that they belong to. */
function topLevel(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const blocks: Token[][] = [];
  let own: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    own.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    blocks.push(own);
    own = [];
  }
  return blocks;
}
