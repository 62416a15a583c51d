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

  it("knows magnitude words before a unit", () => {
    assert.equal(convert(3210, "million USD", "USD"), 3.21e9);
    assert.equal(convert(3.2e9, "USD", "billion USD"), 3.2);
    assert.equal(convert(5, "thousand", null), 5000);
    assert.equal(convert(5, "million GB", "million MB"), 5000);
    assert.equal(convert(5, "million USD", "million EUR"), null);
    assert.equal(isPhysical("million USD"), true);
  });

  it("knows binary units, basis points and one kilo before bytes", () => {
    assert.equal(convert(1, "GiB", "B"), 2 ** 30);
    assert.equal(convert(1, "gibibytes", "MiB"), 1024);
    assert.equal(convert(25, "basis points", "points"), 0.25);
    assert.equal(convert(4, "KB", "B"), 4000);
  });

  it("knows hostile units as none", () => {
    assert.equal(convert(1, "million ".repeat(100_000), "USD"), null);
    assert.equal(isPhysical("m".repeat(10_000)), false);
    assert.equal(isPhysical("constructor"), false);
    assert.equal(convert(1, "__proto__", "%"), null);
  });
});
