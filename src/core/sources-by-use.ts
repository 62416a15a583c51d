import type { Reading } from "./reading.js";
import { whoReported } from "./who-reported.js";

/** A source, and the claims that have data from it. */
export interface UsedSource {
  readonly id: string;
  /** Ids, in the claim set's order. */
  readonly claims: readonly string[];
}

/**
 * The sources of a claim set in its order: first those that claims have data from, behind them such that evidence names
 * and nothing declares, last those on which no claim rests.
 */
export function sourcesByUse(reading: Reading): readonly UsedSource[] {
  const { documents } = whoReported(reading);
  const { sources } = reading.claimSet;
  const declared = [...sources.keys()].map((id) => ({ id, claims: documents.get(id) ?? [] }));
  const undeclared = [...documents].flatMap(([id, claims]) => (sources.has(id) ? [] : [{ id, claims }]));
  return [
    ...declared.filter(({ claims }) => claims.length > 0),
    ...undeclared,
    ...declared.filter(({ claims }) => claims.length === 0),
  ];
}
