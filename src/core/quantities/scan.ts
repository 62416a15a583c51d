import type { Quantity, QuantityParts } from "./quantity.js";
import type { Source } from "./tokens.js";

/**
 * What a reader may look at: the tokens of one block, of which those before `floor` belong to quantities already found.
 * Readers look a bounded number of tokens back, never before `floor`, and forward only over what they take or over a
 * bounded number of tokens; that keeps the whole scan linear.
 */
export interface Scan extends Source {
  readonly floor: number;
  /** The quantity that ends at `floor`, if any. */
  readonly previous: Found | undefined;
}

/** Tokens that stand together, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The parts of a quantity, in tokens. */
export type FoundParts = { readonly [Part in keyof QuantityParts]: Stretch | null };

/** A quantity as found, in tokens (half open) instead of offsets, before its interval is known. */
export interface Found
  extends Pick<
    Quantity,
    "kind" | "form" | "low" | "high" | "unit" | "counted" | "comparator" | "hedge" | "direction" | "place"
  > {
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly parts: FoundParts;
}

/** Reads what starts at, or around, the token at `at`; undefined when it is something else. */
export type Reader = (scan: Scan, at: number) => Found | undefined;

/** Tokens of a quantity and, where they are fewer, of its number. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly numberFrom?: number;
  readonly numberTo?: number;
}

/** A label in digits: it has no value to compare. */
export function identifier(extent: Extent): Found {
  return plain(extent, "identifier", "number", null, null);
}

/** A rank. */
export function ordinal(extent: Extent, rank: number): Found {
  return plain(extent, "ordinal", "number", rank, rank);
}

/** A date from the first to the last day that is meant, in days since 1970-01-01 UTC. */
export function date(extent: Extent, first: number, last: number, form: "number" | "range" = "number"): Found {
  return plain(extent, "date", form, first, last);
}

/** An age from one birthday to another. */
export function yearsOfAge(extent: Extent, low: number, high: number): Found {
  return plain(extent, "quantity", "range", low, high);
}

/** A date without a year: a place in the text, but nothing to compare. */
export function dateWithoutYear(extent: Extent): Found {
  return plain(extent, "date", "vague", null, null);
}

function plain(
  { from, to, numberFrom = from, numberTo = to }: Extent,
  kind: Found["kind"],
  form: Found["form"],
  low: number | null,
  high: number | null,
): Found {
  return {
    kind,
    form,
    from,
    to,
    numberFrom,
    numberTo,
    low,
    high,
    unit: kind === "date" ? "day" : null,
    counted: false,
    comparator: "=",
    hedge: null,
    direction: null,
    parts: noParts,
    place: low === null ? 0 : 1,
  };
}

/** The parts of what has none. */
export const noParts: FoundParts = { unit: null, hedge: null, comparator: null, direction: null };
