import { firstPieces, markSelector } from "./marks.js";
import type { Page } from "./page.js";

/** How far beyond the window's edges a block still counts as near, as a share of its height. */
const margin = "50% 0px";

/** The claims of the blocks that can be seen, or nearly so. */
export interface NearClaims {
  /**
   * The first piece of each one's mark that is near, by claim id, in reading order. The mark may have begun further up
   * (`isFirstPiece`).
   */
  marks(): ReadonlyMap<string, HTMLElement>;
}

/** Watches which blocks of the article are near the window; `onChange` hears when others are. */
export function watchNearClaims({ article }: Page, onChange: () => void): NearClaims {
  const near = new Set<Element>();
  const watched = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onChange();
    },
    { rootMargin: margin },
  );
  /** Watches a block that holds marks; the browser looks at each of those with every frame. */
  const consider = (block: Element): void => {
    if (block.querySelector(markSelector)) watched.observe(block);
    else forget(block);
  };
  const forget = (block: Element): void => {
    watched.unobserve(block);
    near.delete(block);
  };
  // In a page to share they are there from the start.
  for (const block of article.children) consider(block);
  const changed = new MutationObserver((changes) => {
    for (const { target, addedNodes, removedNodes } of changes) {
      if (target instanceof Element && target.parentElement === article) consider(target);
      if (target !== article) continue;
      for (const node of addedNodes) if (node instanceof Element) consider(node);
      for (const node of removedNodes) if (node instanceof Element && !node.isConnected) forget(node);
    }
  });
  changed.observe(article, { childList: true, subtree: true });
  return {
    marks: () => {
      const blocks = [...near].toSorted((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      return firstPieces(blocks);
    },
  };
}
