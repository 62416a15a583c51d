import assert from "node:assert/strict";
import { headerUnit } from "../../../src/core/search/header-unit.js";

describe("headerUnit", () => {
  it("reads the unit that a column's name states", () => {
    const units: readonly (readonly [string, string | null])[] = [
      ["price (USD)", "USD"],
      ["price ($)", "USD"],
      ["revenue (thousand USD)", "thousand USD"],
      ["revenue, million EUR", "million EUR"],
      ["revenue ($m)", "million USD"],
      ["population (thousands)", "thousand"],
      ["share %", "%"],
      ["share_pct", "%"],
      ["latency_ms", "ms"],
      ["time [s]", "s"],
      ["weight in kg", "kg"],
      ["size (MB)", "MB"],
      ["discharge (m3/s)", "m3/s"],
    ];
    for (const [name, unit] of units) assert.equal(headerUnit(name), unit, name);
  });

  it("makes no unit of other words", () => {
    for (const name of [
      "units",
      "minutes of the meeting in March",
      "growth (est.)",
      "score (2024)",
      "a_b",
      "",
      "x".repeat(500),
    ]) {
      assert.equal(headerUnit(name), null, name);
    }
  });
});
