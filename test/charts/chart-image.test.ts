import assert from "node:assert/strict";
import fc from "fast-check";
import { base64 } from "../../src/charts/base64.js";
import { chartImage } from "../../src/charts/chart-image.js";

describe("base64", () => {
  it("encodes as Buffer does, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        assert.equal(base64(text), Buffer.from(text, "utf8").toString("base64"));
      }),
    );
  });

  it("encodes lone surrogates as U+FFFD", () => {
    assert.equal(base64("a\ud800b\udc00"), Buffer.from("a\ufffdb\ufffd").toString("base64"));
  });
});

describe("chartImage", () => {
  it("gives the address of an SVG image", () => {
    assert.equal(chartImage("<svg/>"), "data:image/svg+xml;base64,PHN2Zy8+");
  });
});
