import assert from "node:assert/strict";
import { readExample } from "../../../src/workspace/read-example.js";

/** The words that the rule points to in an article, or null when it says nothing. */
async function told(article: string): Promise<string | null> {
  const finding = (await readExample({ article, claims: "" })).find(({ rule }) => rule === "nothing-read");
  return finding === undefined ? null : (/“(.*)”/.exec(finding.message)?.[1] ?? "");
}

describe("the rule “nothing-read” (semantics rule 23)", () => {
  it("speaks of a text full of digits in which no quantity is found", async () => {
    assert.equal(await told("雨は３０日、".repeat(12)), "３０");
    assert.equal(await told("- ১,২০০টি\n".repeat(12)), "১,২০০");
  });

  it("says nothing where some are read, where there are few, and of digits in names", async () => {
    assert.equal(await told(`${"- ১০টি\n".repeat(12)}And 12 of them.\n`), null);
    assert.equal(await told("- ১০টি\n".repeat(11)), null);
    assert.equal(await told("parse5 and base64. ".repeat(20)), null);
    assert.equal(await told("It runs on 10.1.3 and 3.0.3-rc1. ".repeat(20)), null);
  });

  it("takes no time over long runs of digits", async () => {
    assert.equal(await told(`${"१".repeat(200_000)}a`), null);
    assert.equal(await told(`${"१,".repeat(100_000)}a`), null);
  });
});
