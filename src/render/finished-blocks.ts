import type { RenderedBlock } from "../core/article/render-article.js";

/** What a block was finished with, and what it became. */
interface Finished {
  readonly rests: readonly unknown[];
  readonly html: string;
}

const known = new WeakMap<RenderedBlock["rendering"], Finished>();

/**
 * A block's HTML with its marks completed and its charts, made again only where something that it rests on changed: most blocks
 * of a long article stay as they are while somebody types in one of them.
 * @param rests all that `finish` takes into account beside the block's own HTML, compared one by one
 */
export function finishedBlock({ rendering }: RenderedBlock, rests: readonly unknown[], finish: () => string): string {
  const last = known.get(rendering);
  if (last && last.rests.length === rests.length && last.rests.every((one, index) => one === rests[index])) {
    return last.html;
  }
  const html = finish();
  known.set(rendering, { rests, html });
  return html;
}
