import type { Location } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import { claimAt, claimDeclaredAt, claimsOnRow, rowAt, rowsOf } from "../places.js";
import { toLspLocation } from "../positions.js";
import type { Here } from "../session.js";
import type { Feature } from "./feature.js";

/** References: from a table's row to the claims that it decides; from a claim to its declaration, words and rows. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register: (connection, session) =>
    connection.onReferences(async (params, token) => {
      const found = await session.atAll(params, token, (here) => {
        if (here.role === "table") {
          const row = rowAt(here);
          return row === null ? [] : claimsOnRow(here, row).flatMap((claim) => wordsOf(here, claim));
        }
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        if (!claim) return [];
        const others = here.role === "article" ? [toLspLocation(claim.declared)] : wordsOf(here, claim);
        return [...others, ...rowsOf(claim).map(toLspLocation)];
      });
      return found.flat();
    }),
};

/** Where a claim's words stand in the article; its declaration when it is unplaced. */
function wordsOf(here: Here, claim: ClaimReading): readonly Location[] {
  const range = here.rangeOf(claim.anchor.source);
  return [range ? { uri: here.reading.articleFile, range } : toLspLocation(claim.declared)];
}
