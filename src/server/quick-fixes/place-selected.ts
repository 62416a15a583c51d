import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import type { Proposal } from "./quick-fix.js";

/** Most unplaced claims that are offered for a selection. */
const maxOffered = 10;
/** Longest part of a quote in a title, in code units. */
const maxQuoted = 40;

/** For words that are selected in the article's source: to let each unplaced claim quote them, in any editor. */
export function placeSelected({ article: { text }, claims }: Reading, selected: Span): readonly Proposal[] {
  if (text.slice(selected.start, selected.end).trim() === "") return [];
  return claims
    .filter(({ anchor }) => anchor.source === null)
    .slice(0, maxOffered)
    .map(({ id, spec }) => ({
      title: `Place “${shortened(spec.quote)}” at the selection`,
      act: { kind: "relink", claim: id, span: selected },
    }));
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted - 1)}…` : line;
}
