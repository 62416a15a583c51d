import assert from "node:assert/strict";
import { parseArticle } from "../../../../src/core/article/parse-article.js";
import { addClaim, type NewClaim } from "../../../../src/core/claims/edits/add-claim.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { placeClaims } from "../../../../src/core/claims/place-claims.js";
import { fingerprintOf } from "../../../../src/core/text/fingerprint.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";

const article = parseArticle(
  "# Sales\n\nOf all schools *95 %* had access by then. Sales rose 14 % to 20 units, and then by 14 % to 30 units: so they say.\n\n1e3\n\nNo: “yes” it's [so](x)\n",
  { format: "markdown" },
);
const head = "countercheck: 1\nparties: { ann: { name: Ann } }\nclaims:\n";

/** The text after a claim was added on some words, with the cursor shown as ‸; or the sentence that refuses it. */
function added(claims: string, words: string, more: Omit<NewClaim, "meant"> = {}, meant = ""): string {
  const start = article.text.indexOf(words);
  const from = start + words.lastIndexOf(meant);
  const of = meant === "" ? {} : { meant: { start: from, end: from + meant.length } };
  const text = claims.startsWith("countercheck") ? claims : head + claims;
  const claimSet = parseClaimSet("x", text);
  const edited = addClaim({ article, claimSet }, { start, end: start + words.length }, { ...more, ...of });
  if (edited.kind === "refused") return edited.message;
  const after = applyEdits(text, edited.edits);
  const anchor = placeClaims(article, parseClaimSet("x", after)).get(edited.id);
  assert.equal(anchor?.state, "exact");
  assert.ok(anchor.source && anchor.source.start <= start + 1 && anchor.source.end > start);
  const shown = `${after.slice(0, edited.cursor)}‸${after.slice(edited.cursor)}`;
  return shown.startsWith(head) ? shown.slice(head.length) : shown;
}

describe("addClaim", () => {
  it("quotes the words, with the context that tells them from others, and leaves evidence ready", () => {
    assert.equal(
      added("  a:\n    quote: x\n", "Of all schools *95 %* had access by then", { by: "Ann", kind: "measurement" }),
      `  a:
    quote: x
  all-schools-95-access-then:
    quote: Of all schools 95 % had access by then
    prefix: Sales
    suffix: ". Sales rose 14 % to 20 units, and"
    by: ann
    kind: measurement
    evidence: [‸]
`,
    );
  });

  it("names the quantity that is meant where the words hold several", () => {
    const words = "Sales rose 14 % to 20 units, and then by 14 % to 30 units";
    assert.match(added("  a: { quote: x }\n", words, {}, "20"), /\n {4}says: 20 units\n/);
    assert.match(added("  a: { quote: x }\n", words, {}, "14 %"), /\n {4}says: \{ text: 14 %, nth: 2 \}\n/);
    assert.doesNotMatch(added("  a: { quote: x }\n", words), /says/);
    assert.doesNotMatch(added("  a: { quote: x }\n", "*95 %* had access", {}, "95"), /says/);
  });

  it("takes its id from the words, and none that YAML reads otherwise", () => {
    const idOf = (words: string, claims = "") => /^ {2}(\S+):\n {4}quote/m.exec(added(claims, words))?.[1];
    assert.equal(idOf("1e3"), "claim-1e3");
    assert.equal(idOf("95 %"), "95-access");
    assert.equal(idOf("No: “yes” it's [so](x)"), "no-yes-so");
    assert.equal(idOf("had access by then", "  access-then: { quote: x }\n"), "access-then-2");
  });

  it("fills an empty section, and goes on in one on one line", () => {
    const claim =
      '  access-then:\r\n    quote: had access by then\r\n    prefix: Sales Of all schools 95 %\r\n    suffix: ". Sales rose 14 % to 20 units, and"\r\n    evidence: [‸]';
    assert.equal(
      added("countercheck: 1\r\nclaims: {}", "had access by then"),
      `countercheck: 1\r\nclaims:\r\n${claim}`,
    );
    assert.equal(
      added("countercheck: 1\nclaims: { a: { quote: x } }\n", "had access by then"),
      `countercheck: 1\nclaims: { a: { quote: x }, access-then: { quote: had access by then, prefix: Sales Of all schools 95 %, suffix: ". Sales rose 14 % to 20 units, and", evidence: [‸] } }\n`,
    );
    assert.equal(
      added("countercheck: 1\r\nrules: {}\r\n", "had access by then"),
      `countercheck: 1\r\nclaims:\r\n${claim}\r\nrules: {}\r\n`,
    );
  });

  it("stands behind the claim that is named", () => {
    const claims = "  a:\n    quote: x\n    # more of it\n\n  # ── next\n  b:\n    quote: y\n";
    assert.match(
      added(claims, "had access by then", { after: "a" }),
      /^ {2}a:\n {4}quote: x\n {4}# more of it\n\n {2}access-then:\n(?: {4}.*\n){4}\n {2}# ── next\n {2}b:\n/,
    );
  });

  it("states an offset only beside the fingerprint of the text in which it counts", () => {
    const fingerprinted = `countercheck: 1\narticle: { path: x.md, fingerprint: "${fingerprintOf(article.shadow)}" }\n`;
    assert.match(added(fingerprinted, "had access by then"), /\n {4}at: \d+\n/);
  });

  it("refuses with a sentence what can't be", () => {
    assert.match(added("", ""), /^There are no words here/);
    assert.match(
      added("  a: { quote: x }\n", "had access", { by: "bo" }),
      /^The claim set has no party “bo”: add it first/,
    );
    assert.match(added("countercheck: 2\n", "had access"), /another format version/);
    assert.match(added("countercheck: 1\nclaims: [", "had access"), /^Line \d of the claim set is not valid YAML/);
  });
});
