import assert from "node:assert/strict";
import { claimMarkdown } from "../../src/render/claim-markdown.js";
import { assertGolden } from "./golden.js";
import { claimOf, presses, readDispute } from "./presses.js";

const reading = readDispute(presses);

describe("claimMarkdown", () => {
  it("holds quote, verdict, rows, conditions and critiques", () => {
    assertGolden("claim-share.md", claimMarkdown(claimOf(reading, "share"), reading));
  });

  it("shows strangers' words as words", () => {
    const hostile = readDispute({
      ...presses,
      claims: presses.claims.replace("name: Bolt & Sons", 'name: "[Bolt](javascript:x) | <b>*Sons*"'),
    });
    const markdown = claimMarkdown(claimOf(hostile, "share"), hostile);
    assert.match(markdown, /\\\[Bolt\\\]\(javascript:x\) \\\| \\<b\\>\\\*Sons\\\*/);
  });
});
