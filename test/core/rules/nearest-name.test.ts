import assert from "node:assert/strict";
import { nearestName } from "../../../src/core/rules/nearest-name.js";

const names = ["contested", "contradicted", "edited", "orphan"];

describe("nearestName", () => {
  it("finds the name that was meant, whatever its case", () => {
    assert.equal(nearestName("contestd", names), "contested");
    assert.equal(nearestName("Contradicted", names), "contradicted");
    assert.equal(nearestName("orhpan", names), "orphan");
  });

  it("prefers the nearer of two", () => assert.equal(nearestName("edit", ["edits", "edited"]), "edits"));

  it("guesses nothing from what is too far off, too short or endless", () => {
    for (const unknown of ["everything", "on", "", "contested".repeat(100)]) {
      assert.equal(nearestName(unknown, names), undefined, unknown);
    }
  });
});
