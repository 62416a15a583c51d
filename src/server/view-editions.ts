import type { Reading } from "../core/reading.js";
import type { KeptRun, ReadingViewModel, ViewBlock, ViewClaim, WireRange } from "../protocol/lsp.js";
import type { ReadingView } from "../render/reading-view.js";

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
  readonly view: WholeView;
}

/** All that a view shows. Which claims stand in which block, a page sees for itself. */
type WholeView = Omit<ReadingView<WireRange>, "blocks"> & { readonly blocks: readonly ViewBlock[] };

function wholeView({ blocks, ...rest }: ReadingView<WireRange>): WholeView {
  return { ...rest, blocks: blocks.map(({ key, line, html }) => ({ key, line, html })) };
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
    const view = wholeView(render());
    const edition = { number: ++last, reading, shown, view };
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
      if (!before) return { ...view, edition, since: 0 };
      const blocks = changedBlocks(before.view.blocks, view.blocks);
      return { ...view, edition, since, blocks, claims: changedClaims(before.view.claims, view.claims) };
    },
  };
}

/** The blocks of a view in order, those that the view before had in the same words as runs of it. */
export function changedBlocks(
  before: readonly ViewBlock[],
  now: readonly ViewBlock[],
): readonly (ViewBlock | KeptRun)[] {
  const places = new Map(before.map(({ key }, index) => [key, index]));
  return inRuns(now, (block) => {
    const from = places.get(block.key);
    const known = from === undefined ? undefined : before[from];
    return from === undefined || known?.html !== block.html ? null : { from, lines: block.line - known.line };
  });
}

/** The same for claims; one that moved within its line is told anew. */
export function changedClaims(
  before: readonly ViewClaim[],
  now: readonly ViewClaim[],
): readonly (ViewClaim | KeptRun)[] {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  return inRuns(now, (claim) => {
    const from = places.get(claim.id);
    const known = from === undefined ? undefined : before[from];
    const lines = known ? linesBetween(known.range, claim.range) : null;
    return from === undefined || !known || lines === null || !tellsTheSame(known, claim) ? null : { from, lines };
  });
}

/** A list in which items that stand elsewhere already are told as runs. */
export function inRuns<Item extends object>(
  items: readonly Item[],
  placeOf: (item: Item) => { readonly from: number; readonly lines: number } | null,
): readonly (Item | KeptRun)[] {
  const pieces: (Item | KeptRun)[] = [];
  let run: { kept: number; readonly from: number; readonly lines: number } | null = null;
  for (const item of items) {
    const place = placeOf(item);
    if (place && run && run.from + run.kept === place.from && run.lines === place.lines) {
      run.kept++;
      continue;
    }
    run = place && { kept: 1, ...place };
    pieces.push(run ?? item);
  }
  return pieces;
}

/** How many lines further down a range stands now; null where that is not all. */
export function linesBetween(before: WireRange | null, now: WireRange | null): number | null {
  if (before === null || now === null) return before === now ? 0 : null;
  const lines = now.start.line - before.start.line;
  const isAll =
    now.end.line - before.end.line === lines &&
    now.start.character === before.start.character &&
    now.end.character === before.end.character;
  return isAll ? lines : null;
}

/** Whether all that is said of a claim but its place is the same. */
function tellsTheSame(some: ViewClaim, others: ViewClaim): boolean {
  return (Object.keys(others) as (keyof ViewClaim)[]).every((key) => {
    if (key === "range" || some[key] === others[key]) return true;
    return typeof others[key] === "object" && JSON.stringify(some[key]) === JSON.stringify(others[key]);
  });
}
