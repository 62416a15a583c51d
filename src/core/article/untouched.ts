import type { Block } from "./block.js";
import type { Article } from "./parse-article.js";

/** What an edit of an article left as it was, as places in the source. */
export interface Untouched {
  /** Up to here all is as it was, where it was. */
  readonly end: number;
  /** From here on, in the article as it is now, all is as it was. */
  readonly start: number;
  /** How much further down that stands now. */
  readonly moved: number;
}

/**
 * What is the same in two versions of an article: blocks at its beginning and at its end that weren't read again. Those next to
 * what was read again count only if they are so far away that words there can't reach them.
 * @param reach how far words are looked at beyond their own block, in characters of the shadow text
 */
export function untouchedIn(before: Article, now: Article, reach: number): Untouched {
  const none = { end: -1, start: Number.POSITIVE_INFINITY, moved: 0 };
  if (before.format !== "markdown" || now.format !== "markdown") return none;
  const { blocks } = now;
  const { first, last, moved } = keptBlocks(before, now);
  return {
    end:
      first === blocks.length && first === before.blocks.length
        ? now.text.length
        : endBefore(blocks.slice(0, first), reach),
    start: startBehind(blocks.slice(blocks.length - last), reach),
    moved,
  };
}

/** Blocks at the beginning and at the end of an article that weren't read again since a version of it. */
export interface KeptBlocks {
  /** How many at the beginning, where they were. */
  readonly first: number;
  /** How many at the end. */
  readonly last: number;
  /** How many characters further down those at the end stand. */
  readonly moved: number;
}

/** Which blocks of a version of an article are there still; none where one of the two is plain text. */
export function keptBlocks({ text, blocks: old }: Article, { text: nowText, blocks: fresh }: Article): KeptBlocks {
  const most = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < most && isSame(old[first], fresh[first], 0)) first++;
  const moved = nowText.length - text.length;
  let last = 0;
  while (last < most - first && isSame(old.at(-1 - last), fresh.at(-1 - last), moved)) last++;
  return { first, last, moved };
}

function isSame(old: Block | undefined, now: Block | undefined, moved: number): boolean {
  return (
    old?.kind === "markdown" && now?.kind === "markdown" && old.tokens === now.tokens && now.moved - old.moved === moved
  );
}

/** Where the last block ends behind which so many characters follow. */
function endBefore(blocks: readonly Block[], reach: number): number {
  let shown = 0;
  for (const block of blocks.toReversed()) {
    if (block.kind !== "markdown") break;
    if (shown >= reach && block.source.start < block.source.end) return block.source.end;
    shown += block.shadow.text.length;
  }
  return -1;
}

/** Where the first block begins before which so many characters stand. */
function startBehind(blocks: readonly Block[], reach: number): number {
  let shown = 0;
  for (const block of blocks) {
    if (block.kind !== "markdown") break;
    if (shown >= reach && block.source.start < block.source.end) return block.source.start;
    shown += block.shadow.text.length;
  }
  return Number.POSITIVE_INFINITY;
}
