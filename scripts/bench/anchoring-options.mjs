import { Failure } from "../failure.mjs";

/**
 * What to run of the anchoring part: both sets, or one; or the cases of the set `tune` that went wrong.
 * @param {{ readonly set?: string | undefined, readonly show?: string | undefined }} values
 * @param {readonly string[]} positionals the class of edits to show, and the way of quoting
 * @returns {Parameters<typeof import("./anchoring.mjs").benchAnchoring>[0]}
 */
export function anchoringOptions({ set, show }, [kind, way]) {
  if (set !== undefined && set !== "tune" && set !== "report") throw new Failure("--set is tune or report.");
  if (show === undefined) return { sets: set === undefined ? ["tune", "report"] : [set], show: null };
  const count = Number(show);
  if (!Number.isInteger(count) || kind === undefined) throw new Failure("Usage: --set tune --show N CLASS [WAY]");
  if (set !== "tune") throw new Failure("Single cases are shown of the set tune only: --set tune.");
  return { sets: [set], show: { count, kind, way } };
}
