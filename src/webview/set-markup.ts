/** The markup that each element was last given, to tell whether it changed. */
const given = new WeakMap<Element, string>();

/** Whether an element was last given just this markup. */
export function hasMarkup(element: Element, markup: string): boolean {
  return given.get(element) === markup;
}

/**
 * Gives an element markup that `render` made. Does nothing when it has just that already, so that what a reader opened,
 * selected or focused in it stays.
 */
export function setMarkup(element: Element, markup: string): void {
  if (hasMarkup(element, markup)) return;
  given.set(element, markup);
  element.innerHTML = markup;
}

/** Takes an element's markup, which stood in the page from the start, as given; returns it. */
export function adoptMarkup(element: Element): string {
  const markup = element.innerHTML;
  given.set(element, markup);
  return markup;
}

/** The one element that a piece of `render`'s markup makes; null when it makes none. */
export function elementFrom(markup: string): HTMLElement | null {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const { firstElementChild } = template.content;
  return firstElementChild instanceof HTMLElement ? firstElementChild : null;
}
