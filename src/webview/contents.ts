import { type ContentsEntry, contentsMenu } from "../render/contents-menu.js";
import type { Folding } from "./folding.js";
import { getPart, type Page } from "./page.js";
import { setMarkup } from "./set-markup.js";

/** The menu of contents. */
export interface Contents {
  /** Goes to the heading of a block. */
  go(key: string): void;
  /** Takes in the page's headings as they are now. */
  update(): void;
}

/** Keeps the menu of contents. */
export function keepContents({ article }: Page, folding: Folding): Contents {
  const menu = getPart("cc-contents-menu");
  return {
    go: (key) => {
      const block = article.querySelector<HTMLElement>(`:scope > .cc-block[data-key="${CSS.escape(key)}"]`);
      const heading = block?.querySelector<HTMLElement>("h1, h2, h3, h4, h5, h6");
      if (!heading) return;
      folding.reveal(heading);
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start", behavior: "instant" });
    },
    update: () => setMarkup(menu, contentsMenu([...entriesOf(article), allClaims])),
  };
}

const allClaims: ContentsEntry = { key: null, level: 2, text: "All claims" };

function entriesOf(article: HTMLElement): readonly ContentsEntry[] {
  const headings = article.querySelectorAll<HTMLElement>(
    ":scope > .cc-block > :is(h1, h2, h3, h4, h5, h6), :scope > .cc-block > .cc-foot > h2",
  );
  return [...headings].map((heading) => ({
    key: heading.closest<HTMLElement>(".cc-block")?.dataset.key ?? "",
    level: Number(heading.tagName.slice(1)),
    text: heading.textContent ?? "",
  }));
}
