import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { placeClaims } from "../../../src/core/claims/place-claims.js";
import { fingerprintOf } from "../../../src/core/text/fingerprint.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";

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

  it("follows claims through an edit between, within and beside them to where a search finds them, in their order", () => {
    const lines = ["Alpha grew by 11 %.", "Words stand *here*.", "Beta grew by 22 %.", "Gamma grew by 33 %.", ""];
    const source = lines.join("\n\n");
    const set = parseClaimSet(
      "x.claims.yaml",
      `countercheck: 1\nclaims:\n${[
        "  last: { quote: Gamma grew by 33 % }",
        "  not-there: { quote: Delta fell by 44 % }",
        "  first: { quote: Alpha grew by 11 % }",
        "  middle: { quote: Beta grew by 22 % }",
      ].join("\n")}\n`,
    );
    const before = parseArticle(source, { format: "markdown" });
    const anchors = placeClaims(before, set);
    for (let at = 0; at <= source.length; at++) {
      const edits = [{ span: { start: at, end: at }, text: " " }];
      const now = parseArticle(applyEdits(source, edits), { format: "markdown" });
      const followed = [...placeClaims(now, set, { article: before, anchors, edits })];
      const afresh = [...placeClaims(now, set)];
      // A space that splits a word or a number: what a search makes of the rest is its own affair.
      const intact = new Set(afresh.filter(([, { state }]) => state === "exact").map(([id]) => id));
      const where = (found: typeof followed): readonly unknown[] =>
        found
          .filter(([id]) => intact.has(id))
          .map(([id, { state, shadow, source: span, text: words }]) => ({ id, state, shadow, span, words }));
      assert.deepEqual(
        followed.map(([id]) => id),
        ["last", "not-there", "first", "middle"],
      );
      assert.deepEqual(where(followed), where(afresh), `a space at ${at}`);
    }
  });

  it("gives a claim that nothing happened to as it was, and shifts those behind the edit", () => {
    const set = parseClaimSet(
      "x.claims.yaml",
      "countercheck: 1\nclaims:\n  a: { quote: First 95% }\n  b: { quote: 95% of some }\n",
    );
    const anchors = placeClaims(article, set);
    const at = text.indexOf("then");
    const edits = [{ span: { start: at, end: at }, text: "and " }];
    const now = parseArticle(applyEdits(text, edits), { format: "markdown" });
    const followed = placeClaims(now, set, { article, anchors, edits });
    assert.equal(followed.get("a"), anchors.get("a"));
    assert.deepEqual([...followed], [...placeClaims(now, set)]);
  });
});
