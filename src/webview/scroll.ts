import { readableTopPx } from "./head-height.js";
import type { Page } from "./page.js";
import { lineAtTop, offsetOfLine } from "./scroll-position.js";

/** The window's scrolling, told apart by who did it. */
export interface Scroll {
  /** Brings a source line to the top, without a report. */
  toLine(line: number): void;
  /** Changes how the article is set, and keeps at the top what stood there. */
  hold(change: () => void): void;
  /** Brings an element, or a range of text, into sight where it isn't, without a report. */
  toElement(element: Pick<Element, "getBoundingClientRect">): void;
}

/**
 * Watches the window's scrolling and reports the line at its top, with a share of it, once a frame, when the reader scrolled; what the view
 * does by itself isn't reported, so that editor and view don't answer each other's echo.
 */
export function watchScroll(page: Page, report: (line: number) => void): Scroll {
  const { article } = page;
  let own = false;
  let scheduled = false;
  const topPx = (): number => readableTopPx(page);
  const quietly = (scroll: () => void): void => {
    const before = window.scrollY;
    own = true;
    scroll();
    // Nothing ends where nothing moved.
    if (window.scrollY === before) own = false;
  };
  // Where the browser doesn't say that a scrolling ended, the reader's hand does.
  for (const event of ["scrollend", "wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(event, () => {
      own = false;
    });
  }
  window.addEventListener("scroll", () => {
    if (own || scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      report(lineAtTop(article, topPx()));
    });
  });
  const toLine = (line: number): void => {
    // The article's first line stands below the page's margin, which belongs to it.
    const offset = line === 0 ? -window.scrollY : offsetOfLine(article, line, topPx());
    if (offset !== null) quietly(() => window.scrollBy({ top: offset, behavior: "instant" }));
  };
  return {
    toLine,
    hold: (change) => {
      const line = lineAtTop(article, topPx());
      change();
      toLine(line);
    },
    toElement: (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      if (top >= topPx() && bottom <= window.innerHeight) return;
      const fromMiddle = (top + bottom) / 2 - (topPx() + window.innerHeight) / 2;
      quietly(() => window.scrollBy({ top: fromMiddle, behavior: "instant" }));
    },
  };
}
