import { editSelector } from "../../core/claims/edit-selector.js";
import type { Reading } from "../../core/reading.js";
import { describeWords } from "../../core/relink-claim.js";
import type { Span } from "../../core/text/span.js";
import { inClaimSet, type Proposal } from "./quick-fix.js";

/** Most unplaced claims that are offered for a selection. */
const maxOffered = 10;
/** Longest part of a quote in a title, in code units. */
const maxQuoted = 40;

/** For words that are selected in the article's source: to let each unplaced claim quote them, in any editor. */
export function placeSelected(reading: Reading, selected: Span): readonly Proposal[] {
  if (selected.start >= selected.end) return [];
  const unplaced = reading.claims.filter(({ anchor }) => anchor.source === null).slice(0, maxOffered);
  if (unplaced.length === 0) return [];
  const words = describeWords(reading, selected);
  return unplaced.map(({ id, spec }) => ({
    title: `Place “${shortened(spec.quote)}” at the selection`,
    outcome: words.kind === "refused" ? words : inClaimSet(reading, editSelector(reading.claimSet, id, words.selector)),
  }));
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length > maxQuoted ? `${line.slice(0, maxQuoted - 1)}…` : line;
}
