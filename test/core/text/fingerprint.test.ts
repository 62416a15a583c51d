import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { fingerprintOf } from "../../../src/core/text/fingerprint.js";

const markdown = (text: string): string => fingerprintOf(parseArticle(text, { format: "markdown" }).shadow);
const plain = (text: string): string => fingerprintOf(parseArticle(text, { format: "plain" }).shadow);

describe("fingerprintOf", () => {
  it("is the SHA-256 of the shadow text, with the version of the normalisation", () => {
    const sha256 = createHash("sha256").update("It's 4.1 % - é\n\nof all").digest("hex");
    assert.equal(plain("It’s 4.1\u00a0% – e\u0301\n\n\nof\nall"), `sha256-1:${sha256}`);
  });

  it("stays when line breaks, quotation marks, dashes or invisible characters change", () => {
    const before = markdown("Sales “rose” by 3–6 %.\n\nIt’s\nso.\n");
    assert.equal(markdown("Sales “rose” by 3–6 %.\r\n\r\nIt’s\r\nso.\r\n"), before);
    assert.equal(markdown('Sales "rose" by 3-6\u00a0%.\n\nIt\'s so.'), before);
    assert.equal(markdown("\ufeffSales “ro\u00adse” by 3–6 %.\n\nIt’s\nso."), before);
  });

  it("stays when only marks of Markdown change", () => {
    assert.equal(markdown("Sales **rose** by [4 %](https://a.example)."), markdown("Sales _rose_ by 4&nbsp;%."));
    assert.equal(markdown("Sales rose."), plain("Sales rose."));
  });

  it("changes with a digit, a word, a case or a paragraph", () => {
    const texts = ["Sales rose by 4.1 %.", "Sales rose by 4.2 %.", "Sales fell by 4.1 %.", "sales rose by 4.1 %."];
    const all = [...texts, "Sales rose\n\nby 4.1 %.", "Sales rose by −4.1 %.", ""].map(markdown);
    assert.equal(new Set(all).size, all.length);
  });
});
