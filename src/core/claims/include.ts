import type { ClaimSet, Declared } from "./claim-set.js";

/**
 * A claim set with what its included files declare. The claim set's own entries win; findings of included files stay
 * with those files.
 */
export function withIncludes(claimSet: ClaimSet, included: readonly ClaimSet[]): ClaimSet {
  const merged = <Spec>(pick: (set: ClaimSet) => ReadonlyMap<string, Declared<Spec>>): Map<string, Declared<Spec>> =>
    new Map([...included, claimSet].flatMap((set) => [...pick(set)]));
  return {
    ...claimSet,
    findings: [...claimSet.findings, ...included.flatMap((set) => set.findings)],
    parties: merged((set) => set.parties),
    sources: merged((set) => set.sources),
    tables: merged((set) => set.tables),
    terms: merged((set) => set.terms),
    series: merged((set) => set.series),
  };
}
