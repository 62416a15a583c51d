import assert from "node:assert/strict";
import { stemsOf } from "../../../src/core/search/stems.js";

describe("stemsOf", () => {
  it("takes names apart and leaves out what stands in any sentence", () => {
    assert.deepEqual(
      stemsOf("delay_ms of the medianDelay"),
      ["delay", "ms", "median"].map((word) => stemsOf(word)[0]),
    );
  });

  it("gives one stem to the forms of a word", () => {
    for (const [one, other] of [
      ["sales", "sale"],
      ["cities", "city"],
      ["compiling", "compile"],
      ["reported", "report"],
      ["passes", "pass"],
      ["Zürich", "zurich"],
      ["CPUs", "cpus"],
    ] as const) {
      assert.deepEqual(stemsOf(one), stemsOf(other), `${one}, ${other}`);
    }
  });

  it("keeps codes, versions and numbers whole, and knows a date's year and month", () => {
    assert.deepEqual(stemsOf("p99 Xen 3.0.3"), ["p99", "xen", "3.0.3"]);
    assert.deepEqual(stemsOf("2024-03"), ["2024-03", "2024", "march"]);
  });
});
