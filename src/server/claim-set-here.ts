import type { ClaimSet } from "../core/claims/claim-set.js";
import { type NameUse, nameAt, namesIn } from "../core/claims/names-in.js";
import { parseClaimSet } from "../core/claims/parse-claim-set.js";
import { type LineIndex, lineIndexOf } from "../core/text/line-index.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { toPlace } from "./positions.js";
import type { Here, Session } from "./session.js";

/** The text of the claim set, or of the file that it includes, which a request points into. */
export interface ClaimSetHere {
  /** As this file alone declares; the reading's claim set knows what it includes as well. */
  readonly claimSet: ClaimSet;
  /** Whether it is the reading's claim set itself. */
  readonly isOwn: boolean;
  readonly lines: LineIndex;
  /** The place pointed to, as an offset into the text. */
  readonly offset: number;
  /** Every name in it, and the one at the place. */
  readonly names: readonly NameUse[];
  readonly name: NameUse | undefined;
}

/** Looks at the claim set under the cursor; null in articles and tables, and in files that nobody opened. */
export function claimSetHere({ role, uri, reading, position }: Here, session: Session): ClaimSetHere | null {
  if (role !== "claim-set") return null;
  const isOwn = normaliseUri(uri) === reading.claimSet.file;
  const text = isOwn ? reading.claimSet.text : session.documentOf(uri).text;
  if (text === null) return null;
  const claimSet = isOwn ? reading.claimSet : parseClaimSet(normaliseUri(uri), text, "included");
  const lines = lineIndexOf(text);
  const offset = lines.offsetOf(toPlace(position));
  const names = namesIn(claimSet);
  return { claimSet, isOwn, lines, offset, names, name: nameAt(names, offset) };
}
