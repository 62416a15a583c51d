import assert from "node:assert/strict";
import { renderCard } from "../../src/render/card.js";
import { assertGolden, withoutCharts } from "./golden.js";
import { claimOf, presses, readDispute } from "./presses.js";

const reading = readDispute(presses);
const card = (id: string): string => withoutCharts(renderCard(claimOf(reading, id), reading));

describe("renderCard", () => {
  for (const id of ["share", "rate", "oil", "lubricant", "growth", "jams", "gone"]) {
    it(`shows all that is known of “${id}”`, () => assertGolden(`card-${id}.html`, card(id)));
  }

  it("draws the evidence", () => {
    assert.match(renderCard(claimOf(reading, "share"), reading), /<svg [^>]*class="cc-chart"/);
  });

  it("says a party's interest once", () => {
    assert.equal(card("share").split("sells the Anvil").length, 2);
    assert.equal(card("share").split("Sells the Bolt").length, 2);
  });

  it("links claims from both ends", () => {
    assert.match(card("share"), /Contradicts <button[^>]*data-claim="bolt-share"/);
    assert.match(card("bolt-share"), /Contradicted by <button[^>]*data-claim="share"/);
  });

  it("ends where critiques go round in a circle", () => {
    const circle = presses.claims.replace("too-old: { about: own-paper,", "too-old: { about: [own-paper, too-old],");
    const markup = renderCard(
      claimOf(readDispute({ ...presses, claims: circle }), "share"),
      readDispute({ ...presses, claims: circle }),
    );
    assert.equal(markup.split("Paper is paper.").length, 2);
  });
});
