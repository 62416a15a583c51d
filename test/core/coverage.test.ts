import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { readArticle } from "../../src/core/reading.js";

/** The coverage of a text under a claim set: linked, exempt, unlinked. */
function coverage(text: string, claims: string): readonly number[] {
  const { coverage: found } = readArticle({
    articleFile: "a.md",
    article: parseArticle(text, { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", `countercheck: 1\n${claims}`),
    tables: new Map(),
  });
  return [found.linked, found.exempt, found.unlinked];
}

describe("coverage (semantics rule 23)", () => {
  it("tells linked, exempt and unlinked quantities apart", () => {
    const claims =
      'claims: { a: { quote: "95 %" }, b: { quote: 3 MB, exempt: a guess } }\nexempt: { 7 ms: not measured }\n';
    assert.deepEqual(coverage("It is 95 %, 3 MB, 7 ms and 9 kg.", claims), [1, 2, 1]);
  });

  it("lets an exemption hold wherever its words stand, however often", () => {
    assert.deepEqual(coverage("A gap of 5 ms. ".repeat(50), "exempt: { 5 ms: an example }\n"), [0, 50, 0]);
  });

  it("doesn't count dates, versions, ordinals and small number words as unlinked", () => {
    assert.deepEqual(coverage("In May 2007 the second of two makers sold Xen 3.0.3.", ""), [0, 0, 0]);
    assert.deepEqual(coverage("It sold twelve thousand units.", ""), [0, 0, 1]);
  });
});
