import assert from "node:assert/strict";
import { noTrial, tryClaim } from "../../src/core/trial.js";
import { cardTrial, trialResult } from "../../src/render/card-trial.js";
import { readCase } from "../core/evidence/read-claim.js";
import { assertGolden, withoutCharts } from "./golden.js";
import { claimOf, presses, readDispute } from "./presses.js";

const reading = readDispute(presses);

describe("cardTrial", () => {
  for (const id of ["share", "oil", "growth"]) {
    it(`offers what can be tried of “${id}”`, () =>
      assertGolden(`trial-${id}.html`, cardTrial(claimOf(reading, id), reading)?.markup ?? ""));
  }

  it("offers nothing of claims without evidence, verdict or place", () => {
    for (const id of ["lubricant", "jams", "gone"]) assert.equal(cardTrial(claimOf(reading, id), reading), null, id);
  });

  const tipping = (text: string): string | undefined => {
    const one = readCase({ text, rows: ["row,v", "r,1033", "s,1063"], evidence: "{ cell: t/r/v }, { cell: t/s/v }" });
    const [claim] = one.claims;
    assert.ok(claim);
    return /<p class="cc-soft">([^<]*)<\/p>/.exec(cardTrial(claim, one)?.markup ?? "")?.[1];
  };

  it("tells every width at which the hedge tips the verdict, for the hedge that the text has", () => {
    const widths = "contradicted until that means 3\u00a0%, contested until that means 6\u00a0%, then supported.";
    assert.equal(tipping("It took ⟦1,003 mm⟧."), `With “about” the verdict is ${widths}`);
    assert.equal(tipping("It took ⟦just over 1,003 mm⟧."), `With “just above” the verdict is ${widths}`);
    assert.equal(tipping("It took ⟦nearly 1,003 mm⟧."), undefined);
  });
});

describe("trialResult", () => {
  it("says what the claim comes to, how it was read then, and draws it", () => {
    const told = tryClaim(reading, claimOf(reading, "share"), { ...noTrial, hedge: "about", withoutParties: ["bolt"] });
    assert.ok(told);
    assertGolden("trial-result-share.html", withoutCharts(trialResult(told, reading)));
  });
});
