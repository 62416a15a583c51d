import { isCollection, isMap, isPair, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../text/text-edit.js";
import { removeFromFlow } from "./remove-from-flow.js";
import { columnOf, endOfNode, endWithComments } from "./yaml-ends.js";
import { contentEndOf, isBlank, lineStartOf, nextLineOf } from "./yaml-lines.js";

/**
 * Edits that take an entry out of a map or list with its lines, the comments inside of it included; null where it shares
 * a line with something else. Of two blank lines that would meet, one goes.
 */
export function removeYamlEntry(
  text: string,
  collection: YAMLMap | YAMLSeq,
  entry: unknown,
): readonly TextEdit[] | null {
  if (collection.flow) return removeFromFlow(text, collection, new Set([entry]));
  const node = isPair(entry) ? entry.key : entry;
  const from = (isScalar(node) || isCollection(node)) && node.range ? node.range[0] : null;
  if (from === null) return null;
  let start = lineStartOf(text, from);
  const lead = text.slice(start, from);
  if (!(isMap(collection) ? /^ *$/ : /^ *- +$/).test(lead)) return null;
  const { end, keepsLines } = endOfNode(text, entry);
  const column = columnOf(text, collection.range?.[0] ?? 0);
  const next = keepsLines ? end : nextLineOf(text, endWithComments(text, end, column));
  const above = start > 0 ? lineStartOf(text, start - 1) : start;
  const isBlankBelow = next === text.length || isBlank(text.slice(next, contentEndOf(text, next)));
  if (above < start && isBlank(text.slice(above, start)) && isBlankBelow) start = above;
  // A last line without a line break takes that of the line before with it.
  if (next > 0 && text.charAt(next - 1) !== "\n" && start > 0) start = contentEndOf(text, start - 1);
  return [{ span: { start, end: next }, text: "" }];
}
