import { wholeQuote } from "../whole-quote.js";
import { claimLocation } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Quotes that cut through a number, its hedge, comparator or unit, or through a word. */
export const truncatedQuote: Rule = {
  id: "truncated-quote",
  severity: "information",
  reason: "Words cut out of a number make the claim look as if it said something else than the article does.",
  semantics: [8, 10],
  examples: { bad: homes("40 % of homes"), good: homes("nearly 40 % of homes") },
  check: (facts) =>
    facts.claims.flatMap((claim) => {
      const quoted = claim.anchor.shadow;
      const whole = wholeQuote(facts, claim);
      if (quoted === null || whole === null) return [];
      const { printed } = facts.article.shadow;
      const before = printed.slice(whole.start, quoted.start);
      const behind = printed.slice(quoted.end, whole.end);
      const added = [before, behind]
        .filter((words) => words !== "")
        .map((words) => `“${words.replace(/\s+/g, " ").trim()}”`);
      if (added.length === 0) return [];
      const text = printed.slice(whole.start, whole.end).replace(/\s+/g, " ");
      return [
        {
          ...facts.claimSet.locate(["claims", claim.id, "quote"]),
          claim: claim.id,
          message: `This quote leaves out ${added.join(" and ")}: the article says “${text}”. Quote that.`,
          related: [{ ...claimLocation(facts, claim), message: "What the article says" }],
        },
      ];
    }),
};

function homes(quote: string): Example {
  return {
    article: "In the north nearly 40 % of homes had no bath.\n",
    claims: `tables:
  homes: { path: homes.csv, key: region, columns: { bathless: { unit: "%" } } }
claims:
  homes:
    quote: ${quote}
    evidence: [{ cell: homes/north/bathless }]
`,
    tables: { "homes.csv": "region,bathless\nnorth,39.6\n" },
  };
}
