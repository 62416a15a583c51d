import type { ClaimFacts } from "../../src/core/claim-facts.js";
import type { ViewClaim } from "../../src/protocol/lsp.js";

/** A claim of the reading view with what a test is about; the rest is the same for all. */
export function viewClaim(
  id: string,
  {
    verdict = "supported",
    quote = id,
    line = 0,
    ...facts
  }: Partial<ClaimFacts & Pick<ViewClaim, "verdict" | "quote"> & { line: number | null }>,
): ViewClaim {
  const at = { line: line ?? 0, character: 0 };
  return {
    id,
    verdict,
    quote,
    headline: "",
    range: line === null ? null : { start: at, end: at },
    facts: { party: "the article", kind: null, stated: null, value: null, sources: [], critiques: 0, ...facts },
  };
}
