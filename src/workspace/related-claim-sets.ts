import type { ClaimSet } from "../core/claims/claim-set.js";
import { withIncludes } from "../core/claims/include.js";
import { findRoot } from "./find-root.js";
import { inParallel } from "./in-parallel.js";
import { loadIncludes } from "./load-includes.js";
import { readClaimSet } from "./read-claim-set.js";
import type { Workspace } from "./workspace.js";

/**
 * The claim sets that a file is part of, as itself or by including it, with all that they include: wherever names that it
 * declares may be used. Each file once; claim sets know what they include, included files only what they declare.
 * @param claimSets where to look
 */
export async function relatedClaimSets(
  workspace: Workspace,
  file: string,
  claimSets: readonly string[],
): Promise<readonly ClaimSet[]> {
  const families = await inParallel([...new Set(claimSets)], async (one) => {
    const read = await readClaimSet(workspace, one);
    if (read.kind !== "parsed") return [];
    const { sets, files } = await loadIncludes(workspace, await findRoot(workspace, one), read.value);
    return one === file || files.includes(file) ? [...sets, withIncludes(read.value, sets)] : [];
  });
  return [...new Map(families.flat().map((set) => [set.file, set])).values()];
}
