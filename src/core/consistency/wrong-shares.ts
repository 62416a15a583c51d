import type { Quantity } from "../quantities/quantity.js";
import type { ReadBlock } from "../quantities/read-words.js";
import type { Span } from "../text/span.js";
import { meet } from "./add-up.js";
import { partInterval } from "./part-interval.js";

/** A part, its whole and a percentage that the part isn't. */
export interface WrongShare {
  /** From the first of the three to the last, in the block's words. */
  readonly span: Span;
  readonly share: Quantity;
  readonly part: number;
  readonly whole: number;
}

/** What stands between a part and its whole, and between the whole and its percentage in brackets. */
const ofThe = /^ (?:(?:\p{Ll}+ )?out )?of (?:the |all |these |those |our )?$/u;
const inBrackets = /^(?: \p{L}[\p{L}-]*){0,3} ?[([]$/u;
const behindShare = /^ ?[)\],;]/;

/** Percentages in brackets behind a part and its whole that they can't be: "6 of 28 pupils (18 %)" (semantics rule 18). */
export function wrongShares({ words, quantities }: Omit<ReadBlock, "span">): readonly WrongShare[] {
  return quantities.flatMap((share, index) => {
    const [part, whole] = [quantities[index - 2], quantities[index - 1]];
    if (share.unit !== "%" || !part || !whole || !isCount(part) || !isCount(whole)) return [];
    const isOf = ofThe.test(words.slice(part.span.end, whole.span.start));
    const isShare = inBrackets.test(words.slice(whole.span.end, share.span.start));
    if (!isOf || !isShare || !behindShare.test(words.slice(share.span.end, share.span.end + 2))) return [];
    const stated = partInterval(share);
    const [k, n] = [part.low ?? 0, whole.low ?? 0];
    if (stated === null || share.direction !== null || k > n || n === 0) return [];
    const value = (100 * k) / n;
    if (meet(stated, { low: value, high: value })) return [];
    return [{ span: { start: part.span.start, end: share.span.end }, share, part: k, whole: n }];
  });
}

/** Whole things below a thousand: what is larger may be rounded itself. */
function isCount({ kind, unit, counted, low, high, comparator, hedge, place }: Quantity): boolean {
  const isExact = comparator === "=" && (hedge === null || hedge === "exactly") && place === 1;
  return (
    kind === "quantity" &&
    isExact &&
    (unit === null || counted) &&
    low !== null &&
    low === high &&
    low < 1000 &&
    low >= 0
  );
}
