import assert from "node:assert/strict";
import { textWidth } from "../../src/charts/text-width.js";

/** Advances at 12 px in DejaVu Sans, the widest face that editors use, as a browser measures them. */
const measured: readonly (readonly [text: string, regular: number, bold: number])[] = [
  ["XenEnterprise 3.2 beta", 138.2, 156.2],
  ["if ESX at 95 % of native", 141.6, 159],
  ["87–91 %", 51.8, 55.6],
  ["illicit filling, little fjord", 130, 152.9],
  ["WWW MMM @@@ %%%", 148.3, 160.1],
  ["26 March 2007", 90, 100.1],
  ["März, Île-de-France, Ødegård", 173.8, 197.2],
  ["Производительность", 133.6, 145.9],
  ["Ευρώπη", 47, 53.4],
];

describe("textWidth", () => {
  for (const [text, regular, bold] of measured) {
    it(`reckons "${text}" no narrower than it is, nor much wider`, () => {
      const reckoned = textWidth(text, { sizePx: 12 });
      assert.ok(reckoned >= regular && reckoned <= regular * 1.2, `${reckoned} for ${regular}`);
      const reckonedBold = textWidth(text, { sizePx: 12, bold: true });
      assert.ok(reckonedBold >= bold && reckonedBold <= bold * 1.25, `${reckonedBold} for ${bold}`);
    });
  }

  it("grows with the size", () => {
    assert.equal(textWidth("abc", { sizePx: 20 }), 2 * textWidth("abc", { sizePx: 10 }));
  });

  it("gives wide characters a wide place and combining marks none", () => {
    assert.ok(textWidth("性能", { sizePx: 10 }) >= 20);
    assert.equal(textWidth("e\u0301", { sizePx: 10 }), textWidth("e", { sizePx: 10 }));
  });
});
