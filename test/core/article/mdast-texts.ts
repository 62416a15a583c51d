import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/** A text that an independent parser finds in a document: its value, line breaks as they show, and its source. */
export interface FoundText {
  readonly kind: "text" | "inlineCode" | "code";
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the first text of its paragraph, heading, cell or code block. */
  readonly opensBlock: boolean;
}

/**
 * The texts of a Markdown document as micromark finds them. It reads the dialect of our articles, tables included, but no
 * strikethrough; HTML is text unless `html` is set, and then it is left out.
 */
export function mdastTexts(markdown: string, { html = false } = {}): readonly FoundText[] {
  return [...textsIn(treeOf(markdown, html))];
}

/** Whether a document holds HTML, which our articles show as text. */
export function hasHtml(markdown: string): boolean {
  return [...nodesIn(treeOf(markdown, true))].some(({ type }) => type === "html");
}

function treeOf(markdown: string, html: boolean): Nodes {
  const noHtml = { disable: { null: ["htmlFlow", "htmlText"] } };
  return fromMarkdown(markdown, {
    extensions: html ? [gfmTable()] : [gfmTable(), noHtml],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesIn(child);
}

const blockTypes = new Set(["paragraph", "heading", "tableCell", "code"]);

function* textsIn(tree: Nodes): Generator<FoundText> {
  let opensBlock = false;
  for (const node of nodesIn(tree)) {
    if (blockTypes.has(node.type)) opensBlock = true;
    if ((node.type !== "text" && node.type !== "inlineCode" && node.type !== "code") || node.value === "") continue;
    const value = node.value.replace(/\r\n?|\n/g, node.type === "inlineCode" ? " " : "\n");
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    yield { kind: node.type, value, start: start ?? Number.NaN, end: end ?? Number.NaN, opensBlock };
    opensBlock = false;
  }
}
