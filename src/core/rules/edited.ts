import type { ClaimReading } from "../claim-reading.js";
import { originOf } from "../moved-claim.js";
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
        message: messageOf(claim),
        related: [
          {
            ...facts.claimSet.locate(["claims", claim.id, "quote"]),
            message: `The words that claim "${claim.id}" quotes`,
          },
        ],
      })),
};

const known = new WeakMap<ClaimReading, string>();

/** What changed of a claim's words. Telling it compares them word by word, so it is done once, wherever the claim goes. */
function messageOf(claim: ClaimReading): string {
  const origin = originOf(claim);
  const before = known.get(origin);
  if (before !== undefined) return before;
  const change = changeWords(quoteChange(claim.spec.quote, claim.anchor.text));
  const message = `This ${change}. Accept the new text, or restore the old one.`;
  known.set(origin, message);
  return message;
}

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
