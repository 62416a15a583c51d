import type { ViewClaim } from "../protocol/lsp.js";
import { type ClaimFilter, type FacetName, facetNames } from "../protocol/panel.js";

/** A value that claims have in one facet, and how many claims choosing it would show. */
export interface FacetOption {
  readonly value: string;
  /** Of the claims that pass all other facets. */
  readonly count: number;
}

/** Whether a claim passes every facet. */
export function passes(claim: ViewClaim, filter: ClaimFilter): boolean {
  return facetNames.every((name) => passesFacet(claim, filter, name));
}

/** Whether a filter holds anything back. */
export function isOn(filter: ClaimFilter): boolean {
  return facetNames.some((name) => filter[name].length > 0);
}

/** A filter with a value of one facet chosen, or no longer. */
export function withValue(filter: ClaimFilter, name: FacetName, value: string, chosen: boolean): ClaimFilter {
  const others = filter[name].filter((one) => one !== value);
  return { ...filter, [name]: chosen ? [...others, value] : others };
}

/** The values of a facet that claims have, in the facet's order: verdicts as they matter, the rest most frequent first. */
export function optionsOf(claims: readonly ViewClaim[], filter: ClaimFilter, name: FacetName): readonly FacetOption[] {
  const totals = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const value = facetValue(claim, name);
    totals.set(value, (totals.get(value) ?? 0) + 1);
    const isLeft = facetNames.every((other) => other === name || passesFacet(claim, filter, other));
    if (isLeft) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = fixedOrder[name];
  const values = [...totals].toSorted(([a, many], [b, few]) =>
    order ? order.indexOf(a) - order.indexOf(b) : few - many || a.localeCompare(b, "en"),
  );
  return values.map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

const fixedOrder: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  verdict: ["contested", "contradicted", "supported", "unverifiable", "exempt"],
  critiques: ["with", "without"],
};

function passesFacet(claim: ViewClaim, filter: ClaimFilter, name: FacetName): boolean {
  return filter[name].length === 0 || filter[name].includes(facetValue(claim, name));
}

/** What a claim has in a facet; empty for a claim without a kind. */
function facetValue({ verdict, facts }: ViewClaim, name: FacetName): string {
  switch (name) {
    case "verdict":
      return verdict;
    case "kind":
      return facts.kind ?? "";
    case "party":
      return facts.party;
    case "critiques":
      return facts.critiques > 0 ? "with" : "without";
    default:
      return name satisfies never;
  }
}
