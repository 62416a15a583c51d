import type { Span } from "./span.js";

/**
 * The text that quotes are matched on: what a reader sees, normalised, with an exact map back to the source.
 *
 * Normalisation, by class of character (anchoring.md): white space of any kind, line breaks inside a block included, is
 * one space; typographic quotes are straight; U+2010–U+2015 and U+2212 are "-"; what shows nothing (soft hyphens,
 * zero-width and control characters) is dropped; letters and their marks are composed (NFC). Blocks are apart by two line
 * feeds, rows of a table by one, its cells by a tab: a quote can't match across them, since its own white space is always
 * a space.
 */
export interface Shadow {
  readonly text: string;
  /** As long as `text`: the characters as printed, quotes, dashes and special spaces kept. */
  readonly printed: string;
  /** The source that a stretch of shadow text comes from; what lies outside the text is cut off. */
  toSource(span: Span): Span;
  /** The smallest stretch of shadow text that covers what a stretch of source produces; empty for an empty one. */
  toShadow(span: Span): Span;
}
