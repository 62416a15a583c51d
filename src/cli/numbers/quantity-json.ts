import type { Quantity } from "../../core/quantities/quantity.js";

/** A number as docs/command-line.md has it; offsets count in the source. */
export function quantityJson({ span, text, kind, low, high, unit, comparator, hedge, direction, interval }: Quantity) {
  const { start, end } = span;
  return { start, end, text, kind, low, high, unit, comparator, hedge, direction, interval };
}
