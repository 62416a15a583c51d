/**
 * Which source line stands at the top of the window, and back. Between two blocks' first lines the position is taken as
 * even, as the built-in preview does: charts and cards count as part of the block that they belong to.
 */

/** The source line at the top of what can be seen, from 0, with the share of it that is above. */
export function lineAtTop(article: HTMLElement, topPx: number): number {
  const blocks = blocksOf(article);
  let line = 0;
  for (const [index, block] of blocks.entries()) {
    const { top, bottom } = extentOf(block, blocks[index + 1]);
    if (top > topPx) break;
    const first = lineOf(block);
    const after = blocks[index + 1] ? lineOf(blocks[index + 1]) : first + 1;
    const share = bottom > top ? Math.min((topPx - top) / (bottom - top), 1) : 0;
    line = first + share * Math.max(after - first, 0);
  }
  return line;
}

/** How far the window has to scroll for a source line to stand at `topPx`, in pixels; null in an empty article. */
export function offsetOfLine(article: HTMLElement, line: number, topPx: number): number | null {
  const blocks = blocksOf(article);
  const index = blocks.findLastIndex((block) => lineOf(block) <= line);
  const block = blocks[Math.max(index, 0)];
  if (!block) return null;
  const next = blocks[Math.max(index, 0) + 1];
  const { top, bottom } = extentOf(block, next);
  const lines = next ? lineOf(next) - lineOf(block) : 0;
  const share = lines > 0 ? Math.min(Math.max((line - lineOf(block)) / lines, 0), 1) : 0;
  return top + share * (bottom - top) - topPx;
}

function blocksOf(article: HTMLElement): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(":scope > .cc-block:not([hidden])")];
}

function lineOf(block: HTMLElement | undefined): number {
  return Number(block?.dataset.line ?? 0);
}

/** From a block's top to the next one's, in pixels of the window. */
function extentOf(block: HTMLElement, next: HTMLElement | undefined): { top: number; bottom: number } {
  const { top, bottom } = block.getBoundingClientRect();
  return { top, bottom: next?.getBoundingClientRect().top ?? bottom };
}
