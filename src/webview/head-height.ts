import type { Page } from "./page.js";

/** Tells the styles how tall the page's head is now: where there is little room it takes several lines. */
export function keepHeadHeight({ bar }: Page): void {
  const measure = (): void =>
    document.documentElement.style.setProperty(
      "--cc-head-height",
      `${Math.round(bar.getBoundingClientRect().height)}px`,
    );
  new ResizeObserver(measure).observe(bar);
}
