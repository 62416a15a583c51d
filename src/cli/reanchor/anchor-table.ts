import type { ClaimReading } from "../../core/claim-reading.js";
import type { NewHints } from "../../core/claims/new-hints.js";
import type { Reading } from "../../core/reading.js";
import type { AnchorState } from "../../core/text/place-quote.js";
import { countOf } from "../../render/words.js";
import { isUnplaced } from "../check/check-report.js";
import { createPage } from "../reporters/page.js";
import type { ReportSurroundings } from "../reporters/reporter.js";
import { shownPath } from "../shown-path.js";
import { displayWidth } from "../terminal/display-width.js";
import type { Style } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";
import { shownQuote } from "../terminal/shown-quote.js";
import { padTo } from "../terminal/wrap.js";

/** The states in the order in which they are counted, with how they are set apart. */
const states: Readonly<Record<AnchorState, Style>> = {
  exact: "green",
  moved: "blue",
  edited: "yellow",
  ambiguous: "magenta",
  orphan: "red",
};

const stateWidth = 11;
const placeWidth = 9;
/** Longer ids push their own row aside, not all of them. */
const maxIdWidth = 30;

/**
 * The places of claims for people: a line each, then how many are in which state, then what was or would be written.
 * @param isWritten whether the hints were written
 */
export function anchorTable(
  reading: Reading,
  hints: NewHints,
  isWritten: boolean,
  surroundings: ReportSurroundings,
): string {
  const { claims, articleFile } = reading;
  const page = createPage(surroundings);
  const idWidth = Math.min(maxIdWidth, Math.max(0, ...claims.map(({ id }) => displayWidth(printable(id)))));
  page.line(0, page.paint("bold", printable(shownPath(articleFile, surroundings.cwd))));
  for (const claim of claims) {
    const { state, source } = claim.anchor;
    const place = source ? placeOf(reading, source.start) : "";
    const columns = [
      page.paint(states[state], padTo(state, stateWidth)),
      padTo(place, placeWidth),
      padTo(printable(claim.id), idWidth),
      `  ${wordsOf(claim, reading)}`,
    ];
    page.line(0, columns.join(""));
  }
  page.gap();
  page.line(0, sumOf(claims));
  for (const sentence of closingSentences(claims, hints, isWritten)) page.line(0, sentence);
  return page.text();
}

function placeOf({ article }: Reading, offset: number): string {
  const { line, column } = article.lines.placeOf(offset);
  return `${line}:${column}`;
}

function wordsOf({ spec, anchor }: ClaimReading, reading: Reading): string {
  const quote = shownQuote(spec.quote);
  if (anchor.state === "edited") return `${quote} → ${shownQuote(anchor.text)}`;
  if (anchor.candidates.length === 0) return quote;
  return `${quote} at ${anchor.candidates.map(({ start }) => placeOf(reading, start)).join(", ")}`;
}

function sumOf(claims: readonly ClaimReading[]): string {
  const counts = Object.keys(states).flatMap((state) => {
    const count = claims.filter(({ anchor }) => anchor.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return `${countOf(claims.length, "claim")}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}.`;
}

function closingSentences(
  claims: readonly ClaimReading[],
  { hints, isNewFingerprint }: NewHints,
  isWritten: boolean,
): readonly string[] {
  if (hints.size === 0 && !isNewFingerprint) return ["All position hints are as they should be."];
  if (!isWritten && claims.length > 0 && claims.every(isUnplaced)) {
    return ["No claim stands in this text, so hints for it would be wrong: name the article that is meant."];
  }
  const updated = [
    ...(hints.size > 0 ? [countOf(hints.size, "hint")] : []),
    ...(isNewFingerprint ? ["the fingerprint"] : []),
  ].join(" and ");
  const removed = [...hints.values()].filter((at) => at === null).length;
  const old = countOf(removed, "old hint");
  const why = removed === 1 ? "it counts in a text that is gone" : "they count in a text that is gone";
  const verb = removed === 1 ? "was" : "were";
  if (isWritten)
    return [`Updated ${updated}.`, ...(removed > 0 ? [`${old} of unplaced claims ${verb} removed: ${why}.`] : [])];
  return [`--write would update ${updated}.`, ...(removed > 0 ? [`${old} of unplaced claims would go: ${why}.`] : [])];
}
