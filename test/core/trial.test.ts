import assert from "node:assert/strict";
import fc from "fast-check";
import type { ClaimReading } from "../../src/core/claim-reading.js";
import { noTrial, type Trial, tippingPoint, tryClaim, widestHedge } from "../../src/core/trial.js";
import { maxWidth } from "../../src/protocol/trial.js";
import { type ClaimCase, claimOf, readCase } from "./evidence/read-claim.js";

/** A claim as it comes out of a trial. */
function tried(one: ClaimCase, trial: Partial<Trial>): ClaimReading {
  const reading = readCase(one);
  const [claim] = reading.claims;
  assert.ok(claim);
  const before = JSON.stringify(claim);
  const told = tryClaim(reading, claim, { ...noTrial, ...trial });
  assert.equal(JSON.stringify(claim), before, "the claim itself stays as it is");
  assert.ok(told);
  return told;
}

/** All of a claim that a verdict consists of. */
function verdictOf({ verdict, certain, tier, margin, independent, headline, evidence }: ClaimReading) {
  const results = evidence.map(({ agrees, value, reportedBy }) => ({ agrees, value, reportedBy }));
  return { verdict, certain, tier, margin, independent, headline, results };
}

const dispute: ClaimCase = {
  text: "It has ⟦40 cores⟧.",
  head: "parties: { maker: { name: Maker }, lab: { name: Lab } }\n",
  rows: ["row,v", "a,40", "b,55", "c,70"],
  evidence:
    "{ cell: t/a/v, reported-by: maker }, { cell: t/b/v, reported-by: lab, given: all were on }, { cell: t/c/v, bearing: analogous }",
};
const grown: ClaimCase = {
  text: "It grew ⟦30 %⟧.",
  rows: ["row,v", "new,130", "old,100"],
  evidence: "{ cell: t/new/v, baseline: t/old/v }",
  more: ["relation: change"],
};

describe("tryClaim", () => {
  it("comes to what the claim set would come to if it said so", () => {
    const rough = { ...dispute, text: "It has ⟦about 40 cores⟧." };
    const cases: readonly (readonly [ClaimCase, Partial<Trial>, ClaimCase])[] = [
      [dispute, {}, dispute],
      [rough, { width: 0.005 }, { ...rough, head: `${rough.head}reading: { hedge: 0.5% }\n` }],
      [rough, { width: 0.1 }, { ...rough, head: `${rough.head}reading: { hedge: 10% }\n` }],
      [grown, { relation: "of" }, { ...grown, more: ["readings: { one: { relation: of } }"] }],
      [grown, { relation: "ratio" }, { ...grown, more: ["readings: { one: { relation: ratio } }"] }],
      [dispute, { withSimilar: true }, { ...dispute, evidence: dispute.evidence.replace(", bearing: analogous", "") }],
    ];
    for (const [one, trial, written] of cases) {
      const [now, then] = [verdictOf(tried(one, trial)), verdictOf(claimOf(written))];
      // A relation that somebody tries is a reading of the words, and none beside it is.
      assert.deepEqual(now.verdict, then.verdict, JSON.stringify(trial));
      assert.deepEqual(now.results, then.results, JSON.stringify(trial));
    }
  });

  it("takes a hedge that the text doesn't have, and none where it has one", () => {
    assert.equal(claimOf(dispute).verdict, "contested");
    const near: ClaimCase = { text: "It took ⟦4.1 mm⟧.", rows: ["row,v", "r,4.03"], evidence: "{ cell: t/r/v }" };
    assert.equal(tried(near, { hedge: "about" }).verdict, "supported");
    assert.equal(tried(near, { hedge: "about", width: 0.001 }).verdict, "contradicted");
    assert.equal(tried(near, { hedge: "above" }).verdict, "contradicted");
    assert.equal(tried({ ...near, text: "It took ⟦about 4.1 mm⟧." }, { hedge: "none" }).verdict, "contradicted");
  });

  it("leaves out assumptions and parties, several at a time", () => {
    assert.equal(tried(dispute, { withoutGiven: ["all were on"] }).verdict, "supported");
    assert.equal(tried(dispute, { withoutParties: ["maker"] }).verdict, "contradicted");
    const nothing = tried(dispute, { withoutParties: ["maker"], withoutGiven: ["all were on"] });
    assert.equal(nothing.verdict, "unverifiable");
    assert.equal(tried(dispute, { withoutParties: ["lab"], withSimilar: true }).verdict, "contested");
    assert.equal(tried(dispute, { withoutParties: ["somebody else"] }).verdict, "contested");
  });

  it("takes one of the annotator's readings", () => {
    const two: ClaimCase = {
      ...grown,
      more: ["readings: { change: { relation: change }, part: { relation: of }, words: { means: 130 % } }"],
    };
    assert.equal(claimOf(two).reason, "ambiguous-reading");
    assert.equal(tried(two, { reading: "change" }).verdict, "supported");
    assert.equal(tried(two, { reading: "part" }).verdict, "contradicted");
    assert.equal(tried(two, { reading: "words", relation: "of" }).verdict, "supported");
    assert.equal(tried(two, { reading: "constructor" }).reason, null, "a name that is no reading is none");
  });
});

describe("tippingPoint", () => {
  it("is where “about” begins to change the verdict: just below it doesn't, from there on it does", () => {
    const value = fc.integer({ min: 800, max: 1200 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const reading = readCase({
          text: "It took ⟦exactly 1,003 mm⟧.",
          rows: ["row,v", `r,${a}`, `s,${b}`],
          evidence: "{ cell: t/r/v }, { cell: t/s/v }",
        });
        const [claim] = reading.claims;
        assert.ok(claim);
        const at = (width: number) => tryClaim(reading, claim, { ...noTrial, hedge: "about", width })?.verdict;
        const tipping = tippingPoint(reading, claim);
        if (tipping === null) {
          assert.equal(at(0.001), at(widestHedge));
          return;
        }
        assert.equal(at(tipping.width), tipping.claim.verdict);
        assert.notEqual(at(tipping.width - 0.001), tipping.claim.verdict);
        for (let width = tipping.width; width <= widestHedge; width += 0.007) {
          assert.equal(at(width), tipping.claim.verdict, "and it stays so");
        }
      }),
    );
  });

  it("doesn't lie beyond what a view may ask for", () => {
    assert.equal(maxWidth, widestHedge);
  });
});
