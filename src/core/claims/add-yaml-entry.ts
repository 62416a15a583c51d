import { isCollection, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../text/text-edit.js";
import { isWrittenNothing } from "./is-nothing.js";
import { flowSpanOf } from "./remove-from-flow.js";
import {
  childLines,
  entryLines,
  flowEntry,
  flowYaml,
  indented,
  itemLines,
  type YamlLayout,
  type YamlStyle,
  type YamlValue,
} from "./write-yaml-value.js";
import { columnOf, endOfNode, endWithComments, hasBlankLine } from "./yaml-ends.js";
import { breakAt, contentEndOf, isBlank, lineStartOf } from "./yaml-lines.js";

/**
 * Edits that add a key to a map that holds others already; null where the layout is so unusual that only a person should
 * edit it. Blank lines between entries are kept up where there are some.
 * @param before the entry of the map that it is to follow; null puts it first
 */
export function addToMap(
  text: string,
  map: YAMLMap,
  before: Pair | null,
  [key, value]: readonly [string, YamlValue],
  style: YamlStyle,
  layout: YamlLayout,
): readonly TextEdit[] | null {
  if (map.flow) return addToFlow(text, map, before, flowEntry(key, value));
  const start = map.range?.[0] ?? 0;
  const column = columnOf(text, start);
  const lines = entryLines(key, value, style, column, layout);
  if (before) return addBelow(text, map, before, lines, column);
  const lineBreak = breakAt(text, start);
  const lead = lineBreak + " ".repeat(column);
  return [{ span: { start, end: start }, text: indented(lines, column).join(lineBreak).trimStart() + lead }];
}

/** Edits that add an entry at the end of a list that holds others already, in the style of the last of them. */
export function addToList(
  text: string,
  list: YAMLSeq,
  value: YamlValue,
  style: YamlStyle,
  layout: YamlLayout,
): readonly TextEdit[] | null {
  const last = list.items.at(-1);
  if (list.flow) return addToFlow(text, list, last, flowYaml(value));
  const column = columnOf(text, list.range?.[0] ?? 0);
  const isOneLine = isCollection(last) && last.flow === true;
  return addBelow(text, list, last, itemLines(value, isOneLine ? "flow" : style, column, layout), column);
}

/** Edits that put a map or a list under a key that holds nothing, `null`, `{}` or `[]`. */
export function fillKey(
  text: string,
  map: YAMLMap,
  { key, value: node }: Pair,
  value: Exclude<YamlValue, string>,
  style: YamlStyle,
  layout: YamlLayout,
): readonly TextEdit[] | null {
  const keyRange = isScalar(key) ? key.range : null;
  if (!keyRange) return null;
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
  const written = range ? text.slice(range[0], range[1]) : "";
  if (!isWrittenNothing(written) && !/^(?:\{[ \t]*\}|\[[ \t]*\])$/.test(written)) return null;
  if (map.flow) {
    const span = range ? { start: range[0], end: range[1] } : { start: keyRange[1], end: keyRange[1] };
    const lead = range ? (isBlank(text.charAt(span.start - 1)) ? "" : " ") : ": ";
    return [{ span, text: lead + flowYaml(value) }];
  }
  if (!range) return null;
  const column = columnOf(text, keyRange[0]);
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(range[1], contentEndOf(text, range[1])))) return null;
  let start = range[0];
  while (written !== "" && /[ \t]/.test(text.charAt(start - 1))) start--;
  const at = endWithComments(text, range[1], column);
  const lineBreak = breakAt(text, at);
  const lines = indented(childLines(value, column, layout, style), column);
  const gone = { span: { start, end: range[1] }, text: "" };
  const filled = { span: { start: at, end: at }, text: lines.map((line) => lineBreak + line).join("") };
  return written === "" ? [filled] : [gone, filled];
}

function addBelow(
  text: string,
  { items }: YAMLMap | YAMLSeq,
  before: unknown,
  lines: readonly string[],
  column: number,
): readonly TextEdit[] | null {
  const { end, keepsLines } = endOfNode(text, before);
  const own = indented(lines, column);
  const lineBreak = breakAt(text, end);
  if (keepsLines) {
    if (text.charAt(end - 1) !== "\n") return null;
    return [{ span: { start: end, end }, text: own.map((line) => line + lineBreak).join("") }];
  }
  const at = endWithComments(text, end, column);
  const gap = isSpaced(text, items, items.indexOf(before as never)) ? lineBreak : "";
  return [{ span: { start: at, end: at }, text: gap + own.map((line) => lineBreak + line).join("") }];
}

/** Whether entries around one stand with blank lines between them. */
function isSpaced(text: string, items: readonly unknown[], index: number): boolean {
  const [first, second] = index < items.length - 1 ? [index, index + 1] : [index - 1, index];
  if (first < 0) return false;
  const next = startOf(items[second]);
  return next !== null && hasBlankLine(text, endOfNode(text, items[first]).end, next);
}

function startOf(item: unknown): number | null {
  const node = isPair(item) ? item.key : item;
  return (isScalar(node) || isCollection(node)) && node.range ? node.range[0] : null;
}

function addToFlow(
  text: string,
  { range, items }: YAMLMap | YAMLSeq,
  before: unknown,
  written: string,
): readonly TextEdit[] | null {
  const insert = (at: number, added: string): TextEdit => ({ span: { start: at, end: at }, text: added });
  const first = flowSpanOf(items[0]);
  if (!range || !first) return null;
  if (before === null) return [insert(first.start, `${written}, `)];
  const span = flowSpanOf(before);
  if (!span) return null;
  const lineStart = lineStartOf(text, span.start);
  const comma = /^[ \t]*,/.exec(text.slice(span.end, contentEndOf(text, span.end)))?.[0].length ?? 0;
  const lineEnd = contentEndOf(text, span.end);
  const hasOwnLine =
    lineStart > range[0] &&
    isBlank(text.slice(lineStart, span.start)) &&
    /^[ \t]*(?:#.*)?$/.test(text.slice(span.end + comma, lineEnd));
  if (!hasOwnLine) return [insert(span.end, `, ${written}`)];
  const line = breakAt(text, lineEnd) + text.slice(lineStart, span.start) + written;
  return comma > 0 ? [insert(lineEnd, `${line},`)] : [insert(span.end, ","), insert(lineEnd, line)];
}
