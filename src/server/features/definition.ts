import type { Location } from "vscode-languageserver";
import { declarationsOf } from "../../core/names/declarations-of.js";
import { claimSetHere } from "../claim-set-here.js";
import { claimAt, claimDeclaredAt, rowsOf } from "../places.js";
import { toLspLocation } from "../positions.js";
import type { Feature } from "./feature.js";

/**
 * Definition: from a claim in the article or the claim set to the rows that it rests on; from a name in a claim set to
 * where it is declared, be that a line of YAML, a table's header or a cell.
 */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (connection, session) =>
    connection.onDefinition((params, token) =>
      session.at<Location[]>(params, [], token, (here) => {
        if (here.role === "table") return [];
        const name = claimSetHere(here, session)?.name;
        // The declaration of a claim leads on to its rows.
        const declared = name && !(name.kind === "claim" && name.declares) ? declarationsOf(name, here.reading) : [];
        if (declared.length > 0) return declared.map(toLspLocation);
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        if (!claim) return [];
        const rows = rowsOf(claim).map(toLspLocation);
        return rows.length > 0 || here.role === "claim-set" ? rows : [toLspLocation(claim.declared)];
      }),
    ),
};
