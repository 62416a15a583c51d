import assert from "node:assert/strict";
import { Tally } from "#scripts/bench/tally.mjs";
import { weightedShare } from "#scripts/bench/weighted-share.mjs";

/** What came of so many cases, of which so many were placed right; the others were orphans. */
function outcome(right: number, n: number): ReturnType<Tally["sum"]> {
  const tally = new Tally();
  for (let one = 0; one < n; one++) tally.add(["kept", "context", "ours"], one < right ? "right" : "orphan", false);
  return tally.sum({ matcher: "ours" });
}

/** To a thousandth, past which sums of fractions differ. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 1000;
}

describe("weightedShare", () => {
  it("lets each class count as often as it occurs, however often it was tried", () => {
    const common = { occurring: 90, count: outcome(10, 10) };
    const rare = { occurring: 10, count: outcome(5, 10) };
    assert.equal(rounded(weightedShare([common, rare], "right")), 0.95);
    assert.equal(rounded(weightedShare([common, rare], "orphan")), 0.05);
    assert.equal(rounded(weightedShare([{ ...common, count: outcome(1, 1) }, rare], "right")), 0.95);
  });

  it("is the plain share of a class by itself", () => {
    assert.equal(weightedShare([{ occurring: 3, count: outcome(3, 4) }], "right"), 0.75);
  });

  it("leaves out what was never tried, and what never occurs", () => {
    const tried = { occurring: 10, count: outcome(1, 2) };
    const untried = { occurring: 1000, count: outcome(0, 0) };
    const absent = { occurring: 0, count: outcome(2, 2) };
    assert.equal(weightedShare([untried, tried, absent], "right"), 0.5);
    assert.equal(weightedShare([untried, absent], "right"), null);
    assert.equal(weightedShare([], "right"), null);
  });
});
