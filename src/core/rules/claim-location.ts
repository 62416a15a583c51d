import type { ClaimReading } from "../claim-reading.js";
import type { Location } from "./finding.js";
import type { Draft, Facts } from "./rule.js";

/** Where a claim stands in the article; in the claim set when it is unplaced. */
export function claimLocation({ article, articleFile }: Facts, claim: ClaimReading): Location {
  const span = claim.anchor.source;
  if (span === null) return claim.declared;
  const { lines } = article;
  return { file: articleFile, start: lines.placeOf(span.start), end: lines.placeOf(span.end) };
}

/** A finding on a claim, pointing to the claim set and to the row that speaks against the claim. */
export function onClaim(facts: Facts, claim: ClaimReading, message: string): Draft {
  const against = claim.evidence.find(({ agrees, bearing }) => agrees === false && bearing === "direct");
  const rows = (against?.rows ?? []).slice(0, 1).map(({ file, start, end, table, row }) => ({
    file,
    start,
    end,
    message: `${table}, row ${row}: ${against?.text ?? ""}`,
  }));
  return {
    ...claimLocation(facts, claim),
    message,
    claim: claim.id,
    related: [{ ...claim.declared, message: `Claim "${claim.id}"` }, ...rows],
  };
}
