/**
 * The reading view's script. Invariants of `webview`: the page is the one that `viewShell` makes; markup comes rendered
 * and escaped from `render` and is put into place by `set-markup.ts` alone; styles are set through the CSSOM, since the
 * page's policy refuses style attributes; only `host.ts` knows VS Code.
 */

/** The parts of the page. */
export interface Page {
  /** Stays at the window's top: the head and the tools. */
  readonly bar: HTMLElement;
  readonly head: HTMLElement;
  readonly overview: HTMLElement;
  readonly article: HTMLElement;
  readonly side: HTMLElement;
  /** Read aloud by screen readers when its text changes. */
  readonly status: HTMLElement;
}

/** Finds the parts of the page; throws when the page isn't the view's. */
export function getPage(): Page {
  return {
    bar: getPart("cc-bar"),
    head: getPart("cc-head"),
    overview: getPart("cc-overview"),
    article: getPart("cc-article"),
    side: getPart("cc-side"),
    status: getPart("cc-status"),
  };
}

/** The cards' places, wherever they stand: in the side column, or one of them under its paragraph. */
export function slotsOf({ article, side }: Page): readonly HTMLElement[] {
  return [side, article].flatMap((part) => [...part.querySelectorAll<HTMLElement>(".cc-slot")]);
}

/** A part of the page by its id; throws when there is none. */
export function getPart(id: string): HTMLElement {
  const part = document.getElementById(id);
  if (!part) throw new Error(`The page has no part "${id}".`);
  return part;
}
