import assert from "node:assert/strict";
import { alternativesOf } from "../../src/core/alternatives.js";
import { type ClaimCase, readCase } from "./evidence/read-claim.js";

/** What would flip a claim, as "kind detail: verdict". */
function flips(one: ClaimCase): readonly string[] {
  const reading = readCase(one);
  const [claim] = reading.claims;
  assert.ok(claim);
  const before = JSON.stringify(claim);
  const all = alternativesOf(reading, claim).map(({ otherwise, claim: told }) => {
    const { kind, ...detail } = otherwise;
    return `${[kind, ...Object.values(detail)].join(" ")}: ${told.verdict}`;
  });
  assert.equal(JSON.stringify(claim), before, "the claim itself stays as it is");
  return all;
}

const one = (text: string, value: string): ClaimCase => ({
  text,
  rows: ["row,v", `r,${value}`],
  evidence: "{ cell: t/r/v }",
});

describe("alternativesOf", () => {
  it("says whether “about” would save a number, or hides one", () => {
    assert.deepEqual(flips(one("It took ⟦4.1 mm⟧.", "4.03")), ["hedge about: supported"]);
    assert.deepEqual(flips(one("It took ⟦about 4.1 mm⟧.", "4.03")), ["hedge : contradicted"]);
    assert.deepEqual(flips(one("It took ⟦4.1 mm⟧.", "9")), []);
    assert.deepEqual(flips(one("It took ⟦4.1 mm⟧.", "4.1")), []);
  });

  it("names another relation only where the claim holds in it", () => {
    const change = (text: string): ClaimCase => ({
      text,
      rows: ["row,v", "new,130", "old,100"],
      evidence: "{ cell: t/new/v, baseline: t/old/v }",
      more: ["relation: change"],
    });
    assert.deepEqual(flips(change("It is ⟦130 %⟧ now.")), ["relation of: supported", "relation ratio: supported"]);
    assert.deepEqual(flips(change("It grew ⟦30 %⟧.")), []);
  });

  it("says whose figures a dispute hangs on, and which assumption", () => {
    const dispute: ClaimCase = {
      text: "It has ⟦40 cores⟧.",
      head: "parties: { maker: { name: Maker }, lab: { name: Lab } }\n",
      rows: ["row,v", "a,40", "b,55"],
      evidence: "{ cell: t/a/v, reported-by: maker }, { cell: t/b/v, reported-by: lab, given: all were on }",
    };
    assert.deepEqual(flips(dispute), [
      "without-assumptions all were on: supported",
      "without-party maker: contradicted",
      "without-party lab: supported",
    ]);
  });

  it("says what similar cases would change, and nothing of claims without a verdict or a number", () => {
    const similar = { ...one("It has ⟦40 cores⟧.", "40"), rows: ["row,v", "r,40", "s,55"] };
    assert.deepEqual(
      flips({ ...similar, evidence: "{ cell: t/r/v }, { cell: t/s/v, bearing: analogous, differs: [year] }" }),
      ["with-similar-cases: contested"],
    );
    assert.deepEqual(flips({ ...one("It has ⟦40 cores⟧.", "50"), more: ["exempt: a joke"] }), []);
    assert.deepEqual(flips(one("It has ⟦many⟧.", "50")), []);
  });
});
