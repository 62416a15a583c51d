import type { ClaimReading } from "../claim-reading.js";
import type { Example, Facts, Rule } from "./rule.js";

/** Claims whose words are nowhere in the article. */
export const orphan: Rule = {
  id: "orphan",
  severity: "error",
  reason: "The words that the claim stands on are no longer in the article, so nothing can be checked there.",
  examples: { bad: vote("a landslide of 71 %"), good: vote("The vote was close") },
  byClaim: true,
  check: ({ claims, claimSet }) =>
    claims
      .filter(({ anchor }) => anchor.state === "orphan")
      .map(({ id, spec }) => ({
        ...claimSet.locate(["claims", id, "quote"]),
        claim: id,
        message: `“${shortened(spec.quote)}” is not in the article. Place it at the selection (quick fix), quote the words as they stand there now, or remove the claim.`,
      })),
};

/** Claims whose words stand in several places, or changed at one that is in doubt. */
export const ambiguousQuote: Rule = {
  id: "ambiguous-quote",
  severity: "error",
  reason: "The words that the claim stands on occur more than once, and guessing could judge the wrong number.",
  examples: { bad: vote("had 95 % of the seats"), good: vote("the south had 95 % of the seats") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter(({ anchor }) => anchor.state === "ambiguous")
      .map((claim) => ({
        ...facts.claimSet.locate(["claims", claim.id, "quote"]),
        claim: claim.id,
        message: messageOf(claim),
        related: candidatesOf(facts, claim),
      })),
};

function messageOf({ spec, anchor }: ClaimReading): string {
  const quote = `“${shortened(spec.quote)}”`;
  const count = anchor.candidates.length;
  return count === 1
    ? `${quote} may be meant at one place in the article, but the words changed there and it is not where they are expected. Place it there or at the selection (quick fixes).`
    : `${quote} fits ${count} places in the article. Place it at one of them or at the selection (quick fixes), or add a \`prefix\` or \`suffix\` from around the one that is meant.`;
}

function candidatesOf({ article, articleFile }: Facts, { anchor }: ClaimReading) {
  return anchor.candidates.map(({ start, end }, index) => ({
    file: articleFile,
    start: article.lines.placeOf(start),
    end: article.lines.placeOf(end),
    message: `Candidate ${index + 1}`,
  }));
}

function shortened(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
}

function vote(quote: string): Example {
  return {
    article:
      "The vote was close. One party in the north had 95 % of the seats, and one in the south had 95 % of the seats.\n",
    claims: `claims:\n  vote: { quote: ${quote}, exempt: shows how quotes are placed }\n`,
  };
}
