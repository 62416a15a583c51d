import assert from "node:assert/strict";
import { uprightLines } from "../../src/charts/upright-lines.js";

describe("uprightLines", () => {
  it("draws whole lines where nothing stands in the way", () => {
    assert.equal(uprightLines([10, 20], 0, 50, []), "M 10 0 V 50 M 20 0 V 50");
  });

  it("breaks off above and goes on below a text", () => {
    const text = { left: 5, right: 15, top: 20, bottom: 30 };
    assert.equal(uprightLines([10, 30], 0, 50, [text]), "M 10 0 V 18 M 10 32 V 50 M 30 0 V 50");
  });

  it("joins the gaps of texts that stand close, in any order", () => {
    const lower = { left: 0, right: 20, top: 31, bottom: 40 };
    const upper = { left: 0, right: 20, top: 20, bottom: 30 };
    assert.equal(uprightLines([10], 0, 50, [lower, upper]), "M 10 0 V 18 M 10 42 V 50");
  });

  it("draws nothing where texts cover the whole height", () => {
    assert.equal(uprightLines([10], 0, 50, [{ left: 0, right: 20, top: 0, bottom: 50 }]), "");
  });
});
