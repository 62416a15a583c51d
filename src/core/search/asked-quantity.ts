import type { ClaimReading } from "../claim-reading.js";
import { conventionsOf } from "../claims/conventions.js";
import type { Quantity } from "../quantities/quantity.js";
import { readQuantities } from "../quantities/read-quantities.js";
import type { Reading } from "../reading.js";
import { encloses, overlaps, type Span, touches } from "../text/span.js";

/** The number that a person points to, with the claim that is about it. */
export type AskedQuantity =
  | {
      readonly kind: "found";
      /** Its spans count in the article's shadow text, as those of `others` do. */
      readonly quantity: Quantity;
      /** Every quantity of the article. */
      readonly others: readonly Quantity[];
      /** The claim that states this number; of several one without evidence. Null where there is none. */
      readonly claim: ClaimReading | null;
    }
  | { readonly kind: "none" }
  | { readonly kind: "several" };

/**
 * The number under a cursor or a selection of the article's source. Within the words of a claim, but on none of their
 * numbers, it is the number that the claim states.
 */
export function askedQuantity({ article, claimSet, quantities, claims }: Reading, selected: Span): AskedQuantity {
  const isComparable = ({ kind }: Quantity): boolean => kind === "quantity" || kind === "date";
  const isPointedTo = (span: Span): boolean =>
    selected.start === selected.end ? touches(span, selected.start) : overlaps(span, selected);
  const pointed = quantities.filter((one) => isComparable(one) && isPointedTo(one.span));
  // A cursor between two numbers that touch means the one that it stands before.
  const under = selected.start === selected.end ? pointed.slice(-1) : pointed;
  if (under.length > 1) return { kind: "several" };
  const around = claims.find(
    ({ anchor, stated, readByAnnotator }) =>
      stated && !readByAnnotator && anchor.source && encloses(anchor.source, selected),
  );
  const meant = under[0] ?? around?.stated;
  const index = meant ? quantities.findIndex((one) => one.numberSpan.start === meant.numberSpan.start) : -1;
  const others = readQuantities(article.shadow.printed, conventionsOf(claimSet));
  const quantity = others[index];
  if (!quantity) return { kind: "none" };
  const onIt = claims.filter((claim) => statesAt(claim, quantities[index]));
  const claim = onIt.find(({ spec }) => !spec.evidence?.length && spec.exempt === undefined) ?? onIt[0] ?? null;
  return { kind: "found", quantity, others, claim };
}

function statesAt({ stated, readByAnnotator, anchor }: ClaimReading, quantity: Quantity | undefined): boolean {
  const isPlaced = anchor.source !== null && !readByAnnotator;
  return isPlaced && stated !== null && stated.numberSpan.start === quantity?.numberSpan.start;
}
