import { type ClaimFacts, claimFacts } from "../core/claim-facts.js";
import type { Reading } from "../core/reading.js";
import type { Span } from "../core/text/span.js";
import { articleBlocks } from "./article-blocks.js";
import { html } from "./html.js";
import type { ReadingBlock } from "./reading-blocks.js";
import type { ChartChoice } from "./text-charts.js";
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
