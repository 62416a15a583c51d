import { type Html, html } from "./html.js";
import type { Standing } from "./short-words.js";

/** The icon of a standing: a shape of its own for each, drawn by the stylesheet; the words stand beside it. */
export function verdictIcon(standing: Standing): Html {
  return html`<span class="cc-icon cc-${standing}" aria-hidden="true"></span>`;
}
