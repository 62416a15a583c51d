import { styleShownBy } from "../charts/number-style.js";
import { type Block, sourceOfAll } from "../core/article/block.js";
import { type Mark, type RenderedBlock, renderBlocks } from "../core/article/render-article.js";
import type { ClaimReading } from "../core/claim-reading.js";
import { originOf } from "../core/moved-claim.js";
import type { Reading } from "../core/reading.js";
import { finishedBlock } from "./finished-blocks.js";
import { html, trusted } from "./html.js";
import { type LostFigure, lostFigures, lostIn } from "./lost-figures.js";
import { completeMarks, markPieces, orderPieces } from "./marks.js";
import { rangeMarks } from "./range-marks.js";
import { termMarks } from "./term-marks.js";
import { type ChartChoice, textCharts } from "./text-charts.js";

/** A block of the reading view. */
export interface ReadingBlock {
  /** The same as long as the article's own part of it is, whatever changes elsewhere. */
  readonly key: string;
  /** First source line, from 0. */
  readonly line: number;
  readonly html: string;
  /** The claims whose marks stand in it, in reading order. */
  readonly claims: readonly string[];
}

/** What the blocks of an article are rendered from, beside their own words. */
export interface BlockRests {
  readonly reading: Reading;
  /** Which charts stand under them. */
  readonly choice: ChartChoice;
  /** How the article writes numbers (`styleShownBy`). */
  readonly style: string;
  readonly terms: readonly Mark[];
  readonly lost: readonly LostFigure[];
}

/** What an article's blocks rest on. */
export function blockRests(reading: Reading, choice: ChartChoice): BlockRests {
  const style = styleShownBy(reading.quantities);
  return { reading, choice, style, terms: termMarks(reading), lost: lostFigures(reading) };
}

/** What takes the place of an image's address until the page resolves it; no address of an article begins like it. */
const pathScheme = "cc-path:";
const imageSource = (path: string): string => `${pathScheme}${path}`;

/**
 * Renders blocks of an article that follow one upon the other.
 * @param claimMarks those of the claims that stand in them
 */
export function renderReadingBlocks(
  blocks: readonly Block[],
  claimMarks: readonly Mark[],
  { reading, choice, style, terms, lost }: BlockRests,
): readonly ReadingBlock[] {
  const { article, claims } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const shown = sourceOfAll(blocks);
  const marks = [...claimMarks, ...terms, ...(shown ? rangeMarks(article, article.shadow.toShadow(shown)) : [])];
  const rendered = renderBlocks({ ...article, blocks }, marks, { imageSource });
  const pieces = rendered.map(piecesOf);
  const orders = orderPieces(pieces);
  let held: readonly ClaimReading[] = [];
  return rendered.map((block, index) => {
    const { key, line, html: markup } = block;
    const [order = [], figures] = [orders[index], lost.length === 0 ? [] : lostIn(block.span, lost)];
    const ids = order.length === 0 ? [] : [...new Set(pieces[index])];
    const marked = ids.flatMap((id) => byId.get(id) ?? []);
    const own = held.length === 0 ? marked : [...held, ...marked];
    // A heading isn't parted from its text: its charts stand under the block that follows.
    const isHolding = own.length > 0 && isHeading(markup) && index < rendered.length - 1;
    held = isHolding ? own : [];
    const finish = (): string => {
      const charts = isHolding ? "" : textCharts(own, reading, choice).markup;
      const words = completeMarks(markup, order, byId).replaceAll(`<img src="${pathScheme}`, '<img data-path="');
      return html`${trusted(words + charts)}${figures}`.markup;
    };
    const rests: unknown[] = figures.map((figure) => figure.markup);
    if (own.length > 0) {
      rests.push(isHolding, choice, reading.claimSet, style, marked.length, own.length);
      for (const { isFirst, isLast } of order) rests.push(isFirst, isLast);
      for (const claim of own) {
        rests.push(originOf(claim));
        // Charts show a claim with those that it meets, as the claim set names them, in the article's style.
        for (const { claim: id } of claim.rivals) rests.push(originOf(byId.get(id) ?? claim));
      }
    }
    return { key, line, html: finishedBlock(block, rests, finish), claims: ids };
  });
}

const knownPieces = new WeakMap<RenderedBlock["rendering"], readonly string[]>();

function piecesOf({ rendering, html: markup }: RenderedBlock): readonly string[] {
  const before = knownPieces.get(rendering);
  if (before) return before;
  const pieces = markPieces(markup);
  knownPieces.set(rendering, pieces);
  return pieces;
}

/** Whether a block's HTML is that of a heading. */
export function isHeading(markup: string): boolean {
  return /^<h[1-6][ >]/.test(markup);
}
