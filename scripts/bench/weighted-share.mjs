/** @typedef {import("./tally.mjs").Count} Count */

/**
 * A share over several classes, each counting as often as it occurs and not as often as it was tried.
 * @param {readonly { readonly occurring: number, readonly count: Count }[]} classes a class that was never tried says nothing, and is left out
 * @param {Exclude<keyof Count, "n">} share
 * @returns {number | null} from 0 to 1; null where nothing was tried
 */
export function weightedShare(classes, share) {
  const tried = classes.filter(({ occurring, count }) => occurring > 0 && count.n > 0);
  const total = tried.reduce((sum, { occurring }) => sum + occurring, 0);
  if (total === 0) return null;
  return tried.reduce((sum, { occurring, count }) => sum + (occurring / total) * (count[share] / count.n), 0);
}
