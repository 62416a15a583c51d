import { Failure } from "../failure.mjs";

/**
 * What to run of the part on reading: both sets of sentences, or one; or the sentences of `tuned` that are read wrong.
 * @param {{ readonly set?: string | undefined, readonly show?: string | undefined }} values
 * @returns {Parameters<typeof import("./quantities.mjs").benchQuantities>[0]}
 */
export function quantitiesOptions({ set, show }) {
  if (set !== undefined && set !== "tuned" && set !== "unseen") throw new Failure("--set is tuned or unseen.");
  /** @type {readonly import("./quantities.mjs").SetName[]} */
  const sets = set === undefined ? ["tuned", "unseen"] : [set];
  if (show === undefined) return { sets, show: 0 };
  const count = Number(show);
  if (!Number.isInteger(count) || count < 1) throw new Failure("--show takes a number of sentences.");
  if (set !== "tuned") throw new Failure("Sentences are shown of the set tuned only, so that unseen stays unseen.");
  return { sets, show: count };
}
