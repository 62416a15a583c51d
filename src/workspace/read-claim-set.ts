import type { ClaimSet } from "../core/claims/claim-set.js";
import { parseClaimSet } from "../core/claims/parse-claim-set.js";
import type { Unread } from "./files.js";
import { type Parsed, readParsed } from "./read-parsed.js";
import type { Workspace } from "./workspace.js";

/** A claim set, or a file that one includes, by itself: without what it includes. */
export function readClaimSet(
  workspace: Workspace,
  file: string,
  role: "claim-set" | "included" = "claim-set",
): Promise<Parsed<ClaimSet> | Unread> {
  // A file that was saved or closed has another stamp, and mostly the same text.
  const parse = (text: string, before: ClaimSet | null): ClaimSet =>
    before?.text === text ? before : parseClaimSet(file, text, role, before);
  return readParsed(
    workspace,
    workspace.claimSets,
    file,
    role === "included" ? "included file" : "claim set",
    parse,
    role,
  );
}
