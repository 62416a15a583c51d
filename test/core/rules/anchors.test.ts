import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { type Reading, readArticle } from "../../../src/core/reading.js";
import type { Finding, Range } from "../../../src/core/rules/finding.js";
import { fingerprintOf } from "../../../src/core/text/fingerprint.js";
import { lineIndexOf } from "../../../src/core/text/line-index.js";

const text = "Unemployment fell to *4.3 %* in March. Of all schools 95 % had access, of all homes 95 % too.\n";
const article = parseArticle(text, { format: "markdown" });

const read = (claims: string, head = ""): Reading =>
  readArticle({
    articleFile: "a.md",
    article,
    claimSet: parseClaimSet("a.claims.yaml", `countercheck: 1\n${head}claims:\n${claims}`),
    tables: new Map(),
  });
const found = (reading: Reading, rule: string): readonly Finding[] =>
  reading.findings.filter((finding) => finding.rule === rule);
const thin = (claims: string, head?: string): readonly (string | undefined)[] =>
  found(read(claims, head), "thin-anchor").map(({ claim }) => claim);

/** The characters of a text that a range spans. */
function within(source: string, { start, end }: Range): string {
  const lines = lineIndexOf(source);
  return source.slice(lines.offsetOf(start), lines.offsetOf(end));
}

describe("the rule “edited”", () => {
  const reading = read("  fell: { quote: fell to 4.1 %, prefix: Unemployment, suffix: in March. }\n");
  const [finding, ...others] = found(reading, "edited");

  it("warns on the claim's words in the article, and says what changed", () => {
    assert.deepEqual(others, []);
    assert.equal(finding?.severity, "warning");
    assert.equal(finding?.file, "a.md");
    assert.match(finding === undefined ? "" : within(text, finding), /4\.3 %/);
    assert.match(
      finding?.message ?? "",
      /^This was 4\.1 %, now 4\.3 %\. Accept the new text, or restore the old one\.$/,
    );
  });

  it("points to the quote in the claim set", () => {
    const [quote] = finding?.related ?? [];
    assert.equal(quote?.file, "a.claims.yaml");
    assert.equal(quote && within(reading.claimSet.text, quote), "fell to 4.1 %");
  });

  it("is spared a claim that allows it", () => {
    const claims =
      "  fell: { quote: fell to 4.1 %, prefix: Unemployment, suffix: in March., allow: { edited: known } }\n";
    assert.deepEqual(found(read(claims), "edited"), []);
  });
});

describe("the rule “thin-anchor”", () => {
  it("hints at quotes that are one short number without context", () => {
    const [finding] = found(read("  a: { quote: 4.3 % }\n"), "thin-anchor");
    assert.equal(finding?.severity, "hint");
    assert.match(finding?.message ?? "", /^If this “4\.3 %” is deleted and another is written elsewhere, nothing can/);
  });

  it("is silent where words or a context tell the number from others", () => {
    assert.deepEqual(thin("  a: { quote: fell to 4.3 % }\n  b: { quote: 4.3 %, prefix: fell to }\n"), []);
    assert.deepEqual(thin("  a: { quote: 95 %, prefix: schools }\n  b: { quote: 4.3 % in March }\n"), []);
  });

  it("is silent where the stored offset holds, and only there", () => {
    const claim = `  a: { quote: 4.3 %, at: ${article.shadow.text.indexOf("4.3")} }\n`;
    const head = (print: string): string => `article: { fingerprint: "${print}" }\n`;
    assert.deepEqual(thin(claim, head(fingerprintOf(article.shadow))), []);
    assert.deepEqual(thin(claim, head("sha256-1:00")), ["a"]);
    assert.deepEqual(thin(claim), ["a"]);
  });

  it("is silent on claims that are unplaced already", () => {
    assert.deepEqual(thin("  a: { quote: 95 % }\n  b: { quote: 96 % }\n"), []);
  });
});

describe("the rules on unplaced claims", () => {
  it("list the candidates of an ambiguous quote where they stand in the article", () => {
    const [finding] = found(read("  a: { quote: 95 % }\n"), "ambiguous-quote");
    assert.match(finding?.message ?? "", /^“95 %” fits 2 places in the article\. Place it at one of them/);
    assert.deepEqual(
      finding?.related?.map((place) => [place.message, place.file, within(text, place), place.start.column]),
      [
        ["Candidate 1", "a.md", "95 %", text.indexOf("95 %") + 1],
        ["Candidate 2", "a.md", "95 %", text.lastIndexOf("95 %") + 1],
      ],
    );
  });

  it("say of an orphan what can be done", () => {
    const [finding] = found(read("  a: { quote: gone for good }\n"), "orphan");
    assert.match(finding?.message ?? "", /^“gone for good” is not in the article\. Place it at the selection/);
  });
});

describe("the rule “ambiguous-quote”", () => {
  it("says of one place in doubt that its words changed, and points there", () => {
    const filler = "Nothing of that kind is told here. ".repeat(10);
    const text = `${filler}The northern farms had 60 hens that winter.\n`;
    const claims = "countercheck: 1\nclaims:\n  hens: { quote: The northern farms had 40 hens that winter., at: 0 }\n";
    const reading = readArticle({
      articleFile: "a.md",
      article: parseArticle(text, { format: "markdown" }),
      claimSet: parseClaimSet("a.claims.yaml", claims),
      tables: new Map(),
    });
    const [finding] = found(reading, "ambiguous-quote");
    assert.match(
      finding?.message ?? "",
      /^“The northern farms had 40 hens that winter\.” may be meant at one place in the/,
    );
    const [candidate, ...others] = finding?.related ?? [];
    assert.deepEqual(others, []);
    assert.equal(candidate && within(text, candidate), "The northern farms had 60 hens that winter.");
  });
});
