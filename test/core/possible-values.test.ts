import assert from "node:assert/strict";
import fc from "fast-check";
import { possibleValues } from "../../src/core/possible-values.js";
import { readQuantities } from "../../src/core/quantities/read-quantities.js";

/** What `n` whole things say of the first number of a text: "possible", "impossible" with the nearest, or "nothing". */
function judged(text: string, n: number, relation?: "change" | "of" | "share"): string {
  const [stated] = readQuantities(text);
  assert.ok(stated, `no number in “${text}”`);
  const values = possibleValues(stated, relation, n);
  if (values === null) return "nothing";
  return values.isPossible ? "possible" : `impossible: ${values.nearest.join(", ")}`;
}

describe("possibleValues (semantics rule 18)", () => {
  it("finds the published example: of 5.19 to 5.30 with 28 whole answers only three means are possible", () => {
    const means = Array.from({ length: 12 }, (_, index) => (5.19 + index / 100).toFixed(2));
    assert.deepEqual(
      means.filter((mean) => judged(mean, 28) === "possible"),
      ["5.21", "5.25", "5.29"],
    );
    assert.equal(judged("5.19", 28), "impossible: 5.18, 5.21");
  });

  it("judges percentages of whole things", () => {
    assert.equal(judged("33.3 %", 3), "possible");
    assert.equal(judged("67 %", 3), "possible");
    assert.equal(judged("50 %", 3), "impossible: 33, 67");
    assert.equal(judged("12.7 %", 40), "impossible: 12.5, 15");
  });

  it("takes points of a mark as whole values, percentage points as none", () => {
    assert.equal(judged("5.19 points", 28), "impossible: 5.18, 5.21");
    assert.equal(judged("5.19 percentage points", 28), "nothing");
  });

  it("takes a tie as rounded either way", () => {
    assert.equal(judged("12 %", 8), "possible");
    assert.equal(judged("13 %", 8), "possible");
  });

  it("says nothing where so many things make every number possible", () => {
    assert.equal(judged("5.19", 100), "nothing");
    assert.equal(judged("33 %", 100), "nothing");
    assert.equal(judged("33.3 %", 999), "possible");
    assert.equal(judged("33.3 %", 1000), "nothing");
  });

  it("says nothing of bounds, hedged numbers, ranges, changes, and values that aren't whole", () => {
    for (const text of ["over 50 %", "about 50 %", "50–60 %", "5.19 s", "half", "1990"]) {
      assert.equal(judged(text, 3), "nothing", text);
    }
    assert.equal(judged("50 %", 3, "change"), "nothing");
    assert.equal(judged("50 %", 3, "share"), "impossible: 33, 67");
    assert.equal(judged("50 %", 0), "nothing");
  });

  it("never calls a percentage impossible that whole things give, however it is rounded", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.integer({ min: 0, max: 3 }), (n, seed, decimals) => {
        const exact = ((seed % (n + 1)) / n) * 100;
        assert.doesNotMatch(judged(`${exact.toFixed(decimals)} %`, n), /^impossible/);
      }),
    );
  });

  it("finds exactly the percentages that counting all shares gives", () => {
    for (const n of [7, 28, 61, 99]) {
      const shares = new Set(Array.from({ length: n + 1 }, (_, k) => Math.round((k / n) * 100 - 1e-9)));
      const ties = new Set(Array.from({ length: n + 1 }, (_, k) => Math.round((k / n) * 100 + 1e-9)));
      for (let percent = 0; percent <= 100; percent++) {
        const wanted = shares.has(percent) || ties.has(percent);
        assert.equal(judged(`${percent} %`, n) === "possible", wanted, `${percent} % of ${n}`);
      }
    }
  });
});
