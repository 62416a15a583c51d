import assert from "node:assert/strict";
import { escapeHtml } from "../../../src/core/article/escape-html.js";

describe("escapeHtml", () => {
  it("escapes what could end text or an attribute, everywhere", () => {
    assert.equal(escapeHtml(`<a b="c" d='e'>&amp; <`), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp; &lt;");
  });

  it("leaves out marks that turn the reading order", () => {
    assert.equal(escapeHtml("\u202e3–6\u202c \u2066%\u2069"), "3–6 %");
  });

  it("leaves all other text as it is", () => {
    assert.equal(escapeHtml("4.1 % of é 🙂 \ud83d `x`\n"), "4.1 % of é 🙂 \ud83d `x`\n");
  });
});
