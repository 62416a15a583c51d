import assert from "node:assert/strict";
import { disputeOf } from "../../src/core/dispute-of.js";
import { presses, readDispute } from "../render/presses.js";

describe("disputeOf", () => {
  const ids = (claim: string, claims = presses.claims): readonly string[] =>
    disputeOf(readDispute({ ...presses, claims }), claim).map(({ id }) => id);

  it("holds both sides, from whichever one is asked", () => {
    assert.deepEqual(ids("share"), ["share", "bolt-share"]);
    assert.deepEqual(ids("bolt-share"), ["share", "bolt-share"]);
  });

  it("is empty for a claim that none contests, for one that isn't there, and for links to nowhere", () => {
    assert.deepEqual(ids("rate"), []);
    assert.deepEqual(ids("nobody"), []);
    assert.deepEqual(ids("share", presses.claims.replace("contradicts: [bolt-share]", "contradicts: [share]")), []);
  });

  it("takes in what the other side disputes in turn", () => {
    const chain = presses.claims.replace("  oil:\n", "  oil:\n    relates: { contradicts: [bolt-share] }\n");
    assert.deepEqual(ids("share", chain), ["share", "bolt-share", "oil"]);
  });

  it("knows claims on one measurement whose values don't agree", () => {
    const measured = presses.claims
      .replace("    relates: { contradicts: [bolt-share] }\n", "    measures: share\n")
      .replace("    by: bolt\n", "    by: bolt\n    measures: share\n");
    assert.deepEqual(ids("share", measured), ["share", "bolt-share"]);
  });
});
