import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import { toRange } from "../positions.js";
import type { Here } from "../session.js";
import type { Feature } from "./feature.js";

/** Document symbols: the claims of an article or claim set, with their verdicts. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: { label: "Claims" } },
  register: (connection, session) =>
    connection.onDocumentSymbol((params, token) =>
      session.in(params.textDocument.uri, [], token, (here) =>
        here.role === "table" ? [] : here.reading.claims.flatMap((claim) => symbolOf(here, claim)),
      ),
    ),
};

function symbolOf(here: Here, claim: ClaimReading): readonly DocumentSymbol[] {
  const range = here.role === "article" ? here.rangeOf(claim.anchor.source) : toRange(claim.declared);
  if (!range) return [];
  const name = (claim.anchor.text || claim.id).replace(/\s+/g, " ").slice(0, 120);
  return [{ name, detail: claim.headline, kind: SymbolKind.Number, range, selectionRange: range }];
}
