import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { placeClaims } from "../../../src/core/claims/place-claims.js";
import { fingerprintOf } from "../../../src/core/text/fingerprint.js";

const text = "First 95% of *all*, then 95% of some.\n";
const article = parseArticle(text, { format: "markdown" });

/** Where the claims of a set stand in the text above: the source they were found in, else their state. */
function placed(claims: string, fingerprint = fingerprintOf(article.shadow)): readonly string[] {
  const set = parseClaimSet(
    "x.claims.yaml",
    `countercheck: 1\narticle: { fingerprint: "${fingerprint}" }\nclaims:\n${claims}`,
  );
  return [...placeClaims(article, set).values()].map(({ state, source }) =>
    source ? `${source.start}:${text.slice(source.start, source.end)}` : state,
  );
}

describe("placeClaims", () => {
  it("places claims by their quotes and contexts, in the source", () => {
    assert.deepEqual(placed("  a: { quote: 95% of all }\n  b: { quote: 95%, prefix: then }\n  c: { quote: 96% }\n"), [
      "6:95% of *all",
      "25:95%",
      "orphan",
    ]);
  });

  it("takes the stored offset in the very text that it was stored for, and in no other", () => {
    const second = article.shadow.text.lastIndexOf("95%");
    assert.deepEqual(placed(`  a: { quote: 95%, at: ${second} }\n`), ["25:95%"]);
    assert.deepEqual(placed(`  a: { quote: 95%, at: ${second} }\n`, "sha256-1:00"), ["ambiguous"]);
    assert.deepEqual(placed("  a: { quote: 95% }\n"), ["ambiguous"]);
  });
});
