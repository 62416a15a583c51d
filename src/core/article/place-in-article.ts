import { maxContext } from "../text/context-fit.js";
import { cutsNumber } from "../text/cuts-number.js";
import type { PlaceExpected } from "../text/expected-places.js";
import { normaliseQuote } from "../text/normalise-quote.js";
import { type Placement, placeQuote, type QuoteSelector } from "../text/place-quote.js";
import { placeAsSet } from "../text/place-quotes.js";
import { runningTextOf } from "../text/running-text.js";
import type { Shadow } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import { type Article, parseArticle } from "./parse-article.js";

/**
 * Finds the places of quotes in an article, in their order. In Markdown a quote or a context may have been copied from
 * the source as well as from the page: where it isn't found as it is given, its place in the source is looked for, then
 * what it reads like when it is rendered. Like `placeQuotes` it never guesses: words that stand on the page as they are
 * given are never decided by the markup around them.
 * @param unchanged whether the text is known to be the one that `at` counts in
 */
export function placeInArticle(
  article: Article,
  selectors: readonly QuoteSelector[],
  { unchanged = false } = {},
): readonly Placement[] {
  const render = createRenderer();
  return placeAsSet(selectors, unchanged, (selector, expected) => {
    const asGiven = placeQuote(article.shadow, selector, { unchanged, expected });
    if (asGiven.state === "exact" || article.format === "plain" || !isCopiedFromSource(article, selector)) {
      return asGiven;
    }
    const inSource = placeInSource(article, selector);
    const shown =
      inSource.state === "exact"
        ? (placeWhereShown(article, inSource) ?? asGiven)
        : placeAsRendered(article, asRendered(selector, render), asGiven, expected);
    // What stands in the source several times, or elsewhere, is not what only reads like it on the page.
    const isDoubtful = inSource.state === "ambiguous" || standsElsewhere(article, selector, shown);
    return shown.state === "exact" && isDoubtful ? asGiven : shown;
  });
}

/** What Markdown's constructs are made of; plain words are the same in source and on the page. */
const markup = /[*_`[\]()<>#&~|\\!]|^\s*(?:[-+=]|\d{1,9}[.)])/m;

/** Whether some part of a selector holds what can be markup, and isn't on the page like that. */
function isCopiedFromSource({ shadow }: Article, { quote, prefix = "", suffix = "" }: QuoteSelector): boolean {
  if (![quote, prefix, suffix].some((part) => markup.test(part))) return false;
  const { text } = runningTextOf(shadow);
  return !(
    text.includes(normaliseQuote(quote)) &&
    text.includes(normaliseQuote(prefix).slice(-maxContext)) &&
    text.includes(normaliseQuote(suffix).slice(0, maxContext))
  );
}

/** The place of a quote in the source, as text; exact where it stands there as it is given, once with its contexts. */
function placeInSource(article: Article, { quote, prefix, suffix }: QuoteSelector): Placement {
  const source = sourceAsShadow(article);
  const placed = placeQuote(source, { quote, prefix, suffix });
  return { ...placed, span: placed.span && source.toSource(placed.span) };
}

/** Occurrences of a quote in the source that are looked at. */
const maxOccurrences = 100;

/**
 * Whether a quote stands in the source just as it is given, with its contexts if they stand there, but nowhere where it was
 * placed: spaces and markup aside, what is left of it ("1" of "| 1") may stand in many places.
 */
function standsElsewhere(
  { text, shadow }: Article,
  { quote, prefix = "", suffix = "" }: QuoteSelector,
  { span }: Placement,
): boolean {
  const inContext = prefix + quote + suffix;
  const [piece, before] = text.includes(inContext) ? [inContext, prefix.length] : [quote, 0];
  let at = piece === "" ? -1 : text.indexOf(piece);
  const isThere = at >= 0;
  for (let looked = 0; span !== null && at >= 0; at = text.indexOf(piece, at + 1)) {
    const shown = shadow.toShadow({ start: at + before, end: at + before + quote.length });
    if (++looked > maxOccurrences || (span.start < shown.end && shown.start < span.end)) return false;
  }
  return isThere;
}

/** What a place in the source shows on the page; null where it shows nothing or cuts through a number. */
function placeWhereShown({ shadow }: Article, placed: Placement): Placement | null {
  const shown = placed.span && withoutSpaceAround(shadow, shadow.toShadow(placed.span));
  if (!shown || shown.start === shown.end || cutsNumber(shadow, shown)) return null;
  return { ...placed, span: shown, text: shadow.text.slice(shown.start, shown.end) };
}

const sources = new WeakMap<Article, Shadow>();

/** The source of an article, normalised as quotes are; made when it is first needed. */
function sourceAsShadow(article: Article): Shadow {
  const known = sources.get(article);
  if (known) return known;
  const { shadow } = parseArticle(article.text, { format: "plain" });
  sources.set(article, shadow);
  return shadow;
}

function withoutSpaceAround({ text }: Shadow, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The place of what a selector reads like on a page, if that is better than its place as given. */
function placeAsRendered(
  { shadow }: Article,
  selector: QuoteSelector | null,
  asGiven: Placement,
  expected: PlaceExpected | null,
): Placement {
  if (selector === null) return asGiven;
  const placed = placeQuote(shadow, selector, { expected });
  switch (placed.state) {
    case "exact":
      return placed;
    case "edited":
      return asGiven.state === "orphan" || (asGiven.state === "edited" && placed.score > asGiven.score)
        ? placed
        : asGiven;
    case "ambiguous":
      return asGiven.state === "orphan" ? placed : asGiven;
    default:
      return asGiven;
  }
}

/** Gives what a piece of Markdown reads like on a page. */
type Render = (piece: string) => string;

/** A selector as it reads on a page; null when that is how it is given, or it has no words. */
function asRendered({ quote, prefix = "", suffix = "" }: QuoteSelector, render: Render): QuoteSelector | null {
  const read = {
    quote: render(quote),
    prefix: render(prefix.slice(-maxRenderedContext)),
    suffix: render(suffix.slice(0, maxRenderedContext)),
  };
  if (!/[\p{L}\p{N}]/u.test(read.quote)) return null;
  return read.quote === quote && prefix.endsWith(read.prefix) && suffix.startsWith(read.suffix) ? null : read;
}

/** How much of a context is rendered: links and entities take more in the source than on the page. */
const maxRenderedContext = 3 * maxContext;
/** The longest piece that is rendered, and how much in all: Markdown that is made to be slow must not be. */
const maxRendered = 2000;
const maxRenderedInAll = 200_000;

/** Renders pieces as inline text, where no "-" or "1." at the beginning is a list's; too much stays as it is. */
function createRenderer(): Render {
  let left = maxRenderedInAll;
  return (piece) => {
    if (piece.length > Math.min(maxRendered, left) || !markup.test(piece)) return piece;
    left -= piece.length;
    const lead = "x ";
    const inline = lead + piece.replace(/\s+/g, " ").trim();
    return parseArticle(inline, { format: "markdown" }).shadow.printed.slice(lead.length);
  };
}
