import type { Reading } from "../core/reading.js";
import type { KeptRun, ReadingViewModel, ViewBlock, ViewClaim, WireRange } from "../protocol/lsp.js";
import type { ReadingView } from "../render/reading-view.js";
import { inRuns, linesBetween, placesIn } from "./kept-runs.js";

/** What the views of one article were sent last, so that they are sent no more than what changed. */
export interface ViewEditions {
  /**
   * The view of a reading, for a page that shows the edition `since`: whole where that one is unknown by now, or 0.
   * It is rendered once for all views that show the same reading in the same way.
   */
  viewOf(uri: string, since: number, wanted: WantedView): Omit<ReadingViewModel, "uri" | "version" | "reading">;
}

/** A view that somebody wants to see. */
export interface WantedView {
  readonly reading: Reading;
  /** What else decides how it looks, as text. */
  readonly shown: string;
  /** Renders it. */
  readonly render: () => ReadingView<WireRange>;
}

interface Edition {
  readonly number: number;
  readonly reading: Reading;
  readonly shown: string;
  readonly view: ReadingView<WireRange>;
}

/** Articles whose views are remembered, and editions of each: the views of one article ask one after the other. */
const mostArticles = 4;
const mostEditions = 3;

/** Remembers the last editions of few articles; who asks for a change of an older one gets all. */
export function createViewEditions(): ViewEditions {
  const byArticle = new Map<string, readonly Edition[]>();
  let last = 0;
  const editionOf = (uri: string, { reading, shown, render }: WantedView): Edition => {
    const known = byArticle.get(uri) ?? [];
    const [newest] = known;
    if (newest && newest.reading === reading && newest.shown === shown) return newest;
    const edition = { number: ++last, reading, shown, view: render() };
    byArticle.delete(uri);
    byArticle.set(uri, [edition, ...known].slice(0, mostEditions));
    for (const [oldest] of byArticle) if (byArticle.size > mostArticles) byArticle.delete(oldest);
    return edition;
  };
  return {
    viewOf: (uri, since, wanted) => {
      const now = editionOf(uri, wanted);
      const before = byArticle.get(uri)?.find(({ number }) => number === since);
      const { number: edition, view } = now;
      if (!before) return { ...view, edition, since: 0, blocks: view.blocks.map(sent) };
      const blocks = changedBlocks(before.view.blocks, view.blocks).map((one) => ("kept" in one ? one : sent(one)));
      return { ...view, edition, since, blocks, claims: changedClaims(before.view.claims, view.claims) };
    },
  };
}

/** What is sent of a block: which claims stand in it, a page sees for itself. */
function sent({ key, line, html }: ViewBlock): ViewBlock {
  return { key, line, html };
}

/** The blocks of a view in order, those that the view before had in the same words as runs of it. */
export function changedBlocks(
  before: readonly ViewBlock[],
  now: readonly ViewBlock[],
): readonly (ViewBlock | KeptRun)[] {
  const placeOf = placesIn(before, ({ key }) => key);
  return inRuns(now, (block, index) => {
    const from = placeOf(block.key, index);
    const known = from === undefined ? undefined : before[from];
    return from === undefined || known?.html !== block.html ? null : { from, lines: block.line - known.line };
  });
}

/** The same for claims; one that moved within its line is told anew. */
export function changedClaims(
  before: readonly ViewClaim[],
  now: readonly ViewClaim[],
): readonly (ViewClaim | KeptRun)[] {
  const placeOf = placesIn(before, ({ id }) => id);
  return inRuns(now, (claim, index) => {
    const from = placeOf(claim.id, index);
    const known = from === undefined ? undefined : before[from];
    const lines = known ? linesBetween(known.range, claim.range) : null;
    return from === undefined || !known || lines === null || !tellsTheSame(known, claim) ? null : { from, lines };
  });
}

/** Whether all that is said of a claim but its place is the same. */
function tellsTheSame(some: ViewClaim, others: ViewClaim): boolean {
  return (Object.keys(others) as (keyof ViewClaim)[]).every((key) => {
    if (key === "range" || some[key] === others[key]) return true;
    return typeof others[key] === "object" && JSON.stringify(some[key]) === JSON.stringify(others[key]);
  });
}
