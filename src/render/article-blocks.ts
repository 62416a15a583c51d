import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Reading } from "../core/reading.js";
import { articleBlocksAgain, type RenderedBefore } from "./article-blocks-again.js";
import { marksOf } from "./marks.js";
import { type BlockRests, blockRests, type ReadingBlock, renderReadingBlocks } from "./reading-blocks.js";
import type { ChartChoice } from "./text-charts.js";

/** What was rendered last. */
const known = new WeakMap<ClaimSet, RenderedBefore>();

/**
 * An article with its marks, the charts under its paragraphs and its lost figures, block by block. What an edit left as it was is
 * taken from where the article was rendered last.
 */
export function articleBlocks(reading: Reading, choice: ChartChoice): readonly ReadingBlock[] {
  const before = known.get(reading.claimSet);
  const rests = blockRests(reading, choice);
  const blocks = (before && articleBlocksAgain(before, rests)) ?? wholeArticleBlocks(rests);
  known.set(reading.claimSet, { rests, blocks });
  return blocks;
}

/** The same without a look at what was rendered last. */
export function wholeArticleBlocks(rests: BlockRests): readonly ReadingBlock[] {
  const { article, claims } = rests.reading;
  return renderReadingBlocks(article.blocks, marksOf(claims), rests);
}
