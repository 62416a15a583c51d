import type { Rule } from "./rule.js";

/** Claims whose words are nowhere in the article. */
export const orphan: Rule = {
  id: "orphan",
  severity: "error",
  reason: "The words that the claim stands on are no longer in the article, so nothing can be checked there.",
  check: ({ claims, claimSet }) =>
    claims
      .filter(({ anchor }) => anchor.state === "orphan")
      .map(({ id, spec }) => ({
        ...claimSet.locate(["claims", id, "quote"]),
        claim: id,
        message: `“${shortened(spec.quote)}” is not in the article. Quote the words as they stand there now, or remove the claim.`,
      })),
};

/** Claims whose words stand in several places. */
export const ambiguousQuote: Rule = {
  id: "ambiguous-quote",
  severity: "error",
  reason: "The words that the claim stands on occur more than once, and guessing could judge the wrong number.",
  check: ({ claims, claimSet }) =>
    claims
      .filter(({ anchor }) => anchor.state === "ambiguous")
      .map(({ id, spec, anchor }) => ({
        ...claimSet.locate(["claims", id, "quote"]),
        claim: id,
        message: `“${shortened(spec.quote)}” stands ${anchor.candidates.length} times in the article. Add a \`prefix\` or \`suffix\` from around the one that is meant.`,
      })),
};

function shortened(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
}
