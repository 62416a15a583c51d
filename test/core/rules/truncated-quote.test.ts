import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { readArticle } from "../../../src/core/reading.js";

/** What is said of a claim that quotes the words between the marks: the words left out and the whole. */
function told(marked: string, keys = ""): string | undefined {
  const quote = /⟦(.*)⟧/s.exec(marked)?.[1] ?? "";
  const { findings, claims } = readArticle({
    articleFile: "a.md",
    article: parseArticle(marked.replace(/[⟦⟧]/g, ""), { format: "markdown" }),
    claimSet: parseClaimSet(
      "a.claims.yaml",
      `countercheck: 1\nclaims: { a: { quote: ${JSON.stringify(quote.replaceAll("*", ""))}${keys} } }\n`,
    ),
    tables: new Map(),
  });
  assert.notEqual(claims[0]?.anchor.source, null, "the quote is placed");
  const found = findings.filter(({ rule }) => rule === "truncated-quote");
  assert.ok(found.length <= 1);
  return found[0]?.message.replace(/^This quote leaves out (.*): the article says (.*)\. Quote that\.$/s, "$1 of $2");
}

describe("the rule “truncated-quote”", () => {
  it("tells of a hedge that is left out", () => {
    assert.equal(told("In the north nearly ⟦40 % of homes⟧ had none."), "“nearly” of “nearly 40 % of homes”");
    assert.equal(told("It was just over ⟦40 %⟧."), "“just over” of “just over 40 %”");
  });

  it("tells of a comparator that is left out, on either side", () => {
    assert.equal(told("It took more than ⟦70 units⟧."), "“more than” of “more than 70 units”");
    assert.equal(told("It took ⟦70 units⟧ or more."), "“or more” of “70 units or more”");
  });

  it("tells of a unit and of a magnitude that are left out", () => {
    assert.equal(told("The cable has ⟦a length of 12⟧ km in all."), "“km” of “a length of 12 km”");
    assert.equal(told("It cost ⟦some 3.2⟧ billion dollars."), "“billion dollars” of “some 3.2 billion dollars”");
  });

  it("tells of the other end of a range", () =>
    assert.equal(told("It came to 3 to ⟦6 % of bare metal⟧."), "“3 to” of “3 to 6 % of bare metal”"));

  it("tells of a word that is cut in two", () =>
    assert.equal(told("All homes ⟦with 40 % bene⟧fited."), "“fited” of “with 40 % benefited”"));

  it("sees through markup", () =>
    assert.equal(told("In the north nearly ⟦**40 %** of homes⟧ had none."), "“nearly” of “nearly 40 % of homes”"));

  it("leaves whole numbers alone, and what only stands beside them", () => {
    assert.equal(told("In the north ⟦nearly 40 %⟧ of homes had none."), undefined);
    assert.equal(told("Sales rose by ⟦40 %⟧ of the plan, or nearly 3 tons."), undefined);
    assert.equal(told("It took ⟦2,400⟧ requests."), undefined, "a counted noun is a label");
  });

  it("leaves numbers alone that the claim isn't about", () => {
    assert.equal(told("It fell from nearly ⟦40 % to 30 %⟧.", ", says: 30 %"), undefined);
    assert.equal(told("It was nearly ⟦40 %⟧ of homes.", ", exempt: a guess"), undefined);
    assert.equal(told("It was nearly ⟦40 %⟧ of homes.", ', means: "< 40 %"'), undefined);
  });
});
