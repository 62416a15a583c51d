import { writeYamlScalar } from "./write-yaml-scalar.js";

/** Plain data to be written as YAML: texts, lists and maps. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** How a claim set is laid out. */
export interface YamlLayout {
  /** By how many columns a map stands deeper than its key. */
  readonly step: number;
  /** By how many columns the dashes of a list stand deeper than its key. */
  readonly listStep: number;
}

/** The layout of a new claim set. */
export const newLayout: YamlLayout = { step: 2, listStep: 2 };

/**
 * How a map or list is written: over several lines, on one, or as a person would, on one line only where it is small.
 * What doesn't fit on a line is written over several even where one is asked for.
 */
export type YamlStyle = "block" | "flow" | "auto";

/** Where lines longer than this are broken, when they can be. */
const maxWidth = 120;

/** A value on one line, with brackets around maps and lists. */
export function flowYaml(value: YamlValue): string {
  if (typeof value === "string") return writeYamlScalar(value, "plain");
  if (isList(value)) return `[${value.map(flowYaml).join(", ")}]`;
  const entries = Object.entries(value).map(([key, held]) => flowEntry(key, held));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A key with its value on one line. */
export function flowEntry(key: string, value: YamlValue): string {
  return `${writeYamlScalar(key, "plain")}: ${flowYaml(value)}`;
}

/** The lines of a key with its value in a block map, without the indentation of the map's column. */
export function entryLines(
  key: string,
  value: YamlValue,
  style: YamlStyle,
  column: number,
  layout: YamlLayout,
): readonly string[] {
  const line = flowEntry(key, value);
  if (typeof value === "string") {
    const literal = isProse(key, value) ? literalLines(value, layout.step) : null;
    return literal ? [`${writeYamlScalar(key, "plain")}: ${literal[0]}`, ...literal.slice(1)] : [line];
  }
  const fits = column + line.length <= maxWidth && !isLong(value) && !isListOfMaps(value);
  if (isEmpty(value) || (fits && (style === "flow" || (style === "auto" && isSmall(value))))) return [line];
  return [
    `${writeYamlScalar(key, "plain")}:`,
    ...childLines(value, column, layout, style === "flow" ? "flow" : "auto"),
  ];
}

/** The lines of what a map or list holds, under a key that stands in a column. */
export function childLines(
  value: Exclude<YamlValue, string>,
  column: number,
  layout: YamlLayout,
  style: YamlStyle = "auto",
): readonly string[] {
  const by = isList(value) ? layout.listStep : layout.step;
  const lines = isList(value)
    ? value.flatMap((item) => itemLines(item, style, column + by, layout))
    : Object.entries(value).flatMap(([key, held]) => entryLines(key, held, style, column + by, layout));
  return indented(lines, by);
}

/** The lines of an entry in a block list, its dash first. */
export function itemLines(value: YamlValue, style: YamlStyle, column: number, layout: YamlLayout): readonly string[] {
  const line = `- ${flowYaml(value)}`;
  const isOneLine = style === "flow" && column + line.length <= maxWidth && !isLong(value);
  if (typeof value === "string" || isList(value) || isEmpty(value) || isOneLine) return [line];
  const lines = Object.entries(value).flatMap(([key, held]) => entryLines(key, held, "auto", column + 2, layout));
  return indented(lines, 2).map((one, index) => (index === 0 ? `- ${one.slice(2)}` : one));
}

/**
 * A text as the lines of a block scalar under a key, its header first: lines as they are, so that it can be read and
 * edited. Null where only quotes can hold it.
 */
export function literalLines(text: string, step: number): readonly string[] | null {
  if (unliteral.test(text) || !/\S[^\S\n]*\n?$/.test(text)) return null;
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  // White space before the first words would be taken for indentation.
  const indicator = /^\s/.test(text) ? String(step) : "";
  return [`|${indicator}${text.endsWith("\n") ? "" : "-"}`, ...indented(body.split("\n"), step)];
}

/** What a block scalar can't hold, or would show otherwise than it is (`writeYamlScalar` escapes the same). */
const unliteral = /(?![\n\t])\p{Cc}|[\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?![\u200c\u200d])\p{Cf}/u;

/** Lines by so many columns deeper; blank ones stay blank. */
export function indented(lines: readonly string[], by: number): readonly string[] {
  const lead = " ".repeat(by);
  return lines.map((line) => (line === "" ? "" : lead + line));
}

/** Bodies are Markdown, of one line or many. */
function isProse(key: string, text: string): boolean {
  return (key === "body" && text.endsWith("\n")) || text.includes("\n");
}

/** Whether all that a map or list holds are texts, or lists of them. */
function isSmall(value: Exclude<YamlValue, string>): boolean {
  const isText = (held: YamlValue): boolean => typeof held === "string";
  return Object.values(value).every((held: YamlValue) => isText(held) || (isList(held) && held.every(isText)));
}

/** Whether a text somewhere in a value is better read over several lines. */
function isLong(value: YamlValue): boolean {
  return typeof value === "string" ? value.includes("\n") : Object.values(value).some(isLong);
}

function isListOfMaps(value: YamlValue): boolean {
  return isList(value) && value.some((item) => typeof item !== "string" && !isList(item));
}

function isEmpty(value: Exclude<YamlValue, string>): boolean {
  return Object.keys(value).length === 0;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
