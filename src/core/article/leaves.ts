import type { Token } from "markdown-it";
import type { Run } from "../text/run.js";
import type { Separator } from "../text/shadow-builder.js";
import { type ContentMap, mapCells, mapHeading, mapLines } from "./content-map.js";
import { inlineExtent } from "./inline-extent.js";
import type { SourceLines } from "./source-lines.js";
import { rowLengthOf } from "./track-source.js";

/** A token that shows text, the runs of source that its text comes from, and what parts it from the leaf before. */
export interface Leaf {
  readonly token: Token;
  readonly runs: readonly Run[];
  readonly separator: Separator;
}

/** The leaves of a block's tokens, in reading order. */
export function leavesOf(tokens: readonly Token[], source: SourceLines): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let separator: Separator = "\n\n";
  let cells: Iterator<ContentMap> | null = null;
  const add = (token: Token, runs: readonly Run[]): void => {
    if (runs.length === 0) return;
    leaves.push({ token, runs, separator });
    separator = "";
  };
  tokens.forEach((token, index) => {
    separator = separatorBefore(token, separator);
    if (token.type === "tr_open") {
      cells = mapCells(source, token.map?.[0] ?? 0, rowLengthOf(token)).values();
    } else if (token.type === "fence" || token.type === "code_block") {
      add(token, codeRuns(token, source));
    } else if (token.type === "inline") {
      const map = inlineMap(token, tokens[index - 1], source) ?? cells?.next().value;
      for (const child of token.children ?? []) {
        const extent = inlineExtent(child, token.content);
        if (map && extent) add(child, map.runsOf(extent));
      }
    }
  });
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

/** The map of inline content, by the token that opens its block; undefined for a table's cell. */
function inlineMap(token: Token, opening: Token | undefined, source: SourceLines): ContentMap | undefined {
  const line = token.map?.[0];
  if (line === undefined) return undefined;
  return opening?.type === "heading_open" && opening.markup.startsWith("#")
    ? mapHeading(source, token.content, line, opening.markup)
    : mapLines(source, token.content, line);
}

function codeRuns({ type, content, map }: Token, source: SourceLines): readonly Run[] {
  const text = content.replace(/\n$/, "");
  // A fenced block's code begins on the line behind the fence.
  const firstLine = (map?.[0] ?? 0) + (type === "fence" ? 1 : 0);
  return mapLines(source, text, firstLine).runsOf({ text, start: 0, end: text.length, literal: true });
}
