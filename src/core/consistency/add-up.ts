import { sum } from "../evidence/interval-arithmetic.js";
import { highOf, type Interval, lowOf, pointAt } from "../quantities/interval.js";
import type { Quantity } from "../quantities/quantity.js";
import { partInterval } from "./part-interval.js";
import type { PartsList } from "./parts-list.js";

/** The share of the whole by which a likely list may miss it and still be meant as its parts. */
const near = 0.25;

/**
 * What the parts come to, where that can't be their whole, however they were rounded; null where they add up, or where
 * they may be no complete list.
 */
export function wrongSum({ parts, whole, complete }: PartsList): number | null {
  const total = whole === "100 %" ? pointAt(100) : partInterval(whole);
  const all = parts.map(partInterval);
  const known = all.filter((one) => one !== null);
  if (total === null || known.length < all.length || meet(sum(known), total)) return null;
  const come = parts.reduce((so, { low, high }) => so + ((low ?? 0) + (high ?? 0)) / 2, 0);
  const stated = whole === "100 %" ? 100 : ((whole.low ?? 0) + (whole.high ?? 0)) / 2;
  const isNear = Math.abs(come - stated) <= near * Math.abs(stated);
  const isPart = parts.every(({ high }) => Math.abs(high ?? 0) <= Math.abs(stated));
  return isPart && (isNear || (complete === "said" && come < 2 * stated)) ? come : null;
}

/** Whether two intervals share a number; ends that touch do, since rounding may have gone either way. */
export function meet(one: Interval, another: Interval): boolean {
  const slack = dust * Math.max(Math.abs(lowOf(another)), Math.abs(highOf(another)));
  return lowOf(one) <= highOf(another) + slack && lowOf(another) <= highOf(one) + slack;
}

/** Binary arithmetic loses less (semantics rule 2). */
const dust = 1e-7;

/** The list's numbers as they are written, for a message. */
export function writtenParts(parts: readonly Quantity[]): string {
  const texts = parts.map(({ text }) => text.replace(/\s+/g, " ").trim());
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}
