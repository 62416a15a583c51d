import { isAlias, isCollection, isScalar, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";
import { removeFromFlow } from "./remove-from-flow.js";
import { type ScalarStyle, writeYamlScalar } from "./write-yaml-scalar.js";
import { breakAt, contentEndOf, isBlank, lineStartOf, nextLineOf } from "./yaml-lines.js";

/** What a key of a map is to hold. */
export interface KeyChange {
  readonly key: string;
  /**
   * Text; null takes the key out; undefined leaves it as it is, so that it only gives new keys their place. A new key may
   * hold a map of texts.
   */
  readonly value: string | null | undefined | Readonly<Record<string, string>>;
}

/**
 * Edits that set or take out keys of a map in a YAML text, and touch nothing else: order, comments, quoting, line breaks
 * and indentation stay. Null where the layout is so unusual that only a person should edit it; whether the edits change
 * anything through anchors and aliases is for the caller to check.
 * @param map a map of the text's document; each key of `changes` stands in it at most once
 * @param changes in the order in which new keys are to stand: each comes after the nearest earlier one that is there
 */
export function editYamlMap(text: string, map: YAMLMap, changes: readonly KeyChange[]): readonly TextEdit[] | null {
  const pairs = changes.map(({ key }) => map.items.find((pair) => isScalar(pair.key) && pair.key.value === key));
  const values: TextEdit[] = [];
  const replaced = new Set<Pair>();
  const gone = new Set<Pair>();
  const added = new Map<Pair | null, string[]>();
  let before: Pair | null = null;
  for (const [index, { key, value }] of changes.entries()) {
    const pair = pairs[index];
    if (pair && value !== null) {
      before = pair;
      if (value === undefined) continue;
      const edit = typeof value === "string" ? setValue(text, pair, value) : fillEmpty(text, map, pair, value);
      if (!edit) return null;
      values.push(edit);
      replaced.add(pair);
    } else if (pair) {
      gone.add(pair);
    } else if (value !== null && value !== undefined) {
      const entry = map.flow ? flowEntry(key, value) : blockEntry(text, map, key, value);
      added.set(before, [...(added.get(before) ?? []), entry]);
    }
  }
  const additions = [...added].map(([pair, entries]) => {
    if (map.flow) return addToFlow(map, pair, entries);
    if (!pair) return addAtTop(text, map, entries);
    return keepsBlankLines(text, pair) && !replaced.has(pair)
      ? addBelowBlankLines(text, map, pair, entries)
      : addBelow(text, map, pair, entries);
  });
  const removals = gone.size === 0 ? [] : map.flow ? removeFromFlow(text, map, gone) : removeFromBlock(text, gone);
  return removals && allOf([...values, ...additions, ...removals]);
}

function allOf(edits: readonly (TextEdit | null)[]): readonly TextEdit[] | null {
  const sound = edits.filter((edit) => edit !== null);
  return sound.length === edits.length ? sound : null;
}

function setValue(text: string, pair: Pair, value: string): TextEdit | null {
  const node: unknown = pair.value;
  const keyEnd = rangeOf(pair.key)?.end;
  // A key of a flow map without a colon.
  if (node === null && keyEnd !== undefined) {
    return { span: { start: keyEnd, end: keyEnd }, text: `: ${writeYamlScalar(value, "plain")}` };
  }
  const span = rangeOf(node);
  if (!span || isCollection(node)) return null;
  if (isAlias(node)) return { span, text: writeYamlScalar(value, "plain") };
  if (span.start === span.end) {
    const lead = isBlank(text.charAt(span.start - 1)) ? "" : " ";
    const trail = text.charAt(span.end) === "#" ? " " : "";
    return { span, text: lead + writeYamlScalar(value, "plain") + trail };
  }
  const type = isScalar(node) ? node.type : undefined;
  if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED") {
    return { span, text: writeYamlScalar(value, styleOf(type)) };
  }
  // What follows the indicator on the first line is a comment.
  const comment = /^[|>][-+\d]*([^\r\n]*)/.exec(text.slice(span.start, contentEndOf(text, span.start)))?.[1] ?? "";
  return { span: { start: span.start, end: endOf(text, pair) }, text: writeYamlScalar(value, "double") + comment };
}

/** A map of texts in the place of nothing, as after `article:` alone. */
function fillEmpty(text: string, map: YAMLMap, pair: Pair, value: Readonly<Record<string, string>>): TextEdit | null {
  const span = rangeOf(pair.value);
  if (map.flow || !isScalar(pair.value) || !span || span.start !== span.end) return null;
  const at = contentEndOf(text, span.end);
  return { span: { start: at, end: at }, text: nestedLines(text, map, value) };
}

