import type { Token } from "markdown-it";
import type { Run, Separator } from "../text/shadow.js";
import type { ContentMap } from "./block-source.js";
import type { MarkdownBlock } from "./blocks.js";
import { piecesOf } from "./inline-source.js";

/** A token that holds text, with the runs of source that its text comes from, and what parts it from the leaf before. */
export interface Leaf {
  readonly token: Token;
  readonly pieces: readonly Run[];
  readonly separator: Separator;
}

/** The text-bearing tokens of a block, in reading order. */
export function leavesOf(block: MarkdownBlock): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let separator: Separator = "\n\n";
  const add = (token: Token, pieces: readonly Run[]): void => {
    leaves.push({ token, pieces, separator });
    separator = "";
  };
  for (const token of block.tokens) {
    const map = block.maps.get(token);
    separator = separatorBefore(token, separator);
    if (!map) continue;
    if (token.type === "inline") for (const child of token.children ?? []) addInline(child, map, add);
    else add(token, codeRuns(token.content, map));
  }
  return leaves;
}

/** What parts the next text from the text before, when `token` stands between them. */
function separatorBefore({ type, block, nesting }: Token, so: Separator): Separator {
  switch (type) {
    case "tr_open":
      return so || "\n";
    case "th_open":
    case "td_open":
      return so || "\t";
    case "thead_open":
    case "tbody_open":
    case "inline":
      return so;
    default:
      return block && nesting !== -1 ? "\n\n" : so;
  }
}

/** The runs of an inline token's text, as source. */
export function inlineRuns(token: Token, map: ContentMap): readonly Run[] {
  if (token.type === "softbreak" || token.type === "hardbreak") return [];
  return piecesOf(token).flatMap(({ at, length, start, end }) => {
    const text = token.content.slice(at, at + length);
    return text === "" ? [] : splitRun(text, start, end, map);
  });
}

/** A run that crosses lines of the content is one run for each line, since the source has indentation between them. */
function splitRun(text: string, start: number, end: number, map: ContentMap): readonly Run[] {
  const [from, to] = [map.toSource(start), map.toSource(end)];
  if (end - start !== text.length || to - from === text.length) return [{ text, start: from, end: to }];
  return [...text].reduce<{ runs: Run[]; at: number }>(
    ({ runs, at }, char) => {
      const source = map.toSource(at);
      runs.push({ text: char, start: source, end: source + char.length });
      return { runs, at: at + char.length };
    },
    { runs: [], at: start },
  ).runs;
}

function addInline(child: Token, map: ContentMap, add: (token: Token, pieces: readonly Run[]) => void): void {
  if (child.type === "softbreak" || child.type === "hardbreak") {
    const at = map.toSource(breakOffset(child));
    add(child, [{ text: "\n", start: at, end: at + 1 }]);
    return;
  }
  const runs = inlineRuns(child, map);
  if (runs.length > 0) add(child, runs);
}

function breakOffset(token: Token): number {
  return piecesOf(token)[0]?.start ?? 0;
}

function codeRuns(content: string, map: ContentMap): readonly Run[] {
  const lines = content.replace(/\n$/, "").split("\n");
  let offset = 0;
  return lines.flatMap((line, index) => {
    const start = map.toSource(offset);
    const end = start + line.length;
    offset += line.length + 1;
    const runs: Run[] = line === "" ? [] : [{ text: line, start, end }];
    return index < lines.length - 1 ? [...runs, { text: "\n", start: end, end: end + 1 }] : runs;
  });
}
