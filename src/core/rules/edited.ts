import { changeWords, quoteChange } from "../quote-change.js";
import { claimLocation } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Claims whose words in the article are no longer those that were annotated. */
export const edited: Rule = {
  id: "edited",
  severity: "warning",
  reason: "The words that were annotated have changed, so someone should say whether the claim means the new ones.",
  examples: { bad: unemployment("4.1 %"), good: unemployment("4.3 %") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter(({ anchor }) => anchor.state === "edited")
      .map((claim) => ({
        ...claimLocation(facts, claim),
        claim: claim.id,
        message: `This ${changeWords(quoteChange(claim.spec.quote, claim.anchor.text))}. Accept the new text, or restore the old one.`,
        related: [
          {
            ...facts.claimSet.locate(["claims", claim.id, "quote"]),
            message: `The words that claim "${claim.id}" quotes`,
          },
        ],
      })),
};

function unemployment(quoted: string): Example {
  return {
    article: "Unemployment fell to 4.3 % in March.\n",
    claims: `claims:
  unemployment:
    quote: Unemployment fell to ${quoted}
    suffix: in March.
    exempt: shows how a quote follows its words
`,
  };
}
