import assert from "node:assert/strict";
import { disputeOf } from "../../src/core/dispute-of.js";
import { disputeMarkdown } from "../../src/render/dispute-markdown.js";
import { attacked, attacks } from "./attacks.js";
import { assertGolden } from "./golden.js";
import { presses, readDispute } from "./presses.js";

describe("disputeMarkdown", () => {
  it("tells both sides, their evidence, every critique once, what would settle it, and the sources", () => {
    const reading = readDispute(presses);
    assertGolden("dispute-share.md", disputeMarkdown(disputeOf(reading, "share"), reading));
  });

  for (const attack of attacks) {
    it(`holds strangers' words without HTML: ${attack}`, () => {
      const reading = readDispute(attacked(attack));
      const markdown = disputeMarkdown(disputeOf(reading, "share"), reading);
      assert.ok(markdown.startsWith("# Dispute:"));
      assert.doesNotMatch(markdown, /(^|[^\\])</, "every < is escaped");
    });
  }
});
