import type { Article } from "../../core/article/parse-article.js";
import type { Quantity } from "../../core/quantities/quantity.js";
import { normaliseQuote } from "../../core/text/normalise-quote.js";
import type { Span } from "../../core/text/span.js";
import { CouldNotRun } from "../could-not-run.js";
import { shownQuote } from "../terminal/shown-quote.js";

/**
 * The number of an article that a text written on the command line means.
 * @param quantities their spans count in the shadow text
 * @param nth which of its occurrences, from 1; needed where there are several
 */
export function findNumber(
  article: Article,
  quantities: readonly Quantity[],
  written: string,
  nth: number | null,
): Quantity {
  const text = normaliseQuote(written).trim();
  const places = text === "" ? [] : occurrences(article.shadow.text, text);
  const held = places.map((place) => quantities.filter(({ numberSpan }) => meets(place, numberSpan)));
  const quote = shownQuote(written);
  if (places.length === 0) throw new CouldNotRun(`${quote} does not stand in the article. Check its spelling.`);
  const withNumber = held.filter((inPlace) => inPlace.length > 0);
  if (withNumber.length === 0) {
    throw new CouldNotRun(`${quote} holds no number that can be compared with data.`);
  }
  if (withNumber.some(({ length }) => length > 1)) {
    throw new CouldNotRun(`${quote} holds several numbers. Write one of them.`);
  }
  const found = withNumber.flat();
  const times = found.length === 1 ? "once" : `${found.length} times`;
  if (nth === null && found.length > 1) {
    throw new CouldNotRun(`${quote} stands ${times} in the article. Say which with --nth, from 1 to ${found.length}.`);
  }
  const quantity = found[(nth ?? 1) - 1];
  if (!quantity) throw new CouldNotRun(`${quote} stands only ${times} in the article, so there is no number ${nth}.`);
  return quantity;
}

/** Where a text stands, not cut out of a longer number or word: "14" isn't in "2014", "140" or "1.14". */
function occurrences(text: string, wanted: string): readonly Span[] {
  const places: Span[] = [];
  const [isWordFirst, isDigitLast] = [/^[\p{L}\p{N}]/u.test(wanted), /\p{N}$/u.test(wanted)];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const isCutBefore = isWordFirst && /[\p{L}\p{N}]$|\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start));
    // A unit may touch its number ("40ms"), another digit may not.
    const isCutBehind = isDigitLast && /^(?:\p{N}|[.,]\d)/u.test(text.slice(end, end + 2));
    if (!isCutBefore && !isCutBehind) places.push({ start, end });
  }
  return places;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
