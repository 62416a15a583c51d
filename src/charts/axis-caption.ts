import type { Relation } from "../core/claims/schema.js";

/**
 * What an axis shows, in a few words: "% of native", "times native", "Mbps"; null when the numbers speak for themselves.
 * @param of what a ratio is of, where the claim set says so
 * @param relation how the values relate to a baseline (semantics rule 13)
 */
export function axisCaption(unit: string | null, of: string | null, relation: Relation | null): string | null {
  if (unit === "day") return null;
  const words = [unitWords(unit), relationWords(of, relation)].filter((part) => part !== null);
  if (unit === "x" && of !== null && (relation === null || relation === "of" || relation === "ratio")) {
    return `times ${of}`;
  }
  return words.length === 0 ? null : words.join(" ");
}

function unitWords(unit: string | null): string | null {
  if (unit === null || unit === "1") return null;
  return unit === "x" ? "times" : unit;
}

function relationWords(of: string | null, relation: Relation | null): string | null {
  switch (relation) {
    case null:
    case "of":
    case "ratio":
    case "share":
      return of === null ? null : `of ${of}`;
    case "change":
      return of === null ? "change" : `change from ${of}`;
    case "deficit":
      return of === null ? "short of the baseline" : `short of ${of}`;
    case "overhead":
      return of === null ? "overhead" : `overhead over ${of}`;
    case "within":
      return of === null ? "off the baseline" : `off ${of}`;
    case "difference":
      return of === null ? "difference" : `difference from ${of}`;
    default:
      return relation satisfies never;
  }
}
