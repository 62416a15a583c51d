import type { Page } from "./page.js";

/** Which headings are folded, so that what stands under them is hidden. */
export interface Folding {
  /** Keys of the folded headings' blocks. */
  readonly folded: readonly string[];
  fold(key: string): void;
  set(folded: readonly string[]): void;
  /** Folds every heading that can be folded. */
  foldAll(): void;
  /** Unfolds whatever hides an element. */
  reveal(element: Element): void;
  /** Takes in the article's blocks as they are now. */
  update(): void;
}

interface Section {
  readonly block: HTMLElement;
  /** The block's heading that can be folded; null for other blocks. */
  readonly heading: HTMLElement | null;
  /** The headings that it stands under, as indexes of blocks. */
  readonly under: readonly number[];
}

/**
 * Lets headings fold. A heading's section ends at the next heading that isn't below it, or at the article's end; the
 * first block is the article's title and stays.
 * @param onChange hears of every change, after it is shown
 */
export function keepFolding({ article }: Page, onChange: (folded: readonly string[]) => void): Folding {
  const folded = new Set<string>();

  const show = (): void => {
    const sections = sectionsOf(article);
    for (const { block, heading, under } of sections) {
      block.hidden = under.some((index) => folded.has(keyOf(sections[index])));
      if (!heading) continue;
      const isFolded = folded.has(keyOf({ block }));
      buttonOf(heading, block).setAttribute("aria-expanded", String(!isFolded));
      heading.classList.toggle("cc-folded", isFolded);
    }
  };
  const change = (): void => {
    show();
    onChange([...folded]);
  };
  return {
    get folded() {
      return [...folded];
    },
    fold: (key) => {
      if (!folded.delete(key)) folded.add(key);
      change();
    },
    set: (keys) => {
      folded.clear();
      for (const key of keys) folded.add(key);
      change();
    },
    foldAll: () => {
      for (const { block, heading } of sectionsOf(article)) if (heading) folded.add(keyOf({ block }));
      change();
    },
    reveal: (element) => {
      const block = element.closest<HTMLElement>(".cc-block");
      if (!block?.hidden) return;
      const sections = sectionsOf(article);
      const own = sections.find((section) => section.block === block);
      for (const index of own?.under ?? []) folded.delete(keyOf(sections[index]));
      change();
    },
    update: show,
  };
}

function sectionsOf(article: HTMLElement): readonly Section[] {
  const blocks = [...article.querySelectorAll<HTMLElement>(":scope > .cc-block")];
  const open: { readonly index: number; readonly level: number }[] = [];
  return blocks.map((block, index) => {
    const heading = block.querySelector<HTMLElement>(":scope > :is(h1, h2, h3, h4, h5, h6)");
    const isFoot = block.querySelector(":scope > .cc-foot") !== null;
    const level = isFoot ? 0 : heading && index > 0 ? Number(heading.tagName.slice(1)) : null;
    if (level !== null) while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const under = open.map((one) => one.index);
    if (level !== null && level > 0) open.push({ index, level });
    return { block, heading: level === null || level === 0 ? null : heading, under };
  });
}

function keyOf(section: { readonly block: HTMLElement } | undefined): string {
  return section?.block.dataset.key ?? "";
}

function buttonOf(heading: HTMLElement, block: HTMLElement): HTMLElement {
  const there = heading.querySelector<HTMLElement>(":scope > .cc-fold");
  if (there) return there;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cc-fold";
  button.dataset.action = "fold";
  button.dataset.key = keyOf({ block });
  button.setAttribute("aria-label", `Section: ${heading.textContent}`);
  heading.prepend(button);
  return button;
}
