import assert from "node:assert/strict";
import { claimOf, told } from "./read-claim.js";

const level = (text: string, value: string, column: string, others: readonly string[] = []) => ({
  text,
  rows: ["row,v", `r,${value}`, ...others.map((other, index) => `o${index},${other}`)],
  columns: `{ v: ${column} }`,
  evidence: "{ cell: t/r/v }",
});
/** The ends of the data's own interval. */
const endsOf = (value: string, column: string, others?: readonly string[]): readonly (number | null | undefined)[] => {
  const [result] = claimOf(level("It is ⟦90 %⟧ of them.", value, column, others)).evidence;
  return [result?.value?.low, result?.value?.high];
};

describe("the rounding of data (semantics rule 7)", () => {
  it("takes a percentage as rounded to the most decimals of its column", () => {
    assert.deepEqual(endsOf("90", '{ unit: "%" }'), [89.5, 90.5]);
    assert.deepEqual(endsOf("90", '{ unit: "%" }', ["89.7"]), [89.95, 90.05]);
    assert.deepEqual(endsOf("0.9", '{ unit: "1" }'), [90, 90], "a bare ratio is a point");
  });

  it("takes `exact` cells as points, and `written` ones each by its own decimals", () => {
    assert.deepEqual(endsOf("90", '{ unit: "%", precision: exact }'), [90, 90]);
    assert.deepEqual(endsOf("90", '{ unit: "%", precision: written }', ["89.7"]), [89.5, 90.5]);
  });

  it("takes counts and numbers of more than six digits as points", () => {
    const count = (value: string, unit: string) =>
      claimOf(level("It has ⟦1234567⟧ of them.", value, unit)).evidence[0]?.value;
    assert.deepEqual(count("1234567", "{}"), { low: 1234567, high: 1234567 });
    assert.deepEqual(count("1234567", "{ unit: items }"), { low: 1234567, high: 1234567 });
    const weight = claimOf(level("It has ⟦1234567 kg⟧ there.", "1234567", "{ unit: kg }"));
    assert.deepEqual(weight.evidence[0]?.value, { low: 1234567, high: 1234567 });
  });

  it("carries rounding through a relation from end to end: 0.90 / 0.85 is 4.7–7.1 % more, so 6 % agrees", () => {
    const pair = (text: string) => ({
      text,
      rows: ["row,v", "new,0.90", "old,0.85"],
      columns: "{ v: { unit: s } }",
      evidence: "{ cell: t/new/v, baseline: t/old/v }",
      more: ["relation: change"],
    });
    const claim = claimOf(pair("It takes ⟦6 % more⟧ time."));
    assert.deepEqual([claim.verdict, claim.tier, claim.certain], ["supported", "rounded", false]);
    const [low = 0, high = 0] = [claim.evidence[0]?.value?.low, claim.evidence[0]?.value?.high].map(Number);
    assert.deepEqual([low.toFixed(1), high.toFixed(1)], ["4.7", "7.1"]);
    assert.equal(told(pair("It takes ⟦8 % more⟧ time.")), "contradicted");
    assert.equal(told(pair("It takes ⟦5 % more⟧ time.")), "unverifiable too-wide", "possible, but nothing says so");
  });
});

describe("units of data (semantics rule 17)", () => {
  it("reads a column without a unit in the claim's, and says so", () => {
    const claim = claimOf(level("It took ⟦5 ms⟧ there.", "5", "{}"));
    assert.deepEqual([claim.verdict, claim.evidence[0]?.unitAssumed], ["supported", true]);
    assert.equal(claimOf(level("It took ⟦5 ms⟧ there.", "5", "{ unit: ms }")).evidence[0]?.unitAssumed, false);
    assert.equal(
      claimOf(level("It has ⟦5 users⟧ there.", "5", "{}")).evidence[0]?.unitAssumed,
      false,
      "a label is no unit",
    );
  });

  it("converts differences of temperatures without the zero points of their scales", () => {
    const warmer = {
      text: "It is ⟦5 °C warmer⟧ there.",
      rows: ["row,v", "new,59.0", "old,50.0"],
      columns: '{ v: { unit: "°F" } }',
      evidence: "{ cell: t/new/v, baseline: t/old/v }",
      more: ["relation: difference"],
    };
    assert.equal(told(warmer), "supported exact");
  });
});
