import assert from "node:assert/strict";
import { whoReported } from "../../src/core/who-reported.js";
import { presses, readDispute } from "../render/presses.js";

const reported = whoReported(readDispute(presses));

describe("whoReported", () => {
  it("takes the claims that state a number on which there are data, similar cases left aside", () => {
    assert.deepEqual(reported.numbers, ["rate", "share", "bolt-share", "growth"]);
  });

  it("tells which rest on one party alone, and with which nobody independent agrees", () => {
    assert.deepEqual(reported.alone, ["rate", "growth"]);
    assert.deepEqual(reported.unconfirmed, ["rate", "share", "bolt-share", "growth"]);
  });

  it("lists parties by how much they report", () => {
    assert.deepEqual(reported.parties, [
      { party: "anvil", numbers: ["rate", "share", "bolt-share"], alone: ["rate"] },
      { party: "bolt", numbers: ["share", "bolt-share"], alone: [] },
      { party: "school", numbers: ["growth"], alone: ["growth"] },
    ]);
  });

  it("tells which claims have data from which document", () => {
    assert.deepEqual(Object.fromEntries(reported.documents), {
      "anvil-test": ["rate", "share", "bolt-share"],
      "bolt-test": ["share", "bolt-share"],
      lecture: ["oil", "growth"],
    });
  });

  it("is empty where there are no data", () => {
    const empty = whoReported(readDispute({ ...presses, claims: "countercheck: 1\n" }));
    assert.deepEqual([empty.numbers, empty.parties, empty.documents.size], [[], [], 0]);
  });
});
