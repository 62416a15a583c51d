import assert from "node:assert/strict";
import type { Relation } from "../../../src/core/claims/schema.js";
import { relate } from "../../../src/core/evidence/relate.js";
import { type FormAsked, otherSpeedForm, relationForm } from "../../../src/core/evidence/relation-form.js";

const point = (value: number) => ({ low: value, high: value });
const asked = (relation: Relation, rest: Partial<FormAsked> = {}): FormAsked => ({
  relation,
  direction: "up",
  aspect: "size",
  lowerIsBetter: false,
  ...rest,
});
const related = (relation: Relation, v: number, b: number, rest?: Partial<FormAsked>): number | null => {
  const result = relate(relationForm(asked(relation, rest)), point(v), point(b));
  return result && Number(result.value.low?.toFixed(6));
};

describe("relate (semantics rule 13)", () => {
  it("relates a value to its baseline in each of the eight ways", () => {
    assert.equal(related("of", 95, 100), 0.95);
    assert.equal(related("ratio", 450, 100), 4.5);
    assert.equal(related("share", 30, 120), 0.25);
    assert.equal(related("change", 114, 100), 0.14);
    assert.equal(related("deficit", 92, 100), 0.08);
    assert.equal(related("within", 93, 100), 0.07);
    assert.equal(related("difference", 95, 6), 89);
    assert.equal(related("overhead", 105, 100, { lowerIsBetter: true }), 0.05);
  });

  it("turns a rate's overhead round: 95.24 % of native throughput is 5 % overhead", () => {
    assert.equal(related("overhead", 95.238095, 100), 0.05);
  });

  it("negates a change by words of falling, and compares sizes without a direction", () => {
    assert.equal(related("change", 95, 100, { direction: "down" }), 0.05);
    assert.equal(related("change", 95, 100, { direction: null }), 0.05);
    assert.equal(related("difference", 6, 10, { direction: "down" }), 4);
    assert.equal(related("change", 95, 100), -0.05);
  });

  it("takes “better” of a time or a cost as less of it, “worse” as more", () => {
    const cost = { aspect: "merit", lowerIsBetter: true } as const;
    assert.equal(related("change", 80, 100, cost), 0.2);
    assert.equal(related("change", 120, 100, { ...cost, direction: "down" }), 0.2);
    assert.equal(related("difference", 45, 50, cost), 5);
  });

  it("prints the formula as it computes", () => {
    const expression = (relation: Relation, rest?: Partial<FormAsked>): string | undefined =>
      relate(relationForm(asked(relation, rest)), point(1), point(2))?.expression;
    assert.equal(expression("change"), "value / baseline - 1");
    assert.equal(expression("change", { direction: "down" }), "1 - value / baseline");
    assert.equal(expression("difference", { direction: null }), "abs(value - baseline)");
    assert.equal(expression("deficit"), "1 - value / baseline");
    assert.equal(expression("within"), "abs(value / baseline - 1)");
    assert.equal(expression("overhead"), "baseline / value - 1");
  });

  it("gives nothing for a baseline that can be zero", () => {
    assert.equal(related("change", 5, 0), null);
    assert.equal(relate(relationForm(asked("change")), point(5), { low: -0.5, high: 0.5 }), null);
  });
});

describe("relations of speed (semantics rule 14)", () => {
  const speed = { aspect: "speed" } as const;
  const ofTime = { aspect: "speed", lowerIsBetter: true } as const;

  it("reads N times faster and slower as ratios of speed, of rates and of times", () => {
    assert.equal(related("ratio", 300, 100, speed), 3);
    assert.equal(related("ratio", 100, 300, ofTime), 3);
    assert.equal(related("ratio", 100, 300, { ...speed, direction: "down" }), 3);
    assert.equal(related("ratio", 300, 100, { ...ofTime, direction: "down" }), 3);
  });

  it("reads N times less of a time as less time", () => {
    assert.equal(related("ratio", 100, 300, { lowerIsBetter: true, direction: "down" }), 3);
  });

  it("reads N % faster as a ratio of speed, and N % slower as more time where times are compared", () => {
    assert.equal(related("change", 130, 100, speed), 0.3);
    assert.equal(related("change", 100, 130, ofTime), 0.3);
    assert.equal(related("change", 130, 100, { ...ofTime, direction: "down" }), 0.3);
    assert.equal(related("change", 70, 100, { ...speed, direction: "down" }), 0.3);
  });

  it("knows the other way to say each of them", () => {
    const other = (v: number, b: number, rest: Partial<FormAsked>): number | undefined => {
      const value = relate(otherSpeedForm(relationForm(asked("change", rest))), point(v), point(b))?.value.low;
      return value === undefined || value === null ? undefined : Number(value.toFixed(6));
    };
    assert.equal(other(70, 100, ofTime), 0.3);
    assert.equal(other(100, 70, speed), 0.3);
    assert.equal(other(100, 70, { ...ofTime, direction: "down" }), 0.3);
    assert.equal(other(100, 130, { ...speed, direction: "down" }), 0.3);
  });
});
