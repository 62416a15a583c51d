import { MarkupKind } from "vscode-languageserver";
import { renderHover } from "../../render/hover.js";
import { renderRowHover } from "../../render/row-hover.js";
import { claimAt, claimDeclaredAt, claimsOnRow, rowAt } from "../places.js";
import { toRange } from "../positions.js";
import type { Feature } from "./feature.js";

/** Hover: what the evidence says of the claim under the cursor; on a table's row, the claims that it decides. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) =>
    connection.onHover((params, token) =>
      session.at(params, null, token, (here) => {
        const options = session.display();
        if (here.role === "table") {
          const row = rowAt(here);
          const claims = row === null ? [] : claimsOnRow(here, row);
          if (row === null || claims.length === 0) return null;
          const value = renderRowHover(here.reading, claims);
          return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(here.table.locateRow(row)) };
        }
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        const range =
          here.role === "article" ? claim && here.rangeOf(claim.anchor.source) : claim && toRange(claim.declared);
        if (!claim || !range) return null;
        return { contents: { kind: MarkupKind.Markdown, value: renderHover(claim, here.reading, options) }, range };
      }),
    ),
};
