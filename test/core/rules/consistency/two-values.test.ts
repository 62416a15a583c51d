import assert from "node:assert/strict";
import type { Finding } from "../../../../src/core/rules/finding.js";
import { readExample } from "../../../../src/workspace/read-example.js";

async function told(...paragraphs: readonly string[]): Promise<readonly Finding[]> {
  const found = await readExample({ article: `${paragraphs.join("\n\n")}\n`, claims: "" });
  return found.filter(({ rule }) => rule === "two-values");
}

describe("the rule “two-values”", () => {
  it("points to the second value, and from there to the first", async () => {
    const [finding, ...more] = await told(
      "Revenue rose 12 % in 2024.",
      "The 14 % rise in revenue in 2024, they say, helped.",
    );
    assert.match(finding?.message ?? "", /^The text says 14 % here and 12 % in line 1,/);
    assert.deepEqual(finding?.start, { line: 3, column: 5 });
    assert.deepEqual(
      finding?.related?.map(({ start }) => start),
      [{ line: 1, column: 14 }],
    );
    assert.deepEqual(more, []);
  });

  it("takes values that rounding or a hedge reconciles for one", async () => {
    assert.deepEqual(await told("The bridge is 412 m long.", "The bridge is about 410 m long."), []);
    assert.deepEqual(await told("The bridge is 412 m long.", "The bridge is 0.41 km long."), []);
    assert.equal((await told("The bridge is 412 m long.", "The bridge is 0.45 km long.")).length, 1);
  });

  it("keeps apart what another word, time or direction tells apart", async () => {
    assert.deepEqual(await told("Revenue rose 12 % in 2024.", "Revenue rose 14 % in 2023."), []);
    assert.deepEqual(await told("Revenue rose 12 % in 2024.", "Revenue fell 14 % in 2024."), []);
    assert.deepEqual(await told("Revenue rose 12 % in 2024.", "Exports rose 14 % in 2024."), []);
    assert.deepEqual(await told("The bridge is 412 m long.", "The old bridge is 398 m long."), []);
  });

  it("leaves alone examples, conditions, questions, lists and code", async () => {
    assert.deepEqual(await told("The bridge is 412 m long.", "If the bridge is 400 m long, it holds."), []);
    assert.deepEqual(await told("The bridge is 412 m long.", "The bridge is 400 m long?"), []);
    assert.deepEqual(await told("- The bridge 412 m", "- The bridge 400 m"), []);
    assert.deepEqual(await told("The bridge is 412 m long.", "```\nThe bridge is 400 m long.\n```"), []);
  });

  it("takes no time over many sentences", async () => {
    assert.deepEqual(await told("The bridge is 412 m long. ".repeat(5000)), []);
  });
});
