import { type Block, sourceOfAll } from "../core/article/block.js";
import { keptBlocks } from "../core/article/untouched.js";
import type { ClaimReading } from "../core/claim-reading.js";
import { originOf } from "../core/moved-claim.js";
import type { Span } from "../core/text/span.js";
import { marksOf } from "./marks.js";
import { type BlockRests, isHeading, type ReadingBlock, renderReadingBlocks } from "./reading-blocks.js";

/**
 * An article's blocks after an edit: those that the edit reaches are rendered, the others are taken as they were. Null where more
 * may have changed, and all of them have to be rendered.
 *
 * A block that wasn't read again is rendered as it was if
 * - the same marks stand in it: each claim, term and lost figure outside of what was read again stands where it stood, or where
 *   the end of the text moved to, and says what it said; none reaches over an end of what was read again;
 * - its charts are the same: the claims that its own ones meet say what they said, and no heading hands charts on to it over an
 *   end of what was read again;
 * - its name and those of its headings are the same: they are numbered through the article where equal ones come again.
 */
export function articleBlocksAgain(
  { rests: before, blocks }: RenderedBefore,
  now: BlockRests,
): readonly ReadingBlock[] | null {
  const [old, article] = [before.reading.article, now.reading.article];
  const isOfOneKind =
    before.reading.claimSet === now.reading.claimSet && before.choice === now.choice && before.style === now.style;
  if (!isOfOneKind) return null;
  const { first, last, moved } = keptBlocks(old, article);
  const [oldEnd, end] = [old.blocks.length - last, article.blocks.length - last];
  const readAgain = article.blocks.slice(first, end);
  const gone = old.blocks.slice(first, oldEnd);
  if (readAgain.length + gone.length > maxReadAgain) return null;
  if ([...readAgain, ...gone].some(holdsHeading) || handsOn(blocks, first)) return null;
  const kept = {
    above: sourceOfAll(article.blocks.slice(0, first))?.end ?? -1,
    below: sourceOfAll(article.blocks.slice(end))?.start ?? Number.POSITIVE_INFINITY,
    moved,
  };
  const claims = claimsReadAgain(before.reading.claims, now.reading.claims, kept);
  if (!claims || !keepsTerms(before, now, kept)) return null;
  const fresh = renderReadingBlocks(readAgain, marksOf(claims), now);
  const [above, below] = [blocks.slice(0, first), blocks.slice(oldEnd, old.blocks.length)];
  const names = new Set([...blocks.slice(first, oldEnd), ...fresh].map(nameOf));
  if (above.some((block) => names.has(nameOf(block))) || below.some((block) => names.has(nameOf(block)))) return null;
  const lines = (article.blocks[end]?.line ?? 0) - (old.blocks[oldEnd]?.line ?? 0);
  const moveLines = (block: ReadingBlock): ReadingBlock => ({ ...block, line: block.line + lines });
  return [...above, ...fresh, ...(lines === 0 ? below : below.map(moveLines))];
}

/** An article's blocks as they were rendered, and from what. */
export interface RenderedBefore {
  readonly rests: BlockRests;
  readonly blocks: readonly ReadingBlock[];
}

/** Where more blocks were read again, it is hardly more work to render all. */
const maxReadAgain = 100;

/** What an edit left as it was, as places in the source as it is now. */
interface Kept {
  /** Up to here all stands where it stood. */
  readonly above: number;
  /** From here on all stands so many characters further down. */
  readonly below: number;
  readonly moved: number;
}

/** How a place is to what was kept: `kept` as it was, `within` what was read again before and now, or neither. */
function isKept(old: Span | null, now: Span | null, { above, below, moved }: Kept): "kept" | "within" | "other" {
  if (old === null && now === null) return "kept";
  const isMoved = (by: number): boolean => old?.start === (now?.start ?? 0) - by && old?.end === (now?.end ?? 0) - by;
  if (now && now.end <= above && isMoved(0)) return "kept";
  if (now && now.start >= below && isMoved(moved)) return "kept";
  const wasWithin = old === null || (old.start >= above && old.end <= below - moved);
  const isWithin = now === null || (now.start >= above && now.end <= below);
  return wasWithin && isWithin ? "within" : "other";
}

/** The claims that stand in what was read again; null where others changed, or stand in it with a part of their words. */
function claimsReadAgain(
  old: readonly ClaimReading[],
  now: readonly ClaimReading[],
  kept: Kept,
): readonly ClaimReading[] | null {
  if (old.length !== now.length) return null;
  const within: ClaimReading[] = [];
  const changed = new Set<string>();
  for (const [index, claim] of now.entries()) {
    const before = old[index];
    if (before?.id !== claim.id) return null;
    const saysTheSame = before === claim || originOf(before) === originOf(claim);
    const place = isKept(before.anchor.source, claim.anchor.source, kept);
    if (place === "kept" && saysTheSame) continue;
    if (place === "other" || (place === "kept" && claim.anchor.source !== null)) return null;
    if (!saysTheSame) changed.add(claim.id);
    within.push(claim);
  }
  // A chart shows a claim with those that it meets.
  const meetsChanged = ({ id, rivals }: ClaimReading): boolean =>
    rivals.length > 0 && (changed.has(id) || rivals.some(({ claim }) => changed.has(claim)));
  return changed.size > 0 && (now.some(meetsChanged) || old.some(meetsChanged)) ? null : within;
}

/** Whether terms and lost figures are the same in all that was kept. */
function keepsTerms(before: BlockRests, now: BlockRests, kept: Kept): boolean {
  const [old, article] = [before.reading.article, now.reading.article];
  const agree = <Placed extends { readonly span: Span }>(
    some: readonly Placed[],
    others: readonly Placed[],
    isSame: (one: Placed, other: Placed) => boolean,
  ): boolean =>
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      if (!other) return false;
      const place = isKept(old.shadow.toSource(one.span), article.shadow.toSource(other.span), kept);
      return place === "within" || (place === "kept" && isSame(one, other));
    });
  return (
    agree(before.terms, now.terms, (one, other) => one.open === other.open) &&
    agree(before.lost, now.lost, (one, other) => one.figure.markup === other.figure.markup)
  );
}

function holdsHeading(block: Block): boolean {
  return block.kind === "markdown" && block.tokens.some(({ type }) => type === "heading_open");
}

/** Whether headings that end right before a block, or one at the end of all, hold claims whose charts they hand on to what follows. */
function handsOn(blocks: readonly ReadingBlock[], first: number): boolean {
  for (let index = first - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block || !isHeading(block.html)) return false;
    if (block.claims.length > 0) return true;
  }
  return false;
}

/** A block's name without the number that tells equal ones apart. */
function nameOf({ key }: ReadingBlock): string {
  return key.split("-", 1)[0] ?? key;
}
