import assert from "node:assert/strict";
import fc from "fast-check";
import { element, escapeXml, group, path, textNode } from "../../src/charts/svg.js";
import { parseSvg } from "./parse-svg.js";

describe("svg", () => {
  it("escapes text and attributes", () => {
    const markup = element("text", { id: `"'<&>` }, textNode(`</text><script>"&'`));
    assert.equal(markup, '<text id="&quot;&#39;&lt;&amp;&gt;">&lt;/text&gt;&lt;script&gt;&quot;&amp;&#39;</text>');
  });

  it("leaves out attributes without a value and rounds numbers to a tenth", () => {
    assert.equal(element("rect", { x: 1.26, y: -0.04, fill: null, stroke: undefined }), '<rect x="1.3" y="0"/>');
    assert.equal(path("M", 1.04, 2, "h", -3.55), "M 1 2 h -3.5");
  });

  it("gives nothing for an empty group", () => {
    assert.equal(group({ fill: "red" }), "");
  });

  it("replaces characters that XML forbids and drops marks that turn the reading order", () => {
    assert.equal(escapeXml("a\u0000b\ud800c\ufffed"), "a\ufffdb\ufffdc\ufffdd");
    assert.equal(escapeXml("3\u202e–6\u2066"), "3–6");
    assert.equal(escapeXml("😀 \u{10ffff} 性能"), "😀 \u{10ffff} 性能");
  });

  it("gives well-formed XML for any text, which reads back as it was but for forbidden characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const node = parseSvg(element("text", { "aria-label": a }, textNode(b)));
        if (/^[\u0020-\ud7ff]*$/.test(b) && !/[\u202a-\u202e\u2066-\u2069]/.test(b)) assert.equal(node.text, b);
      }),
    );
  });
});
