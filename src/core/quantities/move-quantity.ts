import type { Span } from "../text/span.js";
import type { Quantity } from "./quantity.js";

/** The quantity with every span of it where `move` puts it: from the shadow text to the source, or further on. */
export function moveQuantity(quantity: Quantity, move: (span: Span) => Span): Quantity {
  const { unit, hedge, comparator, direction } = quantity.parts;
  return {
    ...quantity,
    span: move(quantity.span),
    numberSpan: move(quantity.numberSpan),
    parts: {
      unit: unit && move(unit),
      hedge: hedge && move(hedge),
      comparator: comparator && move(comparator),
      direction: direction && move(direction),
    },
  };
}

/** The quantity so many characters further on. */
export function shiftQuantity(quantity: Quantity, by: number): Quantity {
  return moveQuantity(quantity, ({ start, end }) => ({ start: start + by, end: end + by }));
}
