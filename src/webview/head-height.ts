import { getPart, type Page } from "./page.js";

/**
 * Tells the styles how tall the page's head is now, since it takes several lines where there is little room, and how much of
 * the window it covers with the filter's line below it.
 */
export function keepHeadHeight({ bar }: Page): void {
  const line = getPart("cc-filter-line");
  const { style } = document.documentElement;
  const measure = (): void => {
    style.setProperty("--cc-head-height", `${bar.offsetHeight}px`);
    style.setProperty("--cc-covered-height", `${bar.offsetHeight + line.offsetHeight}px`);
  };
  const resized = new ResizeObserver(measure);
  resized.observe(bar);
  resized.observe(line);
}

/** Where the part of the window begins that nothing covers, in pixels from its top. */
export function readableTopPx({ bar }: Page): number {
  return bar.getBoundingClientRect().bottom + getPart("cc-filter-line").offsetHeight;
}
