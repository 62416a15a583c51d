import type { KeptRun, ReadingViewModel, ViewBlock } from "../protocol/lsp.js";
import type { Page } from "./page.js";
import { resolveImages } from "./resolve-images.js";
import { elementFrom, hasMarkup, setMarkup } from "./set-markup.js";

/** What became of an article's blocks. */
export interface ArticleChange {
  /** Blocks with other markup than before. */
  readonly blocks: readonly HTMLElement[];
  /** Whether headings came, went or moved, so that other blocks may stand under them. */
  readonly outline: boolean;
}

/**
 * Brings the page up to a new model. Blocks that didn't change stay as they are, with their scroll position, focus and
 * whatever a reader opened in them.
 * @param base address of the article's folder, ending in a slash
 */
export function applyView(page: Page, model: ReadingViewModel, base: string): ArticleChange {
  if (document.title !== model.title) document.title = model.title;
  setMarkup(page.head, model.head);
  applyNotice(page.article, model.notice);
  return applyBlocks(page, model.blocks, base);
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

function applyBlocks({ article, side }: Page, pieces: readonly (ViewBlock | KeptRun)[], base: string): ArticleChange {
  const before = blocksOf(article);
  const gone = new Set(before);
  const changed: HTMLElement[] = [];
  let outline = false;
  const keep = ({ kept, from, lines }: KeptRun): readonly HTMLElement[] => {
    const blocks = before.slice(from, from + kept);
    for (const block of blocks) {
      gone.delete(block);
      if (lines !== 0) block.dataset.line = String(Number(block.dataset.line) + lines);
    }
    return blocks;
  };
  // What stays is told first, so that a key that comes again has a block of its own.
  const staying = pieces.map((piece) => ("kept" in piece ? keep(piece) : null));
  const byKey = new Map([...gone].map((block) => [block.dataset.key, block]));
  const take = ({ key, line, html }: ViewBlock): HTMLElement => {
    const block = byKey.get(key) ?? createBlock(key);
    byKey.delete(key);
    gone.delete(block);
    block.dataset.line = String(line);
    if (hasMarkup(block, html)) return block;
    outline ||= hasHeading(block);
    saveCards(block, side);
    setMarkup(block, html);
    resolveImages(block, base);
    outline ||= hasHeading(block);
    changed.push(block);
    return block;
  };
  const after = pieces.flatMap((piece, index) => ("kept" in piece ? (staying[index] ?? []) : take(piece)));
  for (const block of gone) {
    outline ||= hasHeading(block);
    saveCards(block, side);
    block.remove();
  }
  let next: Element | null = article.querySelector(":scope > .cc-notice") ?? null;
  next = next ? next.nextElementSibling : article.firstElementChild;
  for (const block of after) {
    if (block === next) {
      next = next.nextElementSibling;
      continue;
    }
    // One that was there and stands elsewhere now may have come under another heading.
    outline ||= block.isConnected;
    article.insertBefore(block, next);
  }
  return { blocks: changed, outline };
}

function blocksOf(article: HTMLElement): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(":scope > .cc-block")];
}

function hasHeading(block: HTMLElement): boolean {
  return block.querySelector(":scope > :is(h1, h2, h3, h4, h5, h6), :scope > .cc-foot") !== null;
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
