import type { Reading } from "../core/reading.js";
import { renderCard } from "./card.js";

/** The cards of those of `ids` that are claims of the reading, by id, as escaped HTML without style attributes. */
export function renderCards(
  reading: Reading,
  ids: Iterable<string>,
  options: { readonly tryable?: boolean } = {},
): Readonly<Record<string, string>> {
  const wanted = new Set(ids);
  const claims = reading.claims.filter(({ id }) => wanted.has(id));
  return Object.fromEntries(claims.map((claim) => [claim.id, renderCard(claim, reading, options)]));
}
