import { phraseAround, sentenceAround } from "./surroundings.mjs";

/** @typedef {import("../../out/src/core/text/span.js").Span} Span */
/** @typedef {import("../../out/src/core/text/place-quote.js").Placement} Placement */

/** @typedef {Pick<Placement, "state" | "span">} Answer all that is judged of a placement; the peers' answers look like it */
/** @typedef {"right" | "wrong" | "ambiguous" | "orphan"} Outcome */

/**
 * What is known of a quote in the new text: the span of its number (or of the whole quote, when that is what was followed),
 * null when it is gone; whether it must be reported as `edited`; and how far the answer may reach.
 * @typedef {{ readonly gold: Span | null, readonly mustBeEdited: boolean, readonly extent: "number" | "sentence" | "quote" }} Known
 */

/**
 * Judges an answer. Right is:
 * - of a quote that is gone: an orphan;
 * - of a number: a span that covers it and stays within its phrase;
 * - of a sentence or phrase with a number: a span that touches the number and lies mostly in its sentence;
 * - of a quote as a whole: a span that shares more than half of both.
 *
 * A changed number that is reported `exact` is wrong, whatever the place.
 * @param {string} text the new shadow text
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Outcome}
 */
export function judgePlacement(text, { state, span }, { gold, mustBeEdited, extent }) {
  if (state === "ambiguous") return "ambiguous";
  if (state === "orphan" || !span) return gold === null ? "right" : "orphan";
  if (!gold || (mustBeEdited && state !== "edited")) return "wrong";
  return isThere(text, span, gold, extent) ? "right" : "wrong";
}

/**
 * @param {string} text
 * @param {Span} span
 * @param {Span} gold
 * @param {Known["extent"]} extent
 */
function isThere(text, span, gold, extent) {
  switch (extent) {
    case "number": {
      const phrase = phraseAround(text, gold);
      return span.start <= gold.start && gold.end <= span.end && phrase.start <= span.start && span.end <= phrase.end;
    }
    case "sentence":
      return shared(span, gold) > 0 && shared(span, sentenceAround(text, gold)) * 2 >= span.end - span.start;
    case "quote":
      return shared(span, gold) * 2 > Math.max(span.end - span.start, gold.end - gold.start);
  }
}

/**
 * @param {Span} a
 * @param {Span} b
 */
function shared(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
