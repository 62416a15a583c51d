import assert from "node:assert/strict";
import { sourcesByUse } from "../../src/core/sources-by-use.js";
import { presses, readDispute } from "../render/presses.js";

/** The sources of the dispute with other claims or rows, in lines: "lecture: oil, growth". */
function used(dispute: Partial<typeof presses> = {}): readonly string[] {
  return sourcesByUse(readDispute({ ...presses, ...dispute })).map(({ id, claims }) => `${id}: ${claims.join(", ")}`);
}

describe("sourcesByUse", () => {
  it("sets sources that claims have data from first, in the claim set's order, and those that none rests on last", () => {
    assert.deepEqual(used(), [
      "anvil-test: rate, share, bolt-share",
      "bolt-test: share, bolt-share",
      "lecture: oil, growth",
      "trade-paper: ",
    ]);
  });

  it("sets what evidence names and nothing declares between them", () => {
    assert.deepEqual(used({ sheets: presses.sheets.replace("bolt-test", "leaflet") }), [
      "anvil-test: rate, share, bolt-share",
      "lecture: oil, growth",
      "leaflet: share, bolt-share",
      "trade-paper: ",
      "bolt-test: ",
    ]);
  });

  it("lists none for a claim set without sources", () => {
    assert.deepEqual(used({ claims: "countercheck: 1\n" }), []);
  });
});