function styleOf(type: string | undefined): ScalarStyle {
  if (type === "QUOTE_SINGLE") return "single";
  return type === "QUOTE_DOUBLE" ? "double" : "plain";
}

function flowEntry(key: string, value: string | Readonly<Record<string, string>>): string {
  if (typeof value === "string") return `${key}: ${writeYamlScalar(value, "plain")}`;
  const entries = Object.entries(value).map(([name, held]) => flowEntry(name, held));
  return `${key}: { ${entries.join(", ")} }`;
}

function blockEntry(text: string, map: YAMLMap, key: string, value: string | Readonly<Record<string, string>>): string {
  if (typeof value === "string") return flowEntry(key, value);
  return `${key}:${nestedLines(text, map, value)}`;
}

function nestedLines(text: string, map: YAMLMap, value: Readonly<Record<string, string>>): string {
  const lead = `${breakAt(text, 0)}${indentOf(text, map)}  `;
  const entries = Object.entries(value).map(([name, held]) => lead + flowEntry(name, held));
  return entries.join("");
}

function addToFlow(map: YAMLMap, pair: Pair | null, entries: readonly string[]): TextEdit | null {
  if (pair) {
    const end = (rangeOf(pair.value) ?? rangeOf(pair.key))?.end;
    return end === undefined ? null : { span: { start: end, end }, text: entries.map((one) => `, ${one}`).join("") };
  }
  const first = rangeOf(map.items[0]?.key)?.start;
  const start = first ?? (rangeOf(map)?.start ?? 0) + 1;
  const written = entries.join(", ");
  return { span: { start, end: start }, text: first === undefined ? ` ${written} ` : `${written}, ` };
}

function addAtTop(text: string, map: YAMLMap, entries: readonly string[]): TextEdit {
  const start = rangeOf(map)?.start ?? 0;
  const after = breakAt(text, start) + indentOf(text, map);
  return { span: { start, end: start }, text: entries.map((one) => one + after).join("") };
}

function addBelow(text: string, map: YAMLMap, pair: Pair, entries: readonly string[]): TextEdit | null {
  if (isCollection(pair.value)) return null;
  const at = contentEndOf(text, endOf(text, pair));
  const lead = breakAt(text, at) + indentOf(text, map);
  return { span: { start: at, end: at }, text: entries.map((one) => lead + one).join("") };
}

/** Whether the blank lines below a value belong to its text. */
function keepsBlankLines(text: string, { value }: Pair): boolean {
  return isScalar(value) && /^[|>]\d?\+/.test(text.slice(rangeOf(value)?.start));
}

function addBelowBlankLines(text: string, map: YAMLMap, pair: Pair, entries: readonly string[]): TextEdit | null {
  const at = rangeOf(pair.value)?.end ?? 0;
  if (text.charAt(at - 1) !== "\n") return null;
  const indent = indentOf(text, map);
  const after = breakAt(text, at);
  return { span: { start: at, end: at }, text: entries.map((one) => indent + one + after).join("") };
}

/** Takes whole lines out; null when one of the keys doesn't begin its line. */
function removeFromBlock(text: string, gone: ReadonlySet<Pair>): readonly TextEdit[] | null {
  const edits = [...gone].map((pair): TextEdit | null => {
    const key = rangeOf(pair.key);
    if (!key || isCollection(pair.value)) return null;
    const start = lineStartOf(text, key.start);
    if (!isBlank(text.slice(start, key.start))) return null;
    const end = nextLineOf(text, endOf(text, pair));
    // A last line without a line break takes that of the line before with it.
    const whole = end > 0 && text.charAt(end - 1) !== "\n" && start > 0;
    return { span: { start: whole ? contentEndOf(text, start - 1) : start, end }, text: "" };
  });
  return allOf(edits);
}

/** Where the text of a pair ends: of a block scalar without the blank lines that follow it. */
function endOf(text: string, pair: Pair): number {
  const span = rangeOf(pair.value) ?? rangeOf(pair.key) ?? { start: 0, end: 0 };
  let { end } = span;
  while (end > span.start && isBlank(text.charAt(end - 1))) end--;
  return end;
}

function indentOf(text: string, map: YAMLMap): string {
  const start = rangeOf(map)?.start ?? 0;
  return " ".repeat(start - lineStartOf(text, start));
}

function rangeOf(node: unknown): Span | null {
  const range = isScalar(node) || isAlias(node) || isCollection(node) ? node.range : null;
  return range ? { start: range[0], end: range[1] } : null;
}
