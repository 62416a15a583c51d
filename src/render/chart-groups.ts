import type { ClaimReading } from "../core/claim-reading.js";

/**
 * Claims of one paragraph that belong into one picture: those that speak of each other (`relates`, `measures`) or rest on
 * a common row, and whatever hangs together through them. In reading order; most groups hold one claim.
 */
export function chartGroups(claims: readonly ClaimReading[]): readonly (readonly ClaimReading[])[] {
  const groups: ClaimReading[][] = [];
  for (const claim of claims) {
    const met = groups.filter((group) => group.some((other) => areRelated(claim, other)));
    const [first, ...others] = met;
    if (!first) {
      groups.push([claim]);
      continue;
    }
    first.push(...others.flat(), claim);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => group.toSorted((a, b) => claims.indexOf(a) - claims.indexOf(b)));
}

function areRelated(a: ClaimReading, b: ClaimReading): boolean {
  return (
    linksOf(a).includes(b.id) ||
    linksOf(b).includes(a.id) ||
    (a.spec.measures !== undefined && a.spec.measures === b.spec.measures) ||
    rowsOf(a).some((row) => rowsOf(b).includes(row))
  );
}

function linksOf({ spec }: ClaimReading): readonly string[] {
  return Object.values(spec.relates ?? {}).flatMap((ids) => ids ?? []);
}

/** The rows that a claim rests on, as keys; two claims with the same ones need only one picture. */
export function rowsOf({ evidence }: ClaimReading): readonly string[] {
  return [...new Set(evidence.flatMap(({ rows }) => rows.map(({ table, row }) => `${table} ${row}`)))].toSorted();
}
