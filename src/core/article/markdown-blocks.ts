import type { Token } from "markdown-it";
import type { LineIndex } from "../text/line-index.js";
import type { MarkdownBlock } from "./block.js";
import { leavesOf } from "./leaves.js";
import { parseMarkdown } from "./markdown-parser.js";
import { type SourceLines, sourceLinesOf } from "./source-lines.js";

/**
 * The top-level blocks of a Markdown text; null when blocks stand too deep in each other to be read.
 * @param frontMatter length of the front matter, which is no block
 */
export function markdownBlocks(text: string, lines: LineIndex, frontMatter: number): readonly MarkdownBlock[] | null {
  // Blank lines in the front matter's place keep line numbers and offsets as they are.
  const body = text.slice(0, frontMatter).replace(/[^\r\n]/g, " ") + text.slice(frontMatter);
  const tokens = parseMarkdown(body);
  return tokens && splitBlocks(tokens, sourceLinesOf(body, lines));
}

function splitBlocks(tokens: readonly Token[], source: SourceLines): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let own: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    own.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    blocks.push({ kind: "markdown", line: own[0]?.map?.[0] ?? 0, tokens: own, leaves: leavesOf(own, source) });
    own = [];
  }
  return blocks;
}
