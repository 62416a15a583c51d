import assert from "node:assert/strict";
import { conversion, isPhysical } from "../../../src/core/evidence/units.js";

const convert = (value: number, from: string | null, to: string | null): number | null =>
  conversion(from, to)?.(value) ?? null;

describe("conversion", () => {
  it("converts shares, ratios and multiples", () => {
    assert.equal(convert(0.95, "1", "%"), 95);
    assert.equal(convert(95, "%", "x"), 0.95);
    assert.equal(convert(4, "points", "%"), 4);
  });

  it("converts physical units of one dimension", () => {
    assert.equal(convert(8000, "Mb/s", "GB/s"), 1);
    assert.equal(convert(1.5, "s", "ms"), 1500);
    assert.equal(convert(2, "\u00b5s", "\u03bcs"), 2);
    assert.equal(convert(0, "°C", "°F"), 32);
  });

  it("gives nothing between dimensions, or between a share and a physical unit", () => {
    assert.equal(convert(1, "s", "MB"), null);
    assert.equal(convert(1, "%", "MB"), null);
    assert.equal(convert(1, null, "MB"), null);
  });

  it("takes counted nouns as labels, singular and plural alike (semantics rule 17)", () => {
    assert.equal(convert(3, "NICs", "NIC"), 3);
    assert.equal(convert(3, null, "requests"), 3);
    assert.equal(convert(3, "cores", "sockets"), null);
  });

  it("knows hostile units as none", () => {
    assert.equal(isPhysical("m".repeat(10_000)), false);
    assert.equal(isPhysical("constructor"), false);
    assert.equal(convert(1, "__proto__", "%"), null);
  });
});
