import { type Html, html } from "./html.js";

/** A range of digits as we print it, with the unit that a no-break space ties to it. */
const range = /(\d[\d.,]*–\d[\d.,]*(?:\u00a0\S*[^\s.,])?)/;

/** Words of ours in which lines don't break inside a range of numbers, as browsers do behind its dash. */
export function wholeRanges(words: string): Html {
  const pieces = words.split(range);
  // What the pattern holds stands at the odd places.
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<span class="cc-range">${piece}</span>` : piece))}`;
}
