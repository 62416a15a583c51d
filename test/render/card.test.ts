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

  it("says below the verdict that the words changed since they were annotated", () => {
    const claims = presses.claims.replace(
      "quote: only 40–45 % of that",
      "quote: the Bolt reaches only 40–45 % of that",
    );
    const edited = readDispute({ ...presses, claims, article: presses.article.replace("40–45 %", "40–47 %") });
    const markup = renderCard(claimOf(edited, "share"), edited);
    assert.match(
      markup,
      /<p class="cc-headline">.*<\/p>\n<p class="cc-anchor">Edited: was 40–45 %, now 40–47 %\.<\/p>/,
    );
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
