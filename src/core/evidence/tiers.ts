import type { Margin, Tier } from "./evidence-result.js";

/** Tiers from firm to loose (semantics rule 6). */
const tiers: readonly Tier[] = ["exact", "rounded", "truncated", "hedged", "alternate"];

/** The loosest of several tiers; null when there is none. */
export function loosestTier(found: readonly (Tier | null)[]): Tier | null {
  return tiers[Math.max(...found.map((tier) => (tier === null ? -1 : tiers.indexOf(tier))), -1)] ?? null;
}

/** The narrowest of several margins; null when there is none. */
export function narrowestMargin(found: readonly (Margin | null)[]): Margin | null {
  return found.reduce(
    (best, margin) => (best && (!margin || Math.abs(best.u) <= Math.abs(margin.u)) ? best : margin),
    null,
  );
}
