import type { Location } from "vscode-languageserver";
import type { ClaimReading } from "../../core/claim-reading.js";
import { isSameName, type NameUse, namesIn } from "../../core/claims/names-in.js";
import { decidingCellAt } from "../../core/names/claims-on-cell.js";
import { declarationsOf } from "../../core/names/declarations-of.js";
import { lineIndexOf } from "../../core/text/line-index.js";
import { claimSetHere } from "../claim-set-here.js";
import { claimAt, claimDeclaredAt, claimsOnRow, columnNameAt, rowAt, rowsOf } from "../places.js";
import { spanRange, toLspLocation, toPlace } from "../positions.js";
import type { Here, HereInTable, Session } from "../session.js";
import type { Feature } from "./feature.js";

/**
 * References: from a table's cell to the claims that it decides and the evidence that reads it, from its header to where
 * the column is named; from a claim to its declaration, words and rows; from any other name to where it stands.
 */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register: (connection, session) =>
    connection.onReferences(async (params, token) => {
      const found = await session.atAll(params, token, (here) => {
        if (here.role === "table") return ofTable(here);
        const named = ofName(here, session, params.context.includeDeclaration);
        const claim = here.role === "article" ? claimAt(here) : claimDeclaredAt(here);
        if (named && !(named.name.kind === "claim" && claim?.id === named.name.text)) return named.places;
        if (!claim) return [];
        const others = here.role === "article" ? [toLspLocation(claim.declared)] : wordsOf(here, claim);
        return [...others, ...(named?.places ?? []), ...rowsOf(claim).map(toLspLocation)];
      });
      return once(found.flat());
    }),
};

function ofTable(here: HereInTable): readonly Location[] {
  const { reading, table, position } = here;
  const row = rowAt(here);
  if (row === null) {
    const column = columnNameAt(here);
    return column === null ? [] : column.flatMap((name) => usesIn(reading.claimSet, name));
  }
  const cell = decidingCellAt(reading, table, toPlace(position));
  if (!cell) return claimsOnRow(here, row).flatMap((claim) => wordsOf(here, claim));
  const claims = [...new Set(cell.uses.map(({ claim }) => claim))];
  const evidence = cell.uses.map(({ claim, entry }) =>
    reading.claimSet.locate(["claims", claim.id, "evidence", entry]),
  );
  return [...claims.flatMap((claim) => wordsOf(here, claim)), ...evidence.map(toLspLocation)];
}

/** Where the name at a place of a claim set stands elsewhere: in the claim set, and in the file itself where that is included. */
function ofName(
  here: Here,
  session: Session,
  withDeclaration: boolean,
): { readonly name: NameUse; readonly places: readonly Location[] } | null {
  const at = claimSetHere(here, session);
  if (!at?.name) return null;
  const { name } = at;
  const sets = at.isOwn ? [at.claimSet] : [here.reading.claimSet, at.claimSet];
  const uses = sets.flatMap((set) => usesIn(set, name));
  const declared = withDeclaration ? declarationsOf({ ...name, declares: false }, here.reading).map(toLspLocation) : [];
  return { name, places: [...declared, ...uses] };
}

type Named = Parameters<typeof isSameName>[1];

function usesIn(claimSet: Here["reading"]["claimSet"], name: Named): readonly Location[] {
  const lines = lineIndexOf(claimSet.text);
  return namesIn(claimSet)
    .filter((one) => !one.declares && isSameName(one, name))
    .map(({ span }) => ({ uri: claimSet.file, range: spanRange(lines, span) }));
}

/** Where a claim's words stand in the article; its declaration when it is unplaced. */
function wordsOf(here: Here, claim: ClaimReading): readonly Location[] {
  const range = here.rangeOf(claim.anchor.source);
  return [range ? { uri: here.reading.articleFile, range } : toLspLocation(claim.declared)];
}

/** More places than these nobody looks through. */
const maxPlaces = 5_000;

function once(places: readonly Location[]): Location[] {
  const distinct = new Map(places.slice(0, maxPlaces).map((place) => [JSON.stringify(place), place]));
  return [...distinct.values()];
}
