import assert from "node:assert/strict";
import { readExample } from "../../../../src/workspace/read-example.js";
import { consistencyCases } from "./consistency-cases.js";

/** How many cases each rule has, finds, and finds where it should not; what docs/check-this-text.md says. */
async function score(name: "tuned" | "unseen") {
  const scores = {
    "parts-and-total": { cases: 0, found: 0, wrong: 0 },
    "two-values": { cases: 0, found: 0, wrong: 0 },
  };
  for (const { finds, text } of await consistencyCases(name)) {
    const found = new Set((await readExample({ article: text, claims: "" })).map(({ rule }) => rule));
    for (const rule of ["parts-and-total", "two-values"] as const) {
      if (finds === rule) scores[rule].cases++;
      if (found.has(rule)) scores[rule][finds === rule ? "found" : "wrong"]++;
    }
  }
  return scores;
}

describe("the cases of texts that don't agree with themselves", () => {
  it("are found as often as the documentation says, in those that the rules were made with", async () => {
    assert.deepEqual(await score("tuned"), {
      "parts-and-total": { cases: 7, found: 7, wrong: 0 },
      "two-values": { cases: 5, found: 4, wrong: 0 },
    });
  });

  it("are found as often as the documentation says, in those that were set aside", async () => {
    assert.deepEqual(await score("unseen"), {
      "parts-and-total": { cases: 10, found: 9, wrong: 0 },
      "two-values": { cases: 7, found: 4, wrong: 0 },
    });
  });
});
