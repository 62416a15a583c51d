import { dayNumber } from "../../../src/core/quantities/calendar.js";
import type { Quantity } from "../../../src/core/quantities/quantity.js";

/**
 * `text` with every quantity in brackets, its reading before a colon: "at ⟦95 %: 95 %⟧ of native". A reading is hedge,
 * comparator, low..high, unit and direction; dates are ISO days, ranks `#2`, identifiers `id`, vague words `vague`.
 */
export function markQuantities(text: string, quantities: readonly Quantity[]): string {
  let marked = "";
  let end = 0;
  for (const quantity of quantities) {
    marked += `${text.slice(end, quantity.span.start)}⟦${readingOf(quantity)}: ${quantity.text}⟧`;
    end = quantity.span.end;
  }
  return marked + text.slice(end);
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text.replace(/⟦[^:⟦⟧]*: ([^⟦⟧]*)⟧/g, "$1");
}

/** A quantity in one line, as in the marks. */
export function readingOf(quantity: Quantity): string {
  if (quantity.kind === "identifier") return "id";
  if (quantity.kind === "ordinal") return `#${quantity.low}`;
  const unit = quantity.kind === "date" || quantity.unit === null ? "" : unitOf(quantity);
  const ends =
    quantity.low === null || quantity.high === null ? "vague" : endsOf(quantity, quantity.low, quantity.high);
  const arrow = quantity.direction === null ? "" : quantity.direction === "up" ? "↑" : "↓";
  const comparator = quantity.comparator === "=" ? "" : quantity.comparator;
  return [quantity.hedge ?? "", `${comparator}${ends}`, unit, arrow].filter((part) => part !== "").join(" ");
}

/** Counted nouns have a point before them: "2 ·cores". */
function unitOf(quantity: Quantity): string {
  return quantity.counted ? `·${quantity.unit}` : (quantity.unit ?? "");
}

function endsOf(quantity: Quantity, low: number, high: number): string {
  const write = quantity.kind === "date" ? isoDay : (value: number): string => String(Number(value.toPrecision(7)));
  return low === high ? write(low) : `${write(low)}..${write(high)}`;
}

const firstDay = dayNumber(1970, 1, 1) ?? 0;

function isoDay(days: number): string {
  return new Date((days - firstDay) * 86_400_000).toISOString().slice(0, 10);
}
