import type { ClaimSet } from "../core/claims/claim-set.js";
import { fileFinding } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { containedFile } from "./contained-file.js";
import { describeFault } from "./file-fault.js";
import { maxIncludes } from "./limits.js";
import { quoted } from "./quoted.js";
import { readClaimSet } from "./read-claim-set.js";
import type { Workspace } from "./workspace.js";

/** The files that a claim set includes, directly or through others. */
export interface Includes {
  /** What is declared later wins, and what includes something wins over it. */
  readonly sets: readonly ClaimSet[];
  readonly findings: readonly Finding[];
  /** Every file that was looked for, there or not. */
  readonly files: readonly string[];
}

/** Reads the tree of includes; each file once, so a circle ends where it closes. */
export async function loadIncludes(workspace: Workspace, root: string | null, claimSet: ClaimSet): Promise<Includes> {
  const sets: ClaimSet[] = [];
  const findings: Finding[] = [];
  const seen = new Set([claimSet.file]);
  const include = async (declaring: ClaimSet, index: number, written: string): Promise<void> => {
    const place = declaring.locate(["include", index]);
    const contained = await containedFile(workspace.files, root, declaring.file, written);
    if (contained.kind === "refused") {
      findings.push(fileFinding("path-outside", place, contained.message));
      return;
    }
    if (seen.has(contained.file)) return;
    if (seen.size > maxIncludes) {
      const message = `More than ${maxIncludes} files are included; ${quoted(written)} and what follows were left out.`;
      if (!findings.some(({ rule }) => rule === "too-many-includes")) {
        findings.push(fileFinding("too-many-includes", place, message));
      }
      return;
    }
    seen.add(contained.file);
    const read = await readClaimSet(workspace, contained.file, "included");
    if (read.kind === "fault") {
      const { rule, message } = describeFault(read.fault, "included file", written, workspace.limits);
      findings.push(fileFinding(rule, place, message));
      return;
    }
    findings.push(...read.findings);
    await includeAll(read.value);
    sets.push(read.value);
  };
  const includeAll = async (declaring: ClaimSet): Promise<void> => {
    // One after the other: their order decides which declaration wins.
    for (const [index, written] of (declaring.data.include ?? []).entries()) await include(declaring, index, written);
  };
  await includeAll(claimSet);
  return { sets, findings, files: [...seen].slice(1) };
}
