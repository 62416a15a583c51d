import type { Reading } from "./reading.js";
import { relinkClaim } from "./relink-claim.js";
import { normaliseQuote } from "./text/normalise-quote.js";
import type { TextEdit } from "./text/text-edit.js";

/**
 * The edits of a claim set's text that let its quotes follow the edits of an article of one's own (`edits: follow`): each
 * claim that was followed to other words quotes these. None for other articles. A claim whose quote can't be rewritten, as
 * behind a YAML alias, keeps it, and is edited from then on.
 */
export function followedQuotes(reading: Reading): readonly TextEdit[] {
  if (reading.claimSet.data.article?.edits !== "follow") return [];
  return reading.claims.flatMap(({ id, spec, anchor }) => {
    if (anchor.source === null || normaliseQuote(anchor.text) === normaliseQuote(spec.quote)) return [];
    const edit = relinkClaim(reading, id, anchor.source);
    return edit.kind === "edits" ? edit.edits : [];
  });
}
