import type { QuoteSelector } from "../text/place-quote.js";
import type { ClaimSet } from "./claim-set.js";
import { type ClaimSetChange, type ClaimSetEdit, editClaimSet } from "./edit-claim-set.js";
import type { KeyChange } from "./edit-yaml-map.js";
import type { ClaimSpec } from "./schema.js";

export type { ClaimSetEdit as SelectorEdit } from "./edit-claim-set.js";

/**
 * Edits of the claim set's text after which a claim has exactly this selector: keys that the selector lacks go, new ones
 * stand behind `quote` in the order prefix, suffix, at. Everything else stays as it is.
 * @param says what the claim's `says` is to be, in the form that it has
 */
export function editSelector(
  claimSet: ClaimSet,
  id: string,
  selector: QuoteSelector,
  says?: ClaimSpec["says"],
): ClaimSetEdit {
  const { quote, prefix = null, suffix = null, at = null } = selector;
  const change = claimChange(claimSet, id, { quote, prefix, suffix, at });
  if (typeof change === "string") return { kind: "refused", message: change };
  return editClaimSet(claimSet, [change, ...saysChanges(id, says)]);
}

/** The change of a claim's `says`, which stays as it is without one; of one with an `nth` only the text. */
function saysChanges(id: string, says: ClaimSpec["says"]): readonly ClaimSetChange[] {
  if (says === undefined) return [];
  const name = `claim “${id}”`;
  return typeof says === "string"
    ? [{ path: ["claims", id], name, keys: [{ key: "says", value: says }] }]
    : [{ path: ["claims", id, "says"], name, keys: [{ key: "text", value: says.text }] }];
}

/** Edits that set a claim's `at`, an offset in the shadow text, or take it out with null. */
export function editHint(claimSet: ClaimSet, id: string, at: number | null): ClaimSetEdit {
  return editHints(claimSet, new Map([[id, at]]));
}

/**
 * Edits that set or take out `at` of several claims, and state the article's fingerprint unless it is undefined: all of
 * them, or a refusal.
 */
export function editHints(
  claimSet: ClaimSet,
  hints: ReadonlyMap<string, number | null>,
  fingerprint?: string,
): ClaimSetEdit {
  const changes: ClaimSetChange[] = [];
  for (const [id, at] of hints) {
    const change = claimChange(claimSet, id, { at });
    if (typeof change === "string") return { kind: "refused", message: change };
    changes.push(change);
  }
  if (fingerprint !== undefined) changes.push(fingerprintChange(claimSet, fingerprint));
  return editClaimSet(claimSet, changes);
}

/** Edits that state the fingerprint of the article, in a new `article:` where there is none. */
export function editFingerprint(claimSet: ClaimSet, fingerprint: string): ClaimSetEdit {
  return editHints(claimSet, new Map(), fingerprint);
}

interface Selected {
  readonly quote?: string;
  readonly prefix?: string | null;
  readonly suffix?: string | null;
  readonly at: number | null;
}

/** The longest `at` that the schema reads. */
const maxOffset = 999_999_999_999_999;

function claimChange(claimSet: ClaimSet, id: string, selected: Selected): ClaimSetChange | string {
  if (!Object.hasOwn(claimSet.data.claims ?? {}, id)) {
    return `The claim set has no usable claim “${id}”: look whether it was renamed, removed or broken.`;
  }
  const { quote, prefix, suffix, at } = selected;
  if (at !== null && !(Number.isInteger(at) && at >= 0 && at <= maxOffset)) {
    return `${at} is no offset: give \`at\` as a whole number from 0 on.`;
  }
  const keys: readonly KeyChange[] = [
    { key: "quote", value: quote },
    { key: "prefix", value: prefix },
    { key: "suffix", value: suffix },
    { key: "at", value: at === null ? null : String(at) },
  ];
  return { path: ["claims", id], name: `claim “${id}”`, keys };
}

/** Keys of `article:` behind which its fingerprint stands. */
const beforeFingerprint = ["path", "title", "author", "issued"].map((key) => ({ key, value: undefined }));

function fingerprintChange(claimSet: ClaimSet, fingerprint: string): ClaimSetChange {
  const written = { key: "fingerprint", value: fingerprint };
  if (claimSet.data.article) return { path: ["article"], name: "`article`", keys: [...beforeFingerprint, written] };
  const article = { key: "article", value: { fingerprint } };
  return { path: [], name: "the claim set", keys: [{ key: "countercheck", value: undefined }, article] };
}
