import type { ClaimSet } from "../core/claims/claim-set.js";
import type { ClaimSetData } from "../core/claims/schema.js";
import { fileFinding, startOf } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { describeFault } from "./file-fault.js";
import { below } from "./file-uri.js";
import { quoted } from "./quoted.js";
import { readClaimSet } from "./read-claim-set.js";
import type { Workspace } from "./workspace.js";

/** Name of the file at the root that holds conventions and severities for all claim sets. */
export const settingsName = "countercheck.yaml";

/** Conventions and severities that hold for a whole repository. */
export interface Settings {
  readonly reading: ClaimSetData["reading"];
  readonly rules: ClaimSetData["rules"];
  readonly findings: readonly Finding[];
  /** Where they are looked for, whether there or not; null without a root. */
  readonly file: string | null;
}

/** The keys that a settings file may have, spelt as in a claim set and read by the same schema. */
const keys: readonly string[] = ["countercheck", "reading", "rules"];

/** Reads `countercheck.yaml` at the root; no settings where there is none. */
export async function loadSettings(workspace: Workspace, root: string | null): Promise<Settings> {
  const file = root === null ? null : below(root, settingsName);
  if (file === null) return { ...noSettings, file };
  const read = await readClaimSet(workspace, file, "included");
  if (read.kind === "fault") {
    if (read.fault === "missing") return { ...noSettings, file };
    const { rule, message } = describeFault(read.fault, "included file", settingsName, workspace.limits);
    return { ...noSettings, findings: [fileFinding(rule, startOf(file), message)], file };
  }
  const { data, findings } = read.value;
  const foreign = Object.keys(data).filter((key) => !keys.includes(key));
  return {
    reading: data.reading,
    rules: data.rules,
    findings: [...read.findings, ...findings, ...foreign.map((key) => foreignKey(key, read.value))],
    file,
  };
}

/** A claim set with the repository's conventions and severities under its own. */
export function withSettingsFile(claimSet: ClaimSet, { reading, rules }: Settings): ClaimSet {
  const { data } = claimSet;
  if (reading === undefined && rules === undefined) return claimSet;
  return {
    ...claimSet,
    data: { ...data, reading: { ...reading, ...data.reading }, rules: { ...rules, ...data.rules } },
  };
}

function foreignKey(key: string, { locateKey }: ClaimSet): Finding {
  const message = `${quoted(key)} has no place in ${settingsName}: it was ignored. The file holds \`reading\` and \`rules\` for all claim sets; move the rest to one of them.`;
  return fileFinding("unknown-key", locateKey([key]), message);
}

const noSettings = { reading: undefined, rules: undefined, findings: [] } as const;
