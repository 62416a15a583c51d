import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { readArticle } from "../../../src/core/reading.js";
import { askedQuantity } from "../../../src/core/search/asked-quantity.js";

const claims = `countercheck: 1
claims:
  twice: { quote: The rise was 14 %, evidence: [{ cell: t/r/c }] }
  rise: { quote: rise was 14 % }
  much: { quote: quite a lot, means: 3 % }
`;

/** The number under ⟦ ⟧, or under the cursor ‸, with its claim. */
function asked(marked: string): string {
  const text = marked.replace(/[⟦⟧‸]/g, "");
  const start = marked.search(/[⟦‸]/);
  const end = marked.includes("⟧") ? marked.indexOf("⟧") - 1 : start;
  const reading = readArticle({
    articleFile: "a.md",
    article: parseArticle(text, { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", claims),
    tables: new Map(),
  });
  const found = askedQuantity(reading, { start, end });
  return found.kind === "found" ? `${found.quantity.text}: ${found.claim?.id ?? "no claim"}` : found.kind;
}

describe("askedQuantity", () => {
  it("finds the number under a cursor, at its ends and in its unit as well", () => {
    for (const marked of ["It sold ‸20 units.", "It sold 2‸0 units.", "It sold 20 uni‸ts.", "It sold 20 units‸."]) {
      assert.equal(asked(marked), "20 units: no claim");
    }
    assert.equal(asked("It sold⟦ 20 ⟧units."), "20 units: no claim");
    assert.equal(asked("It ‸sold 20 units."), "none");
    assert.equal(asked("It ⟦sold 20 units and 30 ⟧crates."), "several");
  });

  it("finds the claim that states it, the one without evidence first", () => {
    assert.equal(asked("*The* rise was ‸14 %, and 15 % then."), "14 %: rise");
    assert.equal(asked("The rise was 14 %, and ‸15 % then."), "15 %: no claim");
  });

  it("takes the number of the claim whose words the cursor stands in", () => {
    assert.equal(asked("The ri‸se was 14 %, and 15 % then."), "14 %: rise");
    assert.equal(asked("It was quite ‸a lot."), "none");
  });

  it("finds nothing in versions and ranks, nor in words", () => {
    assert.equal(asked("Xen 3.‸0.3 came third."), "none");
    assert.equal(asked("No num‸ber."), "none");
  });
});
