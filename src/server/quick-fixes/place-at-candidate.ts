import type { Article } from "../../core/article/parse-article.js";
import type { Span } from "../../core/text/span.js";
import type { QuickFix } from "./quick-fix.js";

/** Most candidates that are offered. */
const maxOffered = 20;
/** About how much is shown on each side of a candidate, in code units: a few words. */
const shownAround = 24;

/** Lets an ambiguous claim quote one of the places that fit. */
export const placeAtCandidate: QuickFix = {
  rule: "ambiguous-quote",
  propose: ({ reading, claim }) =>
    claim.anchor.candidates.slice(0, maxOffered).map((candidate, index) => {
      const { line } = reading.article.lines.placeOf(candidate.start);
      const title = `Place at candidate ${index + 1}, line ${line}: ${withSurroundings(reading.article, candidate)}`;
      return { title, act: { kind: "relink", claim: claim.id, span: candidate } };
    }),
};

/** A stretch of the article with a few words around it, on one line: "… fell to 95 % in …". */
function withSurroundings({ shadow }: Article, span: Span): string {
  const { start, end } = shadow.toShadow(span);
  const { printed } = shadow;
  const before = printed.slice(Math.max(0, start - shownAround), start);
  const after = printed.slice(end, end + shownAround);
  const opening = start > shownAround ? `… ${before.replace(/^\S*\s/, "")}` : before;
  const closing = end + shownAround < printed.length ? `${after.replace(/\s\S*$/, "")} …` : after;
  return `${opening}${printed.slice(start, end)}${closing}`.replace(/\s+/g, " ").trim();
}
