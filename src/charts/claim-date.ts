import type { ClaimReading } from "../core/claim-reading.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import { cellDate } from "../core/evidence/cell-value.js";
import { printValue } from "../core/evidence/print-value.js";
import { readQuantities } from "../core/quantities/read-quantities.js";
import type { TimePlotSpec } from "./time-plot-spec.js";

/** Longest quote that is searched for a date. */
const maxQuoteLength = 2_000;

/**
 * The date that a claim is of: the one in its words, else the one on which its article appeared. Null when the words name
 * several or the article's date isn't known.
 */
export function claimDate({ anchor, spec }: ClaimReading, claimSet: ClaimSet): TimePlotSpec["claimDate"] {
  const words = (anchor.text || spec.quote).slice(0, maxQuoteLength);
  const [date, ...others] = readQuantities(words).filter(({ kind, low }) => kind === "date" && low !== null);
  if (date) return others.length > 0 ? null : { days: date.interval, label: `claim: ${date.text.trim()}` };
  const { source, issued } = claimSet.data.article ?? {};
  const written = issued ?? (source === undefined ? undefined : claimSet.sources.get(source)?.spec.issued);
  const days = written === undefined ? null : (cellDate(written)?.written ?? null);
  return days && { days, label: `article: ${printValue(days, "day")}` };
}
