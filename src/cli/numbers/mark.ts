import type { Quantity } from "../../core/quantities/quantity.js";
import { readAs } from "../../render/read-as.js";
import { clip } from "../terminal/clip.js";
import type { Style } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";

/** A quantity with what is shown of it. */
export interface Mark {
  readonly quantity: Quantity;
  /** Its words, cut off when they are long. */
  readonly words: string;
  /** How it was read. */
  readonly label: string;
  readonly style: Style;
}

/** A quantity of `printed`, with its spans in it. */
export function markOf(quantity: Quantity, printed: string): Mark {
  const { direction } = quantity.parts;
  const word = direction && printable(printed.slice(direction.start, direction.end));
  return {
    quantity,
    words: clip(printable(quantity.text), widestWords),
    label: printable(readAs(quantity, word)),
    style: styleOf(quantity),
  };
}

const widestWords = 24;

/** What is not measured stands back. */
function styleOf({ kind, form }: Quantity): Style {
  if (kind !== "quantity") return "dim";
  return form === "vague" ? "yellow" : "cyan";
}
