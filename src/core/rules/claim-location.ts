import type { ClaimReading } from "../claim-reading.js";
import type { Location } from "./finding.js";
import type { Draft, Facts } from "./rule.js";

/** How many rows a finding points to; the hover and the reading view show them all. */
const maxRelated = 6;

/** Where a claim stands in the article; in the claim set when it is unplaced. */
export function claimLocation({ article, articleFile }: Facts, claim: ClaimReading): Location {
  const span = claim.anchor.source;
  if (span === null) return claim.declared;
  const { lines } = article;
  return { file: articleFile, start: lines.placeOf(span.start), end: lines.placeOf(span.end) };
}

/** A finding on a claim, pointing to the claim set and to the rows that decide it. */
export function onClaim(facts: Facts, claim: ClaimReading, message: string): Draft {
  const rows = claim.evidence.flatMap(({ rows, agrees, text }) =>
    agrees === null ? [] : rows.map((row) => ({ ...row, message: `${row.table}, row ${row.row}: ${text}` })),
  );
  const places = rows.slice(0, maxRelated).map(({ file, start, end, message }) => ({ file, start, end, message }));
  return {
    ...claimLocation(facts, claim),
    message,
    claim: claim.id,
    related: [{ ...claim.declared, message: `Claim "${claim.id}"` }, ...places],
  };
}
