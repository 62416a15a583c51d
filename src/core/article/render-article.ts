import type { Token } from "markdown-it";
import type { Run } from "../text/run.js";
import type { Span } from "../text/span.js";
import { type MarkdownBlock, type PlainBlock, sourceOf } from "./block.js";
import { escapeHtml } from "./escape-html.js";
import { inlineHtml } from "./inline-html.js";
import { keepRendering, knownRendering, marksWithin, type Rendering } from "./known-renderings.js";
import { type Mark, type MarkPlan, markRuns, marksAlong, type PlacedMark, placeMarks, planMarks } from "./mark-runs.js";
import type { Article } from "./parse-article.js";

export type { Mark } from "./mark-runs.js";

/** A top-level block as HTML. */
export interface RenderedBlock {
  /** The same as long as the block's HTML is, whatever changes elsewhere; blocks of equal HTML are numbered. */
  readonly key: string;
  /** First source line, from 0. */
  readonly line: number;
  readonly html: string;
  /** What the block shows, in the shadow text. */
  readonly span: Span;
  /** The same object for as long as the block and its HTML stay as they are, to keep by it what follows from them. */
  readonly rendering: Rendering;
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
  const marksOf = marksAlong(placeMarks(marks, shadow));
  const numberKey = numbering();
  const numberId = numbering();
  return article.blocks.map((block) => {
    const own = marksOf(sourceOf(block));
    const rendering = block.kind === "plain" ? renderPlain(block, own) : renderMarkdown(block, own, options, numberId);
    const { html, hash } = rendering;
    return {
      key: numberKey(hash),
      line: block.line,
      html,
      rendering,
      // Few ask for it, and it has to be searched for.
      get span() {
        return shadow.toShadow(sourceOf(block));
      },
    };
  });
}

function renderPlain(block: PlainBlock, own: readonly PlacedMark[]): Rendering {
  const html = plainHtml(block, planMarks(own));
  return { html, hash: hashOf(html), headings: [] };
}

function renderMarkdown(
  block: MarkdownBlock,
  own: readonly PlacedMark[],
  options: RenderOptions,
  numberId: Numbering,
): Rendering {
  const marks = marksWithin(own, block.source);
  const before = knownRendering(block, marks, options.imageSource);
  // Each heading takes its id, whether or not it had the same one before.
  const ids = before?.headings.map(({ slug }) => numberId(slug)) ?? [];
  if (before?.headings.every(({ id }, index) => id === ids[index])) return before;
  const given = ids.values();
  const headings: { slug: string; id: string }[] = [];
  const idOf = (slug: string): string => {
    const id = given.next().value ?? numberId(slug);
    headings.push({ slug, id });
    return id;
  };
  const html = markdownHtml(block, planMarks(own), options, idOf);
  const rendering = { html, hash: hashOf(html), headings };
  keepRendering(block, marks, options.imageSource, rendering);
  return rendering;
}

function plainHtml({ text, span }: PlainBlock, marks: MarkPlan): string {
  const withBreaks = (piece: string): string => escapeHtml(piece).replace(/\r\n?|\n/g, "<br>\n");
  return `<p>${markRuns([{ text, ...span, literal: true }], marks, withBreaks)}</p>`;
}

function markdownHtml(
  { tokens, leaves }: MarkdownBlock,
  marks: MarkPlan,
  { imageSource }: RenderOptions,
  numberId: Numbering,
): string {
  const runs = new Map(leaves.map((leaf) => [leaf.token, leaf.runs]));
  const runsOf = (token: Token): readonly Run[] => runs.get(token) ?? [];
  return tokens
    .map((token, index) => {
      switch (token.type) {
        case "inline":
          return inlineHtml(token.children ?? [], { runsOf, marks, imageSource });
        case "fence":
        case "code_block":
          return `<pre><code>${markRuns(runsOf(token), marks)}</code></pre>\n`;
        case "heading_open":
          return `<${token.tag} id="${numberId(slugOf(textOf(tokens[index + 1], runsOf)))}">`;
        default:
          return blockTag(token);
      }
    })
    .join("");
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

/** The text that an inline token shows. */
function textOf(inline: Token | undefined, runsOf: (token: Token) => readonly Run[]): string {
  return (inline?.children ?? []).flatMap((child) => runsOf(child).map(({ text }) => text)).join("");
}

/** A heading's id by its words. */
function slugOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return `cc-${words.replace(/^-|-$/g, "").slice(0, 80) || "section"}`;
}

/** Makes names unique: one that was given before gets the next number that is free. */
type Numbering = (name: string) => string;

function numbering(): Numbering {
  const next = new Map<string, number>();
  return (name) => {
    let number = next.get(name) ?? 0;
    let unique = name;
    while (next.has(unique)) unique = `${name}-${++number}`;
    next.set(name, number).set(unique, next.get(unique) ?? 0);
    return unique;
  };
}

/** FNV-1a over UTF-16 units: short, and enough to tell the blocks of one text apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
