import type { ClaimReading } from "../../core/claim-reading.js";
import type { Reading } from "../../core/reading.js";
import { textCounts } from "../../core/text-counts.js";
import {
  type ArticleRead,
  type ArticleReadNotice,
  articleRead,
  type ClaimCounts,
  type ClaimMark,
  type UnplacedClaim,
} from "../../protocol/lsp.js";
import { createMarkChanges } from "../mark-changes.js";
import { toLspLocation } from "../positions.js";
import { createReadingPrints, type ReadingPrints } from "../reading-prints.js";
import type { ReadDocument } from "../session.js";
import type { Feature } from "./feature.js";

/** Tells the editor of each reading of an open article: its marks, its unplaced claims and its counts. */
export const articleReadNotice: Feature = {
  register: (connection, session) => {
    const prints = createReadingPrints();
    const changes = createMarkChanges();
    session.onDidRead((document) => {
      const read = toArticleRead(document, prints);
      const notice: ArticleReadNotice = { ...read, marks: changes.next(read.uri, read.marks) };
      void connection.sendNotification(articleRead, notice);
    });
    session.onDidClose((uri) => changes.forget(uri));
  },
};

function toArticleRead(
  { uri, version, number, reading, isAlone, rangeOf }: ReadDocument,
  prints: ReadingPrints,
): ArticleRead {
  const print = reading ? prints.of(uri, reading) : 0;
  const claims = reading?.claims ?? [];
  const marks = claims.flatMap((claim): readonly ClaimMark[] => {
    const range = rangeOf(claim.anchor.source);
    return range ? [{ ...named(claim), range, headline: claim.headline }] : [];
  });
  if (reading && isAlone) {
    const checked = textCounts(reading);
    return {
      uri,
      version,
      reading: number,
      print,
      claimSet: null,
      checked,
      marks,
      unplaced: [],
      counts: countsOf(claims),
    };
  }
  const unplaced = reading ? claims.flatMap((claim) => toUnplaced(claim, reading, rangeOf)) : [];
  return {
    uri,
    version,
    reading: number,
    print,
    claimSet: reading?.claimSet.file ?? null,
    checked: null,
    marks,
    unplaced,
    counts: countsOf(claims),
  };
}

function toUnplaced(
  { id, spec, anchor }: ClaimReading,
  { claimSet }: Reading,
  rangeOf: ReadDocument["rangeOf"],
): readonly UnplacedClaim[] {
  const { state, candidates } = anchor;
  if (state !== "ambiguous" && state !== "orphan") return [];
  const ranges = candidates.flatMap((span) => rangeOf(span) ?? []);
  const declaration = toLspLocation(claimSet.locate(["claims", id, "quote"]));
  return [{ claim: id, quote: spec.quote, state, candidates: ranges, declaration }];
}

function named(claim: ClaimReading): Pick<ClaimMark, "claim" | "verdict" | "quote"> {
  return { claim: claim.id, verdict: claim.verdict ?? "exempt", quote: claim.anchor.text };
}

function countsOf(claims: readonly ClaimReading[]): ClaimCounts {
  const counts = { supported: 0, contested: 0, contradicted: 0, unverifiable: 0, exempt: 0, edited: 0, unplaced: 0 };
  for (const { anchor, verdict } of claims) {
    counts[anchor.source === null ? "unplaced" : (verdict ?? "exempt")]++;
    if (anchor.state === "edited") counts.edited++;
  }
  return { claims: claims.length, ...counts };
}
