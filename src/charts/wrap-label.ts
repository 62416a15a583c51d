import { type Face, textWidth } from "./text-width.js";

/** A label broken into lines; `cut` when not all of it is shown. */
export interface WrappedLabel {
  readonly lines: readonly string[];
  readonly cut: boolean;
}

/** Longest label that is looked at; nothing longer could be shown. */
const maxLabelLength = 400;

/**
 * Breaks a label at spaces into at most `maxLines` lines that fit a width; a word that fits no line is broken where the
 * line ends. What is left over is cut off with an ellipsis. Always gives at least one line.
 */
export function wrapLabel(label: string, widthPx: number, maxLines: number, face: Face): WrappedLabel {
  const text = label
    .slice(0, maxLabelLength)
    .replace(/\s+/g, (space) => (keptSpaces.test(space) ? space : " "))
    .trim();
  const lines: string[] = [];
  let rest = text;
  while (rest !== "" && lines.length < maxLines) {
    const end = lineEnd(rest, widthPx, face);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  const cut = rest !== "" || label.length > maxLabelLength;
  const last = lines.at(-1) ?? "";
  return {
    lines: cut ? [...lines.slice(0, -1), ellipsize(last, widthPx, face)] : lines.length > 0 ? lines : [""],
    cut,
  };
}

/** A single line, cut off with an ellipsis where it doesn't fit. */
export function fitLabel(label: string, widthPx: number, face: Face): { readonly text: string; readonly cut: boolean } {
  const { lines, cut } = wrapLabel(label, widthPx, 1, face);
  return { text: lines[0] ?? "", cut };
}

/** One no-break space: a line is never broken there, and it is never widened to a common one. */
const keptSpaces = /^[\u00a0\u202f]$/;

/** Where a line ends: after the last word that fits, or within a word that is too long for a line of its own. */
function lineEnd(text: string, widthPx: number, face: Face): number {
  let end = 0;
  for (const word of text.matchAll(/[^ ]+ ?/g)) {
    const past = word.index + word[0].length;
    if (textWidth(text.slice(0, past).trimEnd(), face) > widthPx) break;
    end = past;
  }
  return end > 0 ? end : longestPrefix(text, widthPx, face);
}

function ellipsize(line: string, widthPx: number, face: Face): string {
  const room = widthPx - textWidth("…", face);
  const kept = textWidth(line, face) <= room ? line : line.slice(0, longestPrefix(line, room, face));
  return `${kept.trimEnd()}…`;
}

/** Length of the longest beginning that fits, at least one character, never half of one. */
function longestPrefix(text: string, widthPx: number, face: Face): number {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += textWidth(character, face);
    if (end > 0 && used > widthPx) break;
    end += character.length;
  }
  return end;
}
