import type { Article } from "./article/parse-article.js";
import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { Quantity } from "./quantities/quantity.js";
import type { ReadWords } from "./quantities/read-words.js";
import { findQuote } from "./text/find-quote.js";
import { firstIndex } from "./text/first-index.js";
import { soughtQuote } from "./text/normalise-quote.js";
import { runningTextOf } from "./text/running-text.js";
import type { Span } from "./text/span.js";

/** How many of the article's quantities stand on evidence (semantics rule 23). */
export interface Coverage {
  readonly linked: number;
  readonly exempt: number;
  readonly unlinked: number;
  /** The unlinked quantities' numbers, as source spans. */
  readonly unlinkedSpans: readonly Span[];
}

/**
 * Counts what is linked, exempt and unlinked. Dates, versions, ordinals and small number words count only when a claim
 * or an exemption speaks of them.
 */
export function coverageOf(
  { shadow }: Article,
  claimSet: ClaimSet,
  words: ReadWords,
  claims: readonly ClaimReading[],
): Coverage {
  const isLinked = overlapTest(
    claims.filter(({ verdict }) => verdict !== null).flatMap(({ anchor }) => anchor.shadow ?? []),
  );
  const isExempt = overlapTest([
    ...claims.filter(({ verdict }) => verdict === null).flatMap(({ anchor }) => anchor.shadow ?? []),
    ...Object.keys(claimSet.data.exempt ?? {}).flatMap((quote) => everywhere(shadow, quote)),
  ]);
  const count = { linked: 0, exempt: 0 };
  const unlinkedSpans: Span[] = [];
  for (const { span, quantities } of words.blocks) {
    for (const quantity of quantities) {
      const { start, end } = quantity.numberSpan;
      const number = { start: span.start + start, end: span.start + end };
      if (isLinked(number)) count.linked++;
      else if (isExempt(number)) count.exempt++;
      else if (needsEvidence(quantity)) unlinkedSpans.push(shadow.toSource(number));
    }
  }
  return { ...count, unlinked: unlinkedSpans.length, unlinkedSpans };
}

/** Vague words are no numbers; a small number word without a unit counts too little to need data ("two papers"). */
function needsEvidence({ kind, form, unit, counted, high }: Quantity): boolean {
  if (kind !== "quantity" || form === "vague") return false;
  // A counted noun is a label, not a unit (semantics rule 17).
  const bare = form === "number-word" && (unit === null || counted);
  return !bare || Math.abs(high ?? 0) > 10;
}

/** An exemption holds wherever its words stand. */
function everywhere(shadow: Article["shadow"], quote: string): readonly Span[] {
  const sought = soughtQuote(quote);
  const running = runningTextOf(shadow);
  return sought === null ? [] : findQuote(running, sought).spans.map((span) => running.toShadow(span));
}

/** A test whether a span overlaps any of many, in the time of a binary search. */
function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // The farthest end up to each span, so that a long one that began earlier is not missed.
  let end = 0;
  const reach = sorted.map((span) => {
    end = Math.max(end, span.end);
    return end;
  });
  return (span) => {
    const before = firstIndex(sorted.length, (index) => (sorted[index]?.start ?? 0) >= span.end) - 1;
    return (reach[before] ?? 0) > span.start;
  };
}
