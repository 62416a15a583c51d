import type { Trial } from "../core/trial.js";

/** The widest hedge that is tried, as a share of the number: a wider one is no wider (semantics rule 10). */
export const maxWidth = 0.1;

/** Assumptions, or parties, that are left out at once. */
export const maxLeftOut = 100;

/** Longest name of a reading, an assumption or a party that is taken. */
const maxName = 4000;

const hedges = ["none", "about", "below", "above", "exactly"] as const;
const relations = ["of", "change", "deficit", "overhead", "within", "ratio", "difference", "share"] as const;

/** A trial that came from outside, or null when it is malformed: lists are bounded, and a width is one that a hedge can have. */
export function parseTrial(value: unknown): Trial | null {
  if (typeof value !== "object" || value === null) return null;
  const { reading, hedge, width, relation, withoutGiven, withoutParties, withSimilar } = value as Record<
    string,
    unknown
  >;
  const knownHedge = hedge === null ? null : hedges.find((one) => one === hedge);
  const knownRelation = relation === null ? null : relations.find((one) => one === relation);
  if (knownHedge === undefined || knownRelation === undefined || typeof withSimilar !== "boolean") return null;
  if (reading !== null && !isName(reading)) return null;
  if (width !== null && !(typeof width === "number" && width > 0 && width <= maxWidth)) return null;
  if (!isNames(withoutGiven) || !isNames(withoutParties)) return null;
  return { reading, hedge: knownHedge, width, relation: knownRelation, withoutGiven, withoutParties, withSimilar };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= maxName;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= maxLeftOut && value.every(isName);
}
