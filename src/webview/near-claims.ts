import { allMarks } from "./marks.js";
import type { Page } from "./page.js";

/** How far beyond the window's edges a block still counts as near, as a share of its height. */
const margin = "50% 0px";

/** The claims of the blocks that can be seen, or nearly so. */
export interface NearClaims {
  /** Their ids, in reading order. */
  ids(): readonly string[];
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
  const changed = new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) watched.observe(node);
      for (const node of removedNodes) {
        if (!(node instanceof Element) || node.isConnected) continue;
        watched.unobserve(node);
        near.delete(node);
      }
    }
  });
  changed.observe(article, { childList: true });
  return {
    ids: () => {
      const blocks = [...near].toSorted((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      return [
        ...new Set(blocks.flatMap((block) => allMarks(block as HTMLElement).map(({ dataset }) => dataset.claim ?? ""))),
      ];
    },
  };
}
