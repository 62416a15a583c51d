import assert from "node:assert/strict";
import { loosestTier, narrowestMargin } from "../../../src/core/evidence/tiers.js";
import { claimOf, told } from "./read-claim.js";

describe("tiers and margins (semantics rule 6)", () => {
  it("takes the loosest tier of several, and none where there is none", () => {
    assert.equal(loosestTier(["exact", "hedged", "rounded"]), "hedged");
    assert.equal(loosestTier(["truncated", "alternate", null]), "alternate");
    assert.equal(loosestTier([null]), null);
    assert.equal(loosestTier([]), null);
  });

  it("takes the margin nearest to an edge", () => {
    const [near, far] = [
      { u: -0.1, relative: 0.001 },
      { u: 0.4, relative: 0.004 },
    ];
    assert.equal(narrowestMargin([far, null, near]), near);
    assert.equal(narrowestMargin([null]), null);
  });

  const level = (text: string, values: readonly string[], column = '{ unit: "%" }') => ({
    text,
    rows: ["row,v", ...values.map((value, index) => `r${index},${value}`)],
    columns: `{ v: ${column} }`,
    evidence: values.map((_, index) => `{ cell: t/r${index}/v }`).join(", "),
  });

  it("gives a claim the loosest tier among the rows that support it", () => {
    assert.equal(told(level("It is ⟦about 68 %⟧ of them.", ["68", "69.2"])), "supported hedged");
    assert.equal(told(level("It is ⟦5.27 %⟧ of them.", ["5.270", "5.279"])), "supported truncated");
  });

  it("gives a claim no tier that nothing supports", () => {
    const claim = claimOf(level("It is ⟦50 %⟧ of them.", ["68"]));
    assert.deepEqual([claim.verdict, claim.tier], ["contradicted", null]);
  });

  it("calls figures exact that are equal after conversion", () => {
    assert.equal(told(level("It took ⟦1.5 s⟧ there.", ["1500"], "{ unit: ms }")), "supported exact");
  });

  it("measures in the last digit written and relative to the number, positive inside", () => {
    const { margin } = claimOf(level("It is ⟦50 %⟧ of them.", ["52.0"]));
    assert.deepEqual([margin?.u.toFixed(2), margin?.relative?.toFixed(3)], ["-1.45", "-0.029"]);
    assert.ok((claimOf(level("It is ⟦50 %⟧ of them.", ["50.0"])).margin?.u ?? 0) > 0);
  });

  it("measures dates in days, and in nothing relative (rule 17)", () => {
    const claim = claimOf({
      text: "It was published ⟦on 26 March 2007⟧ there.",
      rows: ["row,d", "r,2007-03-23"],
      columns: "{ d: {} }",
      evidence: "{ cell: t/r/d }",
    });
    assert.deepEqual(claim.margin, { u: -3, relative: null });
  });
});
