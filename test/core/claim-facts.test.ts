import assert from "node:assert/strict";
import { claimFacts } from "../../src/core/claim-facts.js";
import { claimOf, presses, readDispute } from "../render/presses.js";

const reading = readDispute(presses);
const facts = (id: string) => claimFacts(claimOf(reading, id), reading.claimSet);

describe("claimFacts", () => {
  it("tells who says it, what was written, what the data have, where that was read, and how many critiques there are", () => {
    assert.deepEqual(facts("share"), {
      party: "Anvil Works",
      kind: null,
      stated: { text: "40–45 %", unit: "%", size: 40 },
      value: { text: "40–45\u00a0%; 88\u00a0%", unit: "%", size: 40 },
      sources: ["Anvil's test", "Bolt's test"],
      critiques: 2,
    });
  });

  it("sets values in parentheses where none of them counts", () => {
    assert.deepEqual(facts("oil").value, { text: "(2×)", unit: "x", size: 2 });
  });

  it("holds nothing where there is nothing", () => {
    assert.deepEqual(facts("lubricant"), {
      party: "The Trade Paper",
      kind: null,
      stated: null,
      value: null,
      sources: [],
      critiques: 0,
    });
  });
});
