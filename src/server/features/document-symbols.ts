import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import { whyUnplaced } from "../../render/words.js";
import { toRange } from "../positions.js";
import type { Here } from "../session.js";
import type { Feature } from "./feature.js";

/** Document symbols: the claims of an article or claim set with their verdicts; unplaced ones say why they are. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: { label: "Claims" } },
  register: (connection, session) =>
    connection.onDocumentSymbol((params, token) => session.in(params.textDocument.uri, [], token, symbolsOf)),
};

function symbolsOf(here: Here): DocumentSymbol[] {
  const { claims } = here.reading;
  if (here.role === "table") return [];
  if (here.role === "claim-set") return claims.map((claim) => symbolOf(claim, toRange(claim.declared)));
  const placed = claims.flatMap((claim) => {
    const range = here.rangeOf(claim.anchor.source);
    return range ? [symbolOf(claim, range)] : [];
  });
  return [...placed, ...unplacedGroup(here)];
}

function symbolOf(claim: ClaimReading, range: DocumentSymbol["range"]): DocumentSymbol {
  const name = (claim.anchor.text || claim.id).replace(/\s+/g, " ").slice(0, 120);
  const unplaced = whyUnplaced(claim.anchor);
  const detail = unplaced === null ? claim.headline : `Unplaced: ${unplaced}`;
  return { name, detail, kind: SymbolKind.Number, range, selectionRange: range };
}

/** Claims that stand nowhere in the article, under one symbol on its first line: outlines can't do without a range. */
function unplacedGroup({ reading, rangeOf }: Here): readonly DocumentSymbol[] {
  const { lines } = reading.article;
  const range = rangeOf({ start: lines.startOf(1), end: lines.endOf(1) });
  const children = reading.claims.flatMap((claim) =>
    claim.anchor.source === null && range ? [symbolOf(claim, range)] : [],
  );
  if (!range || children.length === 0) return [];
  const name = `Unplaced claims (${children.length})`;
  return [{ name, kind: SymbolKind.Namespace, range, selectionRange: range, children }];
}
