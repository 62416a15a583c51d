import { claimAt, claimDeclaredAt, rowsOf } from "../places.js";
import { toLspLocation } from "../positions.js";
import type { Feature } from "./feature.js";

/** Definition: from a claim in the article or the claim set to the rows that it rests on. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (connection, session) =>
    connection.onDefinition((params, token) =>
      session.at(params, [], token, (here) => {
        if (here.role === "table") return [];
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        if (!claim) return [];
        const rows = rowsOf(claim).map(toLspLocation);
        return rows.length > 0 || here.role === "claim-set" ? rows : [toLspLocation(claim.declared)];
      }),
    ),
};
