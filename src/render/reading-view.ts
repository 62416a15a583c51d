import { styleShownBy } from "../charts/number-style.js";
import { type RenderedBlock, renderBlocks } from "../core/article/render-article.js";
import { type ClaimFacts, claimFacts } from "../core/claim-facts.js";
import type { ClaimReading } from "../core/claim-reading.js";
import { originOf } from "../core/moved-claim.js";
import type { Reading } from "../core/reading.js";
import type { Span } from "../core/text/span.js";
import { finishedBlock } from "./finished-blocks.js";
import { html, trusted } from "./html.js";
import { lostFigures, lostIn } from "./lost-figures.js";
import { completeMarks, markPieces, marksOf, orderPieces } from "./marks.js";
import { rangeMarks } from "./range-marks.js";
import { termMarks } from "./term-marks.js";
import { type ChartChoice, textCharts } from "./text-charts.js";
import { viewFoot } from "./view-foot.js";
import { titleOf, viewHead } from "./view-head.js";
import { type Standing, standingOf } from "./words.js";

/** The reading view in pieces, all of it: of `protocol`'s `ReadingViewModel` a page gets what it lacks. */
export interface ReadingView<Range> {
  readonly title: string;
  readonly head: string;
  readonly blocks: readonly ReadingBlock[];
  readonly claims: readonly ReadingClaim<Range>[];
  readonly notice: string | null;
}

export interface ReadingBlock {
  readonly key: string;
  /** First source line, from 0. */
  readonly line: number;
  readonly html: string;
  readonly claims: readonly string[];
}

export interface ReadingClaim<Range> {
  readonly id: string;
  readonly verdict: Standing;
  readonly quote: string;
  readonly headline: string;
  readonly range: Range | null;
  readonly facts: ClaimFacts;
}

export interface ViewOptions<Range> {
  /** The range of a source span as the reader of the view counts; null for no span. */
  readonly rangeOf: (span: Span | null) => Range | null;
  /** Which claims' charts stand under the paragraphs; those of contested and contradicted ones when absent. */
  readonly charts?: ChartChoice;
}

/**
 * An article with its marks and the charts under its paragraphs, as escaped HTML without style attributes; its cards are
 * rendered when somebody comes near them (`renderCards`). An image's path stands in `data-path`, relative to the article: who shows the page knows where from it may
 * load files.
 */
export function renderReadingView<Range>(
  reading: Reading,
  { rangeOf, charts = "contested" }: ViewOptions<Range>,
): ReadingView<Range> {
  const { article, claims } = reading;
  return {
    title: titleOf(reading),
    head: viewHead(reading).markup,
    blocks: [...articleBlocks(reading, charts), ...footBlocks(reading)],
    claims: claims.map((claim) => ({
      id: claim.id,
      verdict: standingOf(claim),
      quote: claim.anchor.text,
      headline: claim.headline,
      range: rangeOf(claim.anchor.source),
      facts: claimFacts(claim, reading.claimSet),
    })),
    notice: article.blocks.length === 0 || claims.length === 0 ? noticeOf(reading) : null,
  };
}

/** What takes the place of an image's address until the page resolves it; no address of an article begins like it. */
const pathScheme = "cc-path:";
const imageSource = (path: string): string => `${pathScheme}${path}`;

function articleBlocks(reading: Reading, choice: ChartChoice): readonly ReadingBlock[] {
  const { article, claims } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const marks = [...marksOf(claims), ...termMarks(reading), ...rangeMarks(article)];
  const rendered = renderBlocks(article, marks, { imageSource });
  const pieces = rendered.map(piecesOf);
  const orders = orderPieces(pieces);
  const lost = lostFigures(reading);
  const style = styleShownBy(reading.quantities);
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

function isHeading(markup: string): boolean {
  return /^<h[1-6][ >]/.test(markup);
}

function footBlocks(reading: Reading): readonly ReadingBlock[] {
  const line = Math.max(reading.article.lines.lineCount - 1, 0);
  return viewFoot(reading).map(({ key, html: { markup } }) => ({ key, line, html: markup, claims: [] }));
}

function noticeOf({ article, claimSet }: Reading): string {
  const { markup } =
    article.blocks.length === 0
      ? html`<h2>This article is empty</h2><p>There is nothing to read yet. The view fills as soon as there is text.</p>`
      : html`<h2>No claims yet</h2><p>The claim set ${claimSet.file.slice(claimSet.file.lastIndexOf("/") + 1)} names no claims. Add one under <code>claims:</code>: an id, a <code>quote</code> from the text, and the <code>evidence</code> it stands on.</p>`;
  return markup;
}
