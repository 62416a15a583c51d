import type { Relation } from "../claims/schema.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Wording } from "../quantities/wording.js";

/** How a relation is computed of a value and its baseline. */
export interface RelationForm {
  readonly relation: Relation;
  /** Whether the baseline is divided by the value, and not the other way round. */
  readonly inverse: boolean;
  /** What becomes of the sign of a change or a difference: what the words assert comes out positive. */
  readonly sign: "kept" | "negated" | "dropped";
}

/** What decides the form of a relation. */
export interface FormAsked {
  readonly relation: Relation;
  readonly direction: Quantity["direction"];
  readonly aspect: Wording["aspect"];
  /** Whether less of the value is better: times and costs. */
  readonly lowerIsBetter: boolean;
}

/**
 * The form in which words state a relation (semantics rules 13, 14). Words of falling negate a change or difference,
 * without a direction sizes compare. "Better" or "faster" of a time or cost is less of it; "N % faster" and "N times
 * faster" are ratios of speeds; an overhead of a rate is b/v − 1.
 */
export function relationForm({ relation, direction, aspect, lowerIsBetter }: FormAsked): RelationForm {
  const isDown = direction === "down";
  // Whether what the words call better is less of the value.
  const isTurned = lowerIsBetter && aspect !== "size";
  const isSpeedOfTime = isTurned && aspect === "speed" && !isDown;
  const sign = direction === null ? "dropped" : isDown !== isTurned ? "negated" : "kept";
  switch (relation) {
    case "overhead":
      return { relation, inverse: !lowerIsBetter, sign: "kept" };
    case "ratio":
      return { relation, inverse: isTurned !== isDown, sign: "kept" };
    case "change":
      return isSpeedOfTime && direction !== null
        ? { relation, inverse: true, sign: "kept" }
        : { relation, inverse: false, sign };
    case "difference":
      return { relation, inverse: false, sign };
    case "of":
    case "share":
    case "deficit":
    case "within":
      return { relation, inverse: false, sign: "kept" };
    default:
      return relation satisfies never;
  }
}

/** The other way to say how much faster something is: of times in place of speeds, or of speeds in place of times (14). */
export function otherSpeedForm({ relation, inverse, sign }: RelationForm): RelationForm {
  return { relation, inverse: !inverse, sign: sign === "negated" ? "kept" : "negated" };
}
