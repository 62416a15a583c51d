/** How a scalar stands in YAML on one line. */
export type ScalarStyle = "plain" | "single" | "double";

/**
 * A text as a YAML scalar on one line, in the style asked for where that can hold it. What it gives reads back as the
 * same text in block and in flow maps; what can't be printed, or changes how text around it is shown, is escaped.
 */
export function writeYamlScalar(text: string, style: ScalarStyle): string {
  if (!isPrintable(text)) return doubleQuoted(text);
  if (style === "plain" && canStandPlain(text)) return text;
  const quoted = style === "plain" && /["\\]/.test(text) ? "single" : style;
  return quoted === "single" ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/**
 * Controls, tabs and line breaks, lone surrogates, non-characters and invisible format characters. Joiners show in the
 * letters and emoji beside them, so they count as printable.
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?![\u200c\u200d])\p{Cf}/u;

function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** Whether a printable text is read back as it is without quotes, wherever a value can stand, and by any YAML reader. */
function canStandPlain(text: string): boolean {
  return !/^(?:~|null)$|^$|^[\s\-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|[,[\]{}]|:(?:\s|$)|\s#|\s$/i.test(text);
}

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(new RegExp(unprintable, "gu"), escapeOf);
  return `"${escaped}"`;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escapeOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const long = code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
  return shortEscapes.get(char) ?? long;
}
