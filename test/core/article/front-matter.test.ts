import assert from "node:assert/strict";
import { frontMatterOf } from "../../../src/core/article/front-matter.js";

/** What is left of a text behind its front matter. */
const behind = (text: string): string => text.slice(frontMatterOf(text).length);

describe("frontMatterOf", () => {
  it("ends behind the closing line", () => {
    assert.equal(behind("---\ntitle: T\n---\ntext"), "text");
    assert.equal(behind("---\r\ntitle: T\r\n...\r\ntext"), "text");
    assert.equal(behind("--- \n# a comment\n'a key': 1\nlist:\n  - ---\n---"), "");
  });

  it("is nothing where a text begins with a thematic break", () => {
    for (const text of [
      "---\nFoo\n---\nBar",
      "---\n\nIntro: 5 %.\n\n---\n",
      "---\n---\n",
      "---",
      "text\n---\na: b\n---\n",
      "",
    ]) {
      assert.deepEqual(frontMatterOf(text), { length: 0, title: null }, JSON.stringify(text));
    }
  });

  it("is nothing when it is never closed, or only after hundreds of lines", () => {
    assert.equal(frontMatterOf("---\ntitle: T\ntext\n").length, 0);
    assert.equal(frontMatterOf(`---\ntitle: T\n${"a: b\n".repeat(500)}---\n`).length, 0);
  });

  it("knows its title, quoted or not", () => {
    const title = (line: string): string | null => frontMatterOf(`---\ndate: 2026\n${line}\n---\n`).title;
    assert.equal(title("title: Sales in 2026  "), "Sales in 2026");
    assert.equal(title('title: "Sales: \'26"\r'), "Sales: '26");
    assert.equal(title("title: 'Sales'"), "Sales");
    assert.equal(title("title:"), null);
    assert.equal(title("subtitle: no"), null);
  });

  it("reads hostile text in no time", () => {
    assert.equal(frontMatterOf(`---\n${"# \n".repeat(300_000)}`).length, 0);
    assert.equal(frontMatterOf(`---\n${"a".repeat(1_000_000)}`).length, 0);
    assert.equal(frontMatterOf(`---\na: ${" ".repeat(1_000_000)}\n`).length, 0);
  });
});
