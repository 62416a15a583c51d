import type { ClaimSet, Declared } from "./claim-set.js";

/**
 * Whether all that a verdict rests on, beside the claim itself, the conventions and the tables, is the same in two claim
 * sets: as when somebody replied to a critique.
 */
export function judgesTheSame(some: ClaimSet, others: ClaimSet): boolean {
  if (some === others) return true;
  return (
    some.data.article?.source === others.data.article?.source &&
    declaresTheSame(some.parties, others.parties) &&
    declaresTheSame(some.sources, others.sources) &&
    declaresTheSame(some.tables, others.tables) &&
    declaresTheSame(some.series, others.series)
  );
}

/** Whether the same objects are declared under the same ids, in the same order. */
function declaresTheSame<Spec>(
  some: ReadonlyMap<string, Declared<Spec>>,
  others: ReadonlyMap<string, Declared<Spec>>,
): boolean {
  const all = [...others];
  return (
    some.size === others.size &&
    [...some].every(([id, { spec }], index) => all[index]?.[0] === id && all[index]?.[1].spec === spec)
  );
}
