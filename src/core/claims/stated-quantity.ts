import type { Conventions, Quantity } from "../quantities/quantity.js";
import { readQuantities } from "../quantities/read-quantities.js";
import { firstIndex } from "../text/first-index.js";
import { encloses, type Span } from "../text/span.js";
import type { ClaimSpec } from "./schema.js";

/** The quantity that a claim is about, as far as its words tell. */
export type Stated =
  | { readonly kind: "found"; readonly quantity: Quantity }
  | { readonly kind: "none" }
  /** The quote holds several and `says` doesn't tell which. */
  | { readonly kind: "several"; readonly quantities: readonly Quantity[] };

/**
 * The quantity that stands in a claim's words.
 * @param span the claim's place in the shadow text that `quantities` were read from
 * @param says a piece of the quote, or its n-th occurrence, that holds the quantity meant
 */
export function statedQuantity(
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  says: ClaimSpec["says"],
): Stated {
  const place = says === undefined ? span : pieceOf(text, span, says);
  if (place === null) return { kind: "none" };
  // Quantities come in reading order and don't overlap: those from the first that ends behind the place's start count.
  const first = firstIndex(quantities.length, (index) => (quantities[index]?.numberSpan.end ?? 0) > place.start);
  const within: Quantity[] = [];
  for (let index = first; index < quantities.length; index++) {
    const quantity = quantities[index];
    if (!quantity || quantity.numberSpan.start >= place.end) break;
    if (quantity.kind !== "quantity" && quantity.kind !== "date") continue;
    if (says !== undefined || encloses(place, quantity.numberSpan)) within.push(quantity);
  }
  for (const choose of choices) {
    const chosen = within.filter(choose);
    const [only] = chosen;
    if (chosen.length === 1 && only) return { kind: "found", quantity: only };
    if (chosen.length > 1) return { kind: "several", quantities: chosen };
  }
  return { kind: "none" };
}

/** The quantity that an annotator reads into words, written as text (`means`). */
export function meantQuantity(means: string, conventions: Conventions): Quantity | null {
  return readQuantities(means, conventions).find(({ kind }) => kind === "quantity" || kind === "date") ?? null;
}

/** What a claim is about, if one kind of number stands there once: measured numbers before dates before bare words. */
const choices: readonly ((quantity: Quantity) => boolean)[] = [
  ({ kind, form, unit }) => kind === "quantity" && (form !== "number-word" || unit !== null) && form !== "vague",
  ({ kind }) => kind === "date",
  () => true,
];

function pieceOf(text: string, span: Span, says: NonNullable<ClaimSpec["says"]>): Span | null {
  const { text: piece, nth } = typeof says === "string" ? { text: says, nth: 1 } : says;
  let start = span.start - 1;
  for (let count = 0; count < Math.max(nth, 1); count++) {
    start = text.indexOf(piece, start + 1);
    if (start < 0 || start + piece.length > span.end) return null;
  }
  return { start, end: start + piece.length };
}
