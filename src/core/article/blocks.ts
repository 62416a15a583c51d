import type { Token } from "markdown-it";
import { firstIndex } from "../text/binary-search.js";
import type { LineIndex } from "../text/line-index.js";
import { type Shadow, shadowBuilder } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import {
  type ContentMap,
  mapAfterMarker,
  mapCells,
  mapContentLines,
  type SourceLines,
  sourceLinesOf,
} from "./block-source.js";
import { leavesOf } from "./leaves.js";
import { markdown } from "./markdown.js";

/** A top-level block of an article. `line` counts from 0. */
export type Block = MarkdownBlock | PlainBlock;

export interface MarkdownBlock {
  readonly kind: "markdown";
  readonly line: number;
  readonly tokens: readonly Token[];
  /** Where each token's content stands in the source. */
  readonly maps: ReadonlyMap<Token, ContentMap>;
}

/** A paragraph of plain text, as a span of the source. */
export interface PlainBlock {
  readonly kind: "plain";
  readonly line: number;
  readonly text: string;
  readonly span: Span;
}

/** The blocks of a Markdown text; its front matter is none. */
export function markdownBlocks(text: string): { blocks: readonly MarkdownBlock[]; frontMatterTitle: string | null } {
  const frontMatter = /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? "";
  const feeds = lineFeeds(text);
  // Blank lines in the front matter's place keep line numbers and offsets as they are.
  const body = frontMatter.replace(/[^\r\n]/g, " ") + text.slice(frontMatter.length);
  const source = sourceLinesOf(feeds.normalise(body));
  const tokens = markdown.parse(source.text, {});
  return { blocks: splitBlocks(tokens, source, feeds.toOriginal), frontMatterTitle: titleIn(frontMatter) };
}

/** The paragraphs of a plain text. */
export function plainBlocks(text: string, lines: LineIndex): readonly PlainBlock[] {
  return [...text.matchAll(/[^\r\n]+(?:(?:\r\n?|\n)[^\r\n]+)*/g)]
    .filter(([paragraph]) => paragraph.trim() !== "")
    .map((match) => ({
      kind: "plain",
      line: lines.placeOf(match.index).line - 1,
      text: match[0],
      span: { start: match.index, end: match.index + match[0].length },
    }));
}

/** The shadow of all that a reader sees of the blocks. */
export function shadowOfBlocks(blocks: readonly Block[]): Shadow {
  const builder = shadowBuilder();
  for (const block of blocks) {
    if (block.kind === "plain") continue;
    for (const leaf of leavesOf(block)) {
      builder.separate(leaf.separator);
      for (const piece of leaf.pieces) builder.add(piece);
    }
  }
  return builder.finish();
}

function splitBlocks(
  tokens: readonly Token[],
  source: SourceLines,
  toOriginal: (offset: number) => number,
): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let own: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    own.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    blocks.push({ kind: "markdown", line: own[0]?.map?.[0] ?? 0, tokens: own, maps: mapsOf(own, source, toOriginal) });
    own = [];
  }
  return blocks;
}

/** The content maps of all tokens of a block that hold text. */
function mapsOf(
  tokens: readonly Token[],
  source: SourceLines,
  toOriginal: (offset: number) => number,
): ReadonlyMap<Token, ContentMap> {
  const maps = new Map<Token, ContentMap>();
  const original = (map: ContentMap): ContentMap => ({ toSource: (offset) => toOriginal(map.toSource(offset)) });
  let row: Token[] = [];
  let rowLine = 0;
  let marker: string | null = null;
  let inRow = false;
  for (const token of tokens) {
    if (token.type === "tr_open") {
      inRow = true;
      row = [];
      rowLine = token.map?.[0] ?? rowLine;
    } else if (token.type === "tr_close") {
      const cells = mapCells(
        source,
        row.map(({ content }) => content),
        rowLine,
      );
      row.forEach((cell, index) => {
        const map = cells[index];
        if (map) maps.set(cell, original(map));
      });
      inRow = false;
    } else if (token.type === "heading_open") marker = token.markup.startsWith("#") ? token.markup : null;
    else if (token.type === "heading_close") marker = null;
    else if (token.type === "inline" && inRow) row.push(token);
    else if (token.type === "inline") {
      const line = token.map?.[0] ?? 0;
      const map =
        marker === null
          ? mapContentLines(source, token.content, line)
          : mapAfterMarker(source, token.content, line, marker);
      maps.set(token, original(map));
    } else if (token.type === "fence" || token.type === "code_block") {
      const line = (token.map?.[0] ?? 0) + (token.type === "fence" ? 1 : 0);
      maps.set(token, original(mapContentLines(source, token.content.replace(/\n$/, ""), line)));
    }
  }
  return maps;
}

/** Line breaks as LF, with the way back to the original offsets. */
function lineFeeds(text: string): { normalise(text: string): string; toOriginal(offset: number): number } {
  if (!text.includes("\r")) return { normalise: (same) => same, toOriginal: (offset) => offset };
  const removed: number[] = [];
  for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) removed.push(at - removed.length);
  return {
    normalise: (whole) => whole.replace(/\r\n?/g, "\n"),
    toOriginal: (offset) => offset + firstIndex(removed, (at) => at >= offset),
  };
}

function titleIn(frontMatter: string): string | null {
  const title = /^title:[ \t]*(.{1,300}?)[ \t]*$/m.exec(frontMatter.replaceAll("\r", ""))?.[1];
  return title?.replace(/^(["'])(.*)\1$/, "$2") || null;
}
