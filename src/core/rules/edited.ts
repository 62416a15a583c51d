import { changeWords, quoteChange } from "../quote-change.js";
import { claimLocation } from "./claim-location.js";
import type { Rule } from "./rule.js";

/** Claims whose words in the article are no longer those that were annotated. */
export const edited: Rule = {
  id: "edited",
  severity: "warning",
  reason: "The words that were annotated have changed, so someone should say whether the claim means the new ones.",
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
