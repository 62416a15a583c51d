import assert from "node:assert/strict";
import fc from "fast-check";
import { noTrial, tryClaim } from "../../src/core/trial.js";
import { renderCard } from "../../src/render/card.js";
import { trialResult } from "../../src/render/card-trial.js";
import { contentsMenu } from "../../src/render/contents-menu.js";
import { filterMenu } from "../../src/render/filter-menu.js";
import { html } from "../../src/render/html.js";
import { renderReadingView } from "../../src/render/reading-view.js";
import { renderCards } from "../../src/render/render-cards.js";
import { renderMarkdown } from "../../src/render/render-markdown.js";
import { assertAllowedMarkup } from "./allowed-markup.js";
import { attacked, attacks } from "./attacks.js";
import { claimOf, presses, readDispute } from "./presses.js";

describe("strangers' words", () => {
  for (const attack of attacks) {
    it(`stay words: ${attack}`, () => {
      const reading = readDispute(attacked(attack));
      const view = renderReadingView(reading, { rangeOf: (span) => span });
      assert.equal(claimOf(reading, "share").verdict, "contested", "the attack reaches the view");
      const cards = renderCards(
        reading,
        reading.claims.map(({ id }) => id),
        { tryable: true },
      );
      const trials = reading.claims.flatMap((claim) => {
        const told = tryClaim(reading, claim, noTrial);
        return told ? [trialResult(told, reading)] : [];
      });
      const all = [view.head, ...view.blocks.map((block) => block.html), ...Object.values(cards), ...trials];
      assert.ok(all.some((markup) => markup.includes('<form class="cc-trial"')));
      for (const markup of all) {
        assertAllowedMarkup(markup);
      }
    });
  }

  it("stay words in the menus that are made of them", () => {
    for (const attack of attacks) {
      const values = [attack];
      const names = ["verdict", "kind", "party", "critiques"] as const;
      assertAllowedMarkup(filterMenu(names.map((name) => ({ name, values }))));
      assertAllowedMarkup(contentsMenu([{ key: attack, level: 2, text: attack }]));
    }
  });

  it("make no mark: text that looks like one is escaped", () => {
    const marksIn = (article: string): number =>
      renderReadingView(readDispute({ ...presses, article }), { rangeOf: (span) => span }).blocks.flatMap(
        ({ html: markup }) => markup.match(/<mark /g) ?? [],
      ).length;
    assert.equal(marksIn(`${presses.article}\n<mark data-claim="share">x</mark>\n`), marksIn(presses.article));
  });

  it("link to http(s) only, from sources as from critiques", () => {
    const reading = readDispute(presses);
    assert.doesNotMatch(renderCard(claimOf(reading, "oil"), reading), /javascript:/);
    assert.doesNotMatch(renderMarkdown("[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)").markup, /<a/);
    assert.match(renderMarkdown("[a](https://example.org)").markup, /<a href="https:\/\/example\.org">a<\/a>/);
  });

  it("are cut where a critique is endless", () => {
    const { markup } = renderMarkdown("word ".repeat(20_000));
    assert.ok(markup.length < 25_000);
    assert.match(markup, /The rest is cut here/);
  });
});

describe("html", () => {
  it("escapes any text, in elements and in attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'`=/ a\0\n\u202e\ud800") }), (text) => {
        const { markup } = html`<b title="${text}">${text}</b>`;
        assert.match(markup, /^<b title="[^"<>]*">[^"<>]*<\/b>$/s);
      }),
    );
  });

  it("joins lists, and leaves out null and false", () => {
    assert.equal(html`<p>${["a", html`<br>`, null, [1, false]]}</p>`.markup, "<p>a<br>1</p>");
  });
});
