import { judgePlacement } from "./judge-placement.mjs";
import { placeByDiffMatchPatch, placeByIndexOf } from "./peers.mjs";

/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {import("./core.mjs").Shadow} Shadow */
/** @typedef {import("./judge-placement.mjs").Answer} Answer */
/** @typedef {import("./judge-placement.mjs").Known} Known */
/** @typedef {import("./judge-placement.mjs").Outcome} Outcome */
/** @typedef {import("./take-quotes.mjs").Taken} Taken */

/** A quote to be placed in a new text, with what is known of it there. @typedef {Taken & { readonly kind: string, readonly known: Known, readonly from: string }} Trial */
/** @typedef {{ readonly shadow: Shadow, readonly trials: readonly Trial[] }} Trials trials in one new text */
/** @typedef {{ readonly trial: Trial, readonly matcher: string, readonly answer: Answer, readonly outcome: Outcome, readonly shadow: Shadow }} Result */

/** Names of the matchers, ours first. */
export const matchers = /** @type {const} */ (["ours", "indexOf", "diff-match-patch"]);

/**
 * Lets every matcher place every quote. Ours gets all quotes of one way as a set, as a claim set has them.
 * @param {Core} core
 * @param {Trials} trials
 * @param {(result: Result) => void} report
 */
export function runTrials(core, { shadow, trials }, report) {
  for (const way of new Set(trials.map((trial) => trial.way))) {
    const set = trials.filter((trial) => trial.way === way);
    const placed = core.place(
      shadow,
      set.map(({ selector }) => selector),
    );
    for (const [index, trial] of set.entries()) {
      const ours = placed[index];
      if (!ours) throw new Error("A selector has no placement.");
      const answers = [
        ours,
        placeByIndexOf(shadow.text, trial.selector),
        placeByDiffMatchPatch(shadow.text, trial.selector),
      ];
      for (const [which, answer] of answers.entries()) {
        const outcome = judgePlacement(shadow.text, answer, trial.known);
        report({ trial, matcher: matchers[which] ?? "", answer, outcome, shadow });
      }
    }
  }
}
