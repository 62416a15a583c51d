import { createRequire } from "node:module";

/** @typedef {import("./judge-placement.mjs").Answer} Answer */
/** @typedef {{ readonly quote: string, readonly prefix?: string | undefined, readonly suffix?: string | undefined, readonly at: number }} Wanted */
/** @typedef {{ new (): { match_main(text: string, pattern: string, loc: number): number, Match_MaxBits: number } }} DiffMatchPatch */

// The package carries no types, and is a CommonJS module whose export is the class.
/** @type {DiffMatchPatch} */
const DiffMatchPatch = createRequire(import.meta.url)("diff-match-patch");
const matcher = new DiffMatchPatch();

/**
 * Exact search: the quote where it stands; of several places the one nearest to where it stood.
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {Answer}
 */
export function placeByIndexOf(text, { quote, at }) {
  let nearest = -1;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    if (nearest >= 0 && Math.abs(start - at) >= Math.abs(nearest - at)) break;
    nearest = start;
  }
  return nearest < 0 ? lost : { state: "exact", span: { start: nearest, end: nearest + quote.length } };
}

/**
 * `match_main` of diff-match-patch with its defaults, in the order that annotators use it: the prefix near where it stood
 * tells where the quote is wanted, else the suffix; the quote is matched there in slices of the 32 characters that the
 * algorithm takes.
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {Answer}
 */
export function placeByDiffMatchPatch(text, { quote, prefix = "", suffix = "", at }) {
  let wantedAt = at;
  if (prefix !== "") {
    const found = matcher.match_main(text, prefix.slice(-matcher.Match_MaxBits), wantedAt - prefix.length);
    if (found >= 0) wantedAt = found + Math.min(prefix.length, matcher.Match_MaxBits);
  }
  if (suffix !== "") {
    const found = matcher.match_main(text, suffix.slice(0, matcher.Match_MaxBits), wantedAt + quote.length);
    if (found >= 0) wantedAt = found - quote.length;
  }
  let start = -1;
  for (let from = 0; from < quote.length; from += matcher.Match_MaxBits) {
    const slice = quote.slice(from, from + matcher.Match_MaxBits);
    const found = matcher.match_main(text, slice, Math.max(0, wantedAt));
    if (found < 0) return lost;
    if (start < 0) start = found;
    wantedAt = found + slice.length;
  }
  const span = { start, end: Math.min(text.length, Math.max(wantedAt, start + 1)) };
  return { state: text.slice(span.start, span.end) === quote ? "exact" : "edited", span };
}

/** @type {Answer} */
const lost = { state: "orphan", span: null };
