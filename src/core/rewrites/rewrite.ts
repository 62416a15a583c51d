import type { Article } from "../article/parse-article.js";
import type { ClaimReading } from "../claim-reading.js";
import type { ClaimSpec } from "../claims/schema.js";
import { articleParty } from "../evidence/provenance.js";
import { isCounted } from "../is-counted.js";
import { moveQuantity } from "../quantities/move-quantity.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Reading } from "../reading.js";
import { isShipped } from "../relink-claim.js";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";

/**
 * Rewrites: other words for a claim of the article's own, by which the data support it. Nothing here is guessed: whatever
 * is written is read and judged again first.
 */

/** Other words for the number of a claim. */
export interface Rewrite {
  /** In the article's shadow text. */
  readonly edit: TextEdit;
  /** The number as it reads then, with hedge and unit. */
  readonly reads: string;
  /** The claim's `says` from then on. */
  readonly says: ClaimSpec["says"];
}

/** A claim that its author may rewrite, with the number that its words state, where the shadow text has it. */
export interface Rewritable {
  readonly claim: ClaimReading;
  readonly stated: Quantity;
  /** The claim's words. */
  readonly quoted: Span;
}

/**
 * The claim as something to rewrite. Null for what another party says, or another's text: that isn't the author's to
 * mend; for words that an annotator reads a number into, or in several ways; and for dates.
 */
export function rewritable(reading: Pick<Reading, "article" | "claimSet">, claim: ClaimReading): Rewritable | null {
  const { spec, stated, anchor, verdict } = claim;
  const { claimSet } = reading;
  const isRelayed = spec.by !== undefined && spec.by !== articleParty(claimSet);
  if (isRelayed || !isShipped(claimSet) || verdict === null || anchor.shadow === null) return null;
  if (stated === null || stated.kind !== "quantity" || claim.readByAnnotator || spec.readings !== undefined)
    return null;
  if (!claim.evidence.some(isCounted)) return null;
  return { claim, stated: inShadow(stated, reading.article), quoted: anchor.shadow };
}

function inShadow(quantity: Quantity, { shadow }: Article): Quantity {
  return moveQuantity(quantity, (span) => shadow.toShadow(span));
}
