import assert from "node:assert/strict";
import fc from "fast-check";
import { textWidth } from "../../src/charts/text-width.js";
import { fitLabel, wrapLabel } from "../../src/charts/wrap-label.js";

const face = { sizePx: 10 };

describe("wrapLabel", () => {
  it("keeps a label that fits on one line", () => {
    assert.deepEqual(wrapLabel("Xen 3.0.3", 100, 2, face), { lines: ["Xen 3.0.3"], cut: false });
  });

  it("breaks at the last space that fits", () => {
    assert.deepEqual(wrapLabel("XenEnterprise 3.2 beta", 85, 2, face).lines, ["XenEnterprise", "3.2 beta"]);
  });

  it("never breaks a number from its unit", () => {
    const { lines } = wrapLabel("if ESX at 95\u00a0% of native", 75, 3, face);
    assert.ok(lines.some((line) => line.includes("95\u00a0%")));
  });

  it("ends with an ellipsis when lines run out", () => {
    const { lines, cut } = wrapLabel("one two three four five six seven eight nine", 60, 2, face);
    assert.equal(cut, true);
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? "", /…$/);
  });

  it("breaks within a word that no line holds", () => {
    assert.deepEqual(wrapLabel("abcdefghijkl", 40, 5, face).lines.join(""), "abcdefghijkl");
  });

  it("gives one empty line for nothing", () => {
    assert.deepEqual(wrapLabel("  ", 40, 2, face), { lines: [""], cut: false });
  });

  it("fits every line, and loses nothing without saying so", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 12 }),
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (words, width, maxLines) => {
          const label = words.join(" ");
          const { lines, cut } = wrapLabel(label, width, maxLines, face);
          assert.ok(lines.length >= 1 && lines.length <= maxLines);
          // One character is always kept, however wide it is. Sums of widths differ by their last bit in another order.
          for (const line of lines) assert.ok(textWidth(line, face) <= width + 1e-9 || [...line].length <= 2, line);
          const bare = (text: string): string => text.replace(/\s+/g, "");
          if (!cut) assert.equal(bare(lines.join("")), bare(label));
        },
      ),
    );
  });
});

describe("fitLabel", () => {
  it("cuts a single line", () => {
    assert.deepEqual(fitLabel("short", 100, face), { text: "short", cut: false });
    assert.match(fitLabel("a label that is far too long", 50, face).text, /^a lab.*…$/);
  });
});
