import type { Quantity } from "../../core/quantities/quantity.js";
import type { Style } from "../terminal/paint.js";

/** A quantity with what is shown of it. */
export interface Mark {
  readonly quantity: Quantity;
  /** How it was read. */
  readonly label: string;
  readonly style: Style;
}

/** How a quantity is set apart: what is not measured stands back. */
export function styleOf({ kind, form }: Quantity): Style {
  if (kind !== "quantity") return "dim";
  return form === "vague" ? "yellow" : "cyan";
}
