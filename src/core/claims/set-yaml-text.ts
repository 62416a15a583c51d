import { isScalar, type Pair, type YAMLMap } from "yaml";
import type { TextEdit } from "../text/text-edit.js";
import { editYamlMap } from "./edit-yaml-map.js";
import { writeYamlScalar } from "./write-yaml-scalar.js";
import { indented, literalLines, type YamlLayout } from "./write-yaml-value.js";
import { columnOf } from "./yaml-ends.js";
import { breakAt, contentEndOf, isBlank } from "./yaml-lines.js";

/**
 * Edits that make a key of a map hold another text, in the style that it has: a block scalar stays one, and one line
 * becomes a block scalar when it gets several. Null where only a person should edit it.
 */
export function setYamlText(
  text: string,
  map: YAMLMap,
  pair: Pair,
  value: string,
  layout: YamlLayout,
): readonly TextEdit[] | null {
  const { key, value: node } = pair;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  const keyStart = isScalar(key) ? key.range?.[0] : undefined;
  const range = isScalar(node) ? node.range : null;
  if (keyStart === undefined) return null;
  const name = isScalar(key) ? String(key.value) : "";
  if (!range || map.flow || !(isBlock || value.includes("\n"))) return editYamlMap(text, map, [{ key: name, value }]);
  let end = range[1];
  while (end > range[0] && isBlank(text.charAt(end - 1))) end--;
  const rest = text.slice(isBlock ? range[0] : end, contentEndOf(text, isBlock ? range[0] : end));
  const comment = isBlock ? (/^[|>][-+\d]*([^\r\n]*)/.exec(rest)?.[1] ?? "") : rest;
  if (!/^[ \t]*(?:#.*)?$/.test(comment)) return null;
  const column = columnOf(text, keyStart);
  const step = (isBlock && contentColumn(text, range[0], end)) || column + layout.step;
  const lines = literalLines(value, Math.min(Math.max(step - column, 1), 9));
  if (!lines) {
    if (!isBlock) return editYamlMap(text, map, [{ key: name, value }]);
    return [{ span: { start: range[0], end }, text: writeYamlScalar(value, "double") + comment }];
  }
  const lineBreak = breakAt(text, range[0]);
  const [header = "|", ...body] = lines;
  const lead = range[0] === end && !/\s/.test(text.charAt(end - 1)) ? " " : "";
  const written = [lead + header + spaced(comment), ...indented(body, column)].join(lineBreak);
  return [{ span: { start: range[0], end: isBlock ? end : contentEndOf(text, end) }, text: written }];
}

function spaced(comment: string): string {
  return comment.startsWith("#") ? ` ${comment}` : comment;
}

/** The column in which a block scalar's lines begin; null for one without any. */
function contentColumn(text: string, start: number, end: number): number | null {
  const first = /\n( *)[^\s]/.exec(text.slice(start, end));
  return first ? (first[1]?.length ?? null) : null;
}
