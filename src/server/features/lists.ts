import type { CancellationToken } from "vscode-languageserver";
import { type Heading, headingsOf } from "../../core/article/headings-of.js";
import { claimFacts } from "../../core/claim-facts.js";
import type { ClaimReading } from "../../core/claim-reading.js";
import { excerptOf } from "../../core/excerpt-of.js";
import type { Reading } from "../../core/reading.js";
import { sourcesByUse, type UsedSource } from "../../core/sources-by-use.js";
import { lastAtMost } from "../../core/text/first-index.js";
import {
  type ArticleLists,
  type ListedClaim,
  type ListedHeading,
  type ListedSource,
  type ListedUnplaced,
  type ListsAnswer,
  listsRequest,
} from "../../protocol/lists.js";
import { partyOrId, sourceWords } from "../../render/words.js";
import { createListEditions } from "../list-editions.js";
import { sinceParam, uriParam } from "../params.js";
import { toLspLocation } from "../positions.js";
import type { ReadDocument } from "../session.js";
import type { Feature } from "./feature.js";

/** What an editor's lists show of an article: claims, claims without a place, sources. */
export const lists: Feature = {
  register: (connection, session) => {
    const editions = createListEditions<ListedClaim>(({ claim }) => claim);
    connection.onRequest(listsRequest, async (params: unknown, token: CancellationToken) => {
      const uri = uriParam(params);
      if (uri === null) return null;
      return session.in<ListsAnswer | null>(uri, null, token, ({ reading, rangeOf }) => {
        const { claims, ...rest } = listsOf(reading, rangeOf, session.documentOf(reading.articleFile).version);
        return { ...rest, claims: editions.next(reading.articleFile, sinceParam(params), claims) };
      });
    });
  },
};

type RangeOf = ReadDocument["rangeOf"];

function listsOf(reading: Reading, rangeOf: RangeOf, version: number | null): ArticleLists {
  const headingOf = headingsBefore(headingsOf(reading.article));
  const placed = reading.claims
    .filter(({ anchor }) => anchor.source !== null)
    .toSorted((a, b) => (a.anchor.source?.start ?? 0) - (b.anchor.source?.start ?? 0));
  return {
    version,
    claims: placed.flatMap((claim) => listedClaim(claim, reading, rangeOf, headingOf)),
    unplaced: reading.claims.flatMap((claim) => listedUnplaced(claim, reading, rangeOf)),
    sources: sourcesByUse(reading).map((source) => listedSource(source, reading)),
  };
}

function listedClaim(
  claim: ClaimReading,
  { claimSet }: Reading,
  rangeOf: RangeOf,
  headingOf: (line: number) => ListedHeading | null,
): readonly ListedClaim[] {
  const { id, verdict, anchor, headline } = claim;
  const range = rangeOf(anchor.source);
  if (!range) return [];
  const { kind, party } = claimFacts(claim, claimSet);
  const heading = headingOf(range.start.line);
  return [{ claim: id, verdict: verdict ?? "exempt", quote: anchor.text, headline, kind, party, heading, range }];
}

/** The heading that stands above a line, or in it. */
function headingsBefore(headings: readonly Heading[]): (line: number) => ListedHeading | null {
  const lines = headings.map(({ line }) => line);
  const seen = new Map<string, number>();
  const listed = headings.map(({ text }) => {
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { text, nth };
  });
  return (line) => listed[lastAtMost(lines, line)] ?? null;
}

function listedUnplaced(
  { id, spec, anchor }: ClaimReading,
  { article, claimSet }: Reading,
  rangeOf: RangeOf,
): readonly ListedUnplaced[] {
  const { state } = anchor;
  if (state !== "ambiguous" && state !== "orphan") return [];
  const candidates = anchor.candidates.flatMap((span) => {
    const range = rangeOf(span);
    const { text: excerpt, start, end } = excerptOf(article, span);
    return range ? [{ range, excerpt, start, end }] : [];
  });
  const declaration = toLspLocation(claimSet.locate(["claims", id, "quote"]));
  return [{ claim: id, quote: spec.quote, state, candidates, declaration }];
}

function listedSource({ id, claims }: UsedSource, { claimSet }: Reading): ListedSource {
  const declared = claimSet.sources.get(id);
  const words = sourceWords(claimSet, id);
  const party = declared?.spec.party;
  return {
    source: id,
    title: words?.title ?? id,
    byline: words?.byline ?? null,
    access: words?.access ?? null,
    party: party === undefined ? null : partyOrId(claimSet, party),
    interest: (party === undefined ? undefined : claimSet.parties.get(party)?.spec.interest) ?? null,
    claims,
    declaration: declared ? toLspLocation(declared.location) : null,
  };
}
