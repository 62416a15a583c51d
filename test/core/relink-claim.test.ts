import assert from "node:assert/strict";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { placeClaims } from "../../src/core/claims/place-claims.js";
import { relinkClaim } from "../../src/core/relink-claim.js";
import { fingerprintOf } from "../../src/core/text/fingerprint.js";
import { applyEdits } from "../../src/core/text/text-edit.js";

const text = "Of all schools *95 %* had access. Of all homes 95 % had it too.\n";
const article = parseArticle(text, { format: "markdown" });

/** The claim set's text after its claim was made to quote the nth “95 %”, or why it can't be. */
function relinked(nth: 1 | 2, head = "", claims = "claims:\n  a: { quote: gone }\n"): string {
  const claimSet = parseClaimSet("x.claims.yaml", `countercheck: 1\n${head}${claims}`);
  const start = nth === 1 ? text.indexOf("95 %") : text.lastIndexOf("95 %");
  const edit = relinkClaim({ article, claimSet }, "a", { start, end: start + 4 });
  return edit.kind === "edits" ? applyEdits(claimSet.text, edit.edits) : edit.message;
}

describe("relinkClaim", () => {
  it("makes a claim quote just these words, and no equal ones", () => {
    for (const nth of [1, 2] as const) {
      const after = parseClaimSet("x.claims.yaml", relinked(nth));
      const anchor = placeClaims(article, after).get("a");
      assert.equal(anchor?.state, "exact");
      assert.equal(anchor?.source?.start, nth === 1 ? text.indexOf("95 %") : text.lastIndexOf("95 %"));
    }
  });

  it("stores an offset only beside the fingerprint of the text in which it counts", () => {
    assert.match(relinked(2, `article: { fingerprint: "${fingerprintOf(article.shadow)}" }\n`), / at: \d+/);
    assert.doesNotMatch(relinked(2, 'article: { path: x.md, fingerprint: "sha256-1:00" }\n'), / at: /);
    assert.doesNotMatch(relinked(2), / at: /);
  });

  it("says in a sentence why words can't be quoted", () => {
    const claimSet = parseClaimSet("x.claims.yaml", "countercheck: 1\nclaims:\n  a: { quote: gone }\n");
    const nothing = relinkClaim({ article, claimSet }, "a", { start: 3, end: 3 });
    assert.match(nothing.kind === "refused" ? nothing.message : "", /^There are no words here/);
    const twice = parseArticle("95 %\n\n95 %\n", { format: "plain" });
    const equal = relinkClaim({ article: twice, claimSet }, "a", { start: 0, end: 4 });
    assert.equal(equal.kind, "edits");
    const same = parseArticle(Array.from({ length: 200 }, () => "95 % of all.").join("\n\n"), { format: "plain" });
    const lost = relinkClaim({ article: same, claimSet }, "a", { start: 1400, end: 1404 });
    assert.match(lost.kind === "refused" ? lost.message : "", /^These words can't be told from equal ones/);
  });
});
