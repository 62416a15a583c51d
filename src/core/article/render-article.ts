import type { Token } from "markdown-it";
import type { Run } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import type { Block, MarkdownBlock, PlainBlock } from "./blocks.js";
import { leavesOf } from "./leaves.js";
import type { Article } from "./parse-article.js";
import { safeImagePath, safeLink } from "./safe-link.js";

/** Something that wraps a stretch of the shadow text: its HTML before and after. */
export interface Mark {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
}

/** A top-level block as HTML. */
export interface RenderedBlock {
  /** The same as long as the block's HTML is, whatever changes elsewhere. */
  readonly key: string;
  /** First source line, from 0. */
  readonly line: number;
  readonly html: string;
  /** What the block shows, in the shadow text. */
  readonly span: Span;
}

export interface RenderOptions {
  /** The address of an image, by its path relative to the article; without one its alternative text is shown. */
  readonly imageSource?: (path: string) => string | undefined;
}

/**
 * The article as HTML, a piece for each top-level block. Marks wrap exactly the rendered text of their spans, split where
 * elements begin and end, so that the HTML is always well nested. Everything from the article is escaped; HTML in it is
 * shown as text; there are no style attributes.
 */
export function renderBlocks(
  article: Article,
  marks: readonly Mark[],
  options: RenderOptions = {},
): readonly RenderedBlock[] {
  const { shadow } = article;
  const placed = marks.map((mark) => ({ ...mark, source: shadow.toSource(mark.span) }));
  const keys = new Map<string, number>();
  const slugs = new Map<string, number>();
  return article.blocks.map((block) => {
    const runs =
      block.kind === "plain" ? [{ text: block.text, ...block.span }] : leavesOf(block).flatMap((leaf) => leaf.pieces);
    const source = { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
    const own = placed.filter((mark) => mark.source.start < source.end && source.start < mark.source.end);
    const html = block.kind === "plain" ? plainHtml(block, own) : markdownHtml(block, own, options, slugs);
    const hash = hashOf(html);
    const seen = keys.get(hash) ?? 0;
    keys.set(hash, seen + 1);
    return { key: `${hash}-${seen}`, line: block.line, html, span: shadow.toShadow(source) };
  });
}

interface PlacedMark extends Mark {
  readonly source: Span;
}

function plainHtml({ text, span }: PlainBlock, marks: readonly PlacedMark[]): string {
  return `<p>${markedText([{ text, ...span }], marks).replace(/\r\n?|\n/g, "<br>\n")}</p>`;
}

function markdownHtml(
  block: MarkdownBlock,
  marks: readonly PlacedMark[],
  options: RenderOptions,
  slugs: Map<string, number>,
): string {
  const runsByToken = new Map(leavesOf(block).map(({ token, pieces }) => [token, pieces]));
  const runsOf = (token: Token): readonly Run[] => runsByToken.get(token) ?? [];
  const marked = (token: Token): string => markedText(runsOf(token), marks);
  const html = block.tokens
    .map((token) => {
      switch (token.type) {
        case "inline":
          return inlineHtml(token.children ?? [], marked, options);
        case "fence":
        case "code_block":
          return `<pre><code>${marked(token)}</code></pre>\n`;
        case "heading_open":
          return `<${token.tag} id="${slugOf(textOf(block, runsByToken), slugs)}">`;
        default:
          return blockTag(token);
      }
    })
    .join("");
  // Text tokens that meet within one element (an escape beside words) are one piece to a reader.
  return marks.reduce((merged, { open, close }) => merged.replaceAll(close + open, ""), html);
}

function textOf(block: Block, runsByToken: ReadonlyMap<Token, readonly Run[]>): string {
  if (block.kind === "plain") return block.text;
  return [...runsByToken.values()].flatMap((runs) => runs.map(({ text }) => text)).join("");
}

/** Tags of blocks; a table's alignment is a class, since a strict policy allows no inline style. */
function blockTag(token: Token): string {
  if (token.hidden || token.tag === "") return "";
  if (token.nesting === -1) return `</${token.tag}>\n`;
  const align = /text-align:(left|right|center)/.exec(String(token.attrGet("style") ?? ""))?.[1];
  const start = token.type === "ordered_list_open" ? token.attrGet("start") : null;
  const attributes = `${align ? ` class="cc-align-${align}"` : ""}${start === null ? "" : ` start="${escapeHtml(String(start))}"`}`;
  return `<${token.tag}${attributes}>${token.nesting === 0 ? "\n" : ""}`;
}

function inlineHtml(children: readonly Token[], marked: (token: Token) => string, options: RenderOptions): string {
  const links: string[] = [];
  return children
    .map((token) => {
      switch (token.type) {
        case "text":
        case "text_special":
          return marked(token);
        case "code_inline":
          return `<code>${marked(token)}</code>`;
        case "softbreak":
          return marked(token);
        case "hardbreak":
          return "<br>\n";
        case "image":
          return imageHtml(token, options);
        case "link_open": {
          const target = safeLink(String(token.attrGet("href") ?? ""));
          links.push(target === null ? "" : "</a>");
          return target === null ? "" : `<a href="${escapeHtml(target)}" rel="noopener noreferrer">`;
        }
        case "link_close":
          return links.pop() ?? "";
        default:
          return inlineTag(token);
      }
    })
    .join("");
}

/** Emphasis and strikethrough; what else a parser may emit shows its content. */
function inlineTag(token: Token): string {
  if (token.nesting === 0) return escapeHtml(token.content);
  return token.nesting === 1 ? `<${token.tag}>` : `</${token.tag}>`;
}

function imageHtml(token: Token, { imageSource }: RenderOptions): string {
  const alt = (token.children ?? []).map(({ content }) => content).join("") || token.content;
  const path = safeImagePath(String(token.attrGet("src") ?? ""));
  const address = path === null ? undefined : imageSource?.(path);
  if (address === undefined) return `<span class="cc-no-image">${escapeHtml(alt)}</span>`;
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

/** The text of runs, escaped, with the marks that hold it; a piece ends where any mark begins or ends. */
function markedText(runs: readonly Run[], marks: readonly PlacedMark[]): string {
  return runs.map((run) => markedRun(run, marks)).join("");
}

function markedRun({ text, start, end }: Run, marks: readonly PlacedMark[]): string {
  const holding = marks.filter(({ source }) => source.start < end && start < source.end);
  if (holding.length === 0) return escapeHtml(text);
  const exact = text.length === end - start;
  const cuts = exact ? holding.flatMap(({ source }) => [source.start, source.end]) : [];
  const edges = [...new Set([start, ...cuts.filter((cut) => start < cut && cut < end), end])].sort((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((from, index) => {
      const to = edges[index + 1] ?? end;
      const own = holding.filter(({ source }) => source.start < to && from < source.end);
      const content = escapeHtml(exact ? text.slice(from - start, to - start) : text);
      return own.reduceRight((inner, mark) => `${mark.open}${inner}${mark.close}`, content);
    })
    .join("");
}

/** A heading's id: its words, made unique. */
function slugOf(heading: string, slugs: Map<string, number>): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  const slug = `cc-${words.replace(/^-|-$/g, "").slice(0, 80) || "section"}`;
  const seen = slugs.get(slug) ?? 0;
  slugs.set(slug, seen + 1);
  return seen === 0 ? slug : `${slug}-${seen}`;
}

/** FNV-1a over UTF-16 units: short, and enough to tell the blocks of one text apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
