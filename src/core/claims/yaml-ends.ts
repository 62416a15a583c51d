import { isAlias, isCollection, isPair, isScalar } from "yaml";
import { contentEndOf, isBlank, lineStartOf, nextLineOf } from "./yaml-lines.js";

/** Where a node of a YAML text ends, and whether the blank lines below it are part of its text (`|+`). */
export interface NodeEnd {
  readonly end: number;
  readonly keepsLines: boolean;
}

/** Where a key with its value, or an entry of a list, ends: without blank lines and comments below it. */
export function endOfNode(text: string, node: unknown): NodeEnd {
  if (isPair(node)) return endOfNode(text, node.value ?? node.key);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOfNode(text, node.items.at(-1));
  const range = isCollection(node) || isScalar(node) || isAlias(node) ? node.range : null;
  const [start, end] = range ?? [0, 0];
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  if (!isBlock) return { end, keepsLines: false };
  if (/^[|>]\d?\+/.test(text.slice(start, start + 3))) return { end, keepsLines: true };
  let last = end;
  while (last > start && isBlank(text.charAt(last - 1))) last--;
  return { end: last, keepsLines: false };
}

/** The end of the last of the comment lines right below an offset's line that stand deeper than a column; else the line's. */
export function endWithComments(text: string, at: number, column: number): number {
  let end = contentEndOf(text, at);
  while (nextLineOf(text, end) > end) {
    const start = nextLineOf(text, end);
    const lead = /^ */.exec(text.slice(start, start + maxColumn))?.[0].length ?? 0;
    if (lead <= column || text.charAt(start + lead) !== "#") break;
    end = contentEndOf(text, start);
  }
  return end;
}

/** No claim set is indented deeper than this (`readYaml`). */
const maxColumn = 501;

/** How many columns stand before an offset in its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStartOf(text, at);
}

/** Whether a blank line stands between two offsets. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(start, end));
}
