import { type Html, html } from "./html.js";

/** A heading that a reader can go to. */
export interface ContentsEntry {
  /** Key of the block that it stands in; null for the table of all claims, which is no block. */
  readonly key: string | null;
  readonly level: number;
  readonly text: string;
}

/** Headings that the menu shows; longer articles have the search. */
const maxEntries = 300;

/** The menu of contents: the article's headings and the sections below it, and a way to fold all of them. */
export function contentsMenu(entries: readonly ContentsEntry[]): string {
  return html`<ul class="cc-contents">
${entries.slice(0, maxEntries).map(entryOf)}</ul>
<div class="cc-menu-actions"><button type="button" class="cc-link" data-action="fold-all">Fold all</button> <button type="button" class="cc-link" data-action="unfold-all">Unfold all</button></div>
`.markup;
}

function entryOf({ key, level, text }: ContentsEntry): Html {
  const action = key === null ? html` data-action="table"` : html` data-action="go" data-key="${key}"`;
  return html`<li class="cc-level-${Math.min(level, 4)}"><button type="button"${action}>${text}</button></li>
`;
}
