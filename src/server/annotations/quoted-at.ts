import { conventionsOf } from "../../core/claims/conventions.js";
import { quoteAround } from "../../core/claims/edits/quote-around.js";
import { readQuantities } from "../../core/quantities/read-quantities.js";
import type { Reading } from "../../core/reading.js";
import type { Span } from "../../core/text/span.js";
import type { WireRange } from "../../protocol/lsp.js";
import { articleSpan } from "./wire-schemas.js";

/** Words of the article, in its source, and the number among them that is meant, where a number was pointed to. */
export interface QuotedAt {
  readonly span: Span;
  readonly meant?: Span;
}

/** The words that are selected; for a cursor the phrase around the number that it stands in. Null where it stands in none. */
export function quotedAt(reading: Reading, range: WireRange): QuotedAt | null {
  const span = articleSpan(reading, range);
  if (span.start !== span.end) return { span };
  const { article, claimSet } = reading;
  const { shadow } = article;
  const all = readQuantities(shadow.printed, conventionsOf(claimSet));
  const quantity = all.find((one) => {
    const { start, end } = shadow.toSource(one.span);
    return start <= span.start && span.start <= end;
  });
  return quantity ? { span: quoteAround(article, quantity, all), meant: shadow.toSource(quantity.numberSpan) } : null;
}
