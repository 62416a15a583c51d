import assert from "node:assert/strict";
import fc from "fast-check";
import { cardGapPx, stackCards } from "../../src/webview/stack-cards.js";

const card = (anchorPx: number, heightPx: number) => ({ anchorPx, heightPx });
const column = fc
  .array(fc.record({ anchorPx: fc.integer({ min: 0, max: 2000 }), heightPx: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((cards) => cards.toSorted((a, b) => a.anchorPx - b.anchorPx));

describe("stackCards", () => {
  it("puts cards beside their marks where there is room", () => {
    assert.deepEqual(stackCards([card(0, 20), card(100, 20), card(300, 20)], null), [0, 100, 300]);
  });

  it("moves a card down that would cover the next, and no further", () => {
    assert.deepEqual(stackCards([card(0, 50), card(10, 20), card(300, 20)], null), [0, 50 + cardGapPx, 300]);
  });

  it("makes room above the held card", () => {
    assert.deepEqual(stackCards([card(100, 50), card(120, 200)], 1), [120 - cardGapPx - 50, 120]);
  });

  it("moves the held card down when the column's top leaves no room above it", () => {
    assert.deepEqual(stackCards([card(0, 50), card(10, 200)], 1), [0, 50 + cardGapPx]);
  });

  it("never lets a card cover another or leave the column's top, and keeps their order", () => {
    fc.assert(
      fc.property(column, fc.option(fc.nat(29)), (cards, held) => {
        const tops = stackCards(cards, held);
        assert.equal(tops.length, cards.length);
        tops.forEach((top, index) => {
          const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (cards[index - 1]?.heightPx ?? 0) + cardGapPx;
          assert.ok(top >= before, `card ${index} at ${top} stands above ${before}`);
        });
      }),
    );
  });

  it("leaves the held card beside its mark whenever the cards above it fit", () => {
    fc.assert(
      fc.property(column, fc.nat(29), (cards, chosen) => {
        const held = chosen % cards.length;
        const above = cards.slice(0, held).reduce((sum, { heightPx }) => sum + heightPx + cardGapPx, 0);
        const anchor = cards[held]?.anchorPx ?? 0;
        assert.equal(stackCards(cards, held)[held], Math.max(anchor, above));
      }),
    );
  });
});
