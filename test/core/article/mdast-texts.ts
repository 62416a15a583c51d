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

function* textsIn(tree: Nodes): Generator<FoundText> {
  for (const node of nodesIn(tree)) {
    if (node.type !== "text" && node.type !== "inlineCode" && node.type !== "code") continue;
    const { start, end } = node.position ?? {};
    const value = node.value.replace(/\r\n?|\n/g, node.type === "inlineCode" ? " " : "\n");
    yield { kind: node.type, value, start: start?.offset ?? Number.NaN, end: end?.offset ?? Number.NaN };
  }
}
