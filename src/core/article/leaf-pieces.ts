import type { Token } from "markdown-it";
import type { Run } from "../text/run.js";
import type { Span } from "../text/span.js";
import type { Block, MarkdownBlock } from "./block.js";
import type { Article } from "./parse-article.js";
import { plainWords } from "./plain-words.js";

/**
 * A piece of a span inside of one inline element, told without offsets, so that another Markdown parser's tokens can be
 * searched for it: other parsers keep lines and words, but no columns.
 */
export interface LeafPiece {
  /** The line of the inline element, from 0. */
  readonly line: number;
  /** The words, as `plainWords` gives them. */
  readonly text: string;
  /** Which of the places where these words stand in the element's text, from 0. */
  readonly nth: number;
}

/** The pieces of a source span, in reading order; none of them in code blocks, nor in plain text. */
export function leafPieces({ blocks }: Article, { start, end }: Span): readonly LeafPiece[] {
  return blocks.flatMap((block) => (block.kind === "markdown" ? piecesIn(block, start, end) : []));
}

function piecesIn(block: MarkdownBlock, start: number, end: number): readonly LeafPiece[] {
  if (!touches(block, start, end)) return [];
  const runs = new Map(block.leaves.map(({ token, runs }) => [token, runs]));
  // Tokens count lines from where the block was read.
  const down = block.line - (block.tokens[0]?.map?.[0] ?? 0);
  return inlineTokens({ line: block.line - down, tokens: block.tokens }).flatMap(({ token, line }) => {
    let text = "";
    let first: number | null = null;
    let last = 0;
    for (const run of (token.children ?? []).flatMap((child) => runs.get(child) ?? [])) {
      const [from, to] = overlap(run, start, end);
      if (from < to) {
        first ??= text.length + from;
        last = text.length + to;
      }
      text += run.text;
    }
    if (first === null) return [];
    const plain = plainWords(text);
    const from = firstAtLeast(plain.offsets, first);
    const words = plain.text.slice(from, firstAtLeast(plain.offsets, last));
    // White space that opens or ends a piece says nothing.
    const wanted = words.trim();
    if (wanted === "") return [];
    return [{ line: line + down, text: wanted, nth: countBefore(plain.text, wanted, from + words.indexOf(wanted)) }];
  });
}

function touches({ source }: MarkdownBlock, start: number, end: number): boolean {
  return source.start < source.end && source.start < end && start < source.end;
}

/** The inline elements of a block with their lines: their own, or that of what they stand in. */
export function inlineTokens({
  line,
  tokens,
}: Pick<Extract<Block, { kind: "markdown" }>, "line" | "tokens">): readonly { token: Token; line: number }[] {
  const lines = [line];
  return tokens.flatMap((token) => {
    const own = token.map?.[0] ?? lines.at(-1) ?? line;
    if (token.nesting === 1) lines.push(own);
    if (token.nesting === -1) lines.pop();
    return token.type === "inline" ? [{ token, line: own }] : [];
  });
}

/** What a run shares with a source span, counted in the run's text. */
function overlap({ text, literal, ...run }: Run, start: number, end: number): readonly [number, number] {
  if (run.start >= end || start >= run.end) return [0, 0];
  return literal ? [Math.max(start - run.start, 0), Math.min(end - run.start, text.length)] : [0, text.length];
}

function firstAtLeast(offsets: readonly number[], offset: number): number {
  const index = offsets.findIndex((one) => one >= offset);
  return index < 0 ? offsets.length - 1 : index;
}

/** At how many places before `at` a text stands. */
function countBefore(text: string, wanted: string, at: number): number {
  let count = 0;
  for (let place = text.indexOf(wanted); place >= 0 && place < at; place = text.indexOf(wanted, place + 1)) count++;
  return count;
}
