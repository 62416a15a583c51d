import type { SentBlock, SentView } from "../protocol/panel.js";
import type { Page } from "./page.js";
import { resolveImages } from "./resolve-images.js";
import { elementFrom, hasMarkup, setMarkup } from "./set-markup.js";

/**
 * Brings the page up to a new model. Blocks that didn't change stay as they are, with their scroll position, focus and
 * whatever a reader opened in them.
 * @param base address of the article's folder, ending in a slash
 */
export function applyView(page: Page, model: SentView, base: string): void {
  document.title = model.title;
  setMarkup(page.head, model.head);
  applyNotice(page.article, model.notice);
  applyBlocks(page, model.blocks, base);
}

/** Shows plain words in place of an article. */
export function applyNoticeText(page: Page, title: string, text: string): void {
  setMarkup(page.head, "");
  const notice = document.createElement("div");
  notice.className = "cc-notice";
  const heading = document.createElement("h2");
  heading.textContent = title;
  const words = document.createElement("p");
  words.textContent = text;
  notice.append(heading, words);
  page.article.replaceChildren(notice);
  page.side.replaceChildren();
}

function applyNotice(article: HTMLElement, markup: string | null): void {
  article.querySelector(":scope > .cc-notice")?.remove();
  if (markup === null) return;
  const notice = elementFrom(`<div class="cc-notice">${markup}</div>`);
  if (notice) article.prepend(notice);
}

function applyBlocks({ article, side }: Page, blocks: readonly SentBlock[], base: string): void {
  const existing = new Map(
    [...article.querySelectorAll<HTMLElement>(":scope > .cc-block")].map((one) => [keyOf(one), one]),
  );
  let last: Element | null = article.querySelector(":scope > .cc-notice");
  for (const { key, line, html } of blocks) {
    const block = existing.get(key) ?? createBlock(key);
    existing.delete(key);
    block.dataset.line = String(line);
    // Null: the page has just this already.
    if (html !== null && !hasMarkup(block, html)) {
      saveCards(block, side);
      setMarkup(block, html);
      resolveImages(block, base);
    }
    const next: Element | null = last ? last.nextElementSibling : article.firstElementChild;
    if (next !== block) article.insertBefore(block, next);
    last = block;
  }
  for (const gone of existing.values()) {
    saveCards(gone, side);
    gone.remove();
  }
}

/** Cards that stand in a block outlive its markup: they wait in the side column to be placed anew. */
function saveCards(block: HTMLElement, side: HTMLElement): void {
  side.append(...block.querySelectorAll(".cc-slot"));
}

function createBlock(key: string): HTMLElement {
  const block = document.createElement("section");
  block.className = "cc-block";
  block.dataset.key = key;
  return block;
}

function keyOf(block: HTMLElement): string {
  return block.dataset.key ?? "";
}
