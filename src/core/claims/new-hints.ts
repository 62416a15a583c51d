import type { Reading } from "../reading.js";
import { fingerprintOf } from "../text/fingerprint.js";

/** The position hints of a claim set as they would be for the article as it is now. */
export interface NewHints {
  /** For each claim whose `at` changes the new one, an offset in the shadow text; null where an old one must go. */
  readonly hints: ReadonlyMap<string, number | null>;
  /** The article's fingerprint as it is now. */
  readonly fingerprint: string;
  /** Whether the claim set states another fingerprint, or none. */
  readonly isNewFingerprint: boolean;
}

/**
 * The hints that differ from the claim set's. An unplaced claim has none: what it had counts in a text that is gone, and
 * would point at other words once the fingerprint is that of the new text.
 */
export function newHints({ article, claimSet, claims }: Reading): NewHints {
  const hints = new Map<string, number | null>();
  for (const { id, spec, anchor } of claims) {
    const at = anchor.shadow?.start ?? null;
    if (at !== (spec.at ?? null)) hints.set(id, at);
  }
  const fingerprint = fingerprintOf(article.shadow);
  return { hints, fingerprint, isNewFingerprint: claimSet.data.article?.fingerprint !== fingerprint };
}
