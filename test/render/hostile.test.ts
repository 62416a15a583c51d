import assert from "node:assert/strict";
import fc from "fast-check";
import { renderCard } from "../../src/render/card.js";
import { contentsMenu } from "../../src/render/contents-menu.js";
import { filterMenu } from "../../src/render/filter-menu.js";
import { html } from "../../src/render/html.js";
import { renderReadingView } from "../../src/render/reading-view.js";
import { renderCards } from "../../src/render/render-cards.js";
import { renderMarkdown } from "../../src/render/render-markdown.js";
import { assertAllowedMarkup } from "./allowed-markup.js";
import { claimOf, type Dispute, presses, readDispute } from "./presses.js";

const attacks = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</article></details><svg onload=alert(1)>`,
  `[x](javascript:alert(1))`,
  `<mark data-claim="share">`,
  `&lt;script&gt;`,
  `{{constructor}} \${alert(1)}`,
];

/** Every word that a stranger can write, replaced by an attack. */
function attacked(attack: string): Dispute {
  const quoted = JSON.stringify(attack);
  return {
    article: presses.article
      .replace("says its maker", () => attack)
      .replace("The feeder", () => attack)
      .replace("drawings/feeder.svg", "javascript:alert(1)")
      .replace("https://example.org/bolt", "javascript:alert(1)")
      .replace("# Two presses", () => `# ${attack}`),
    claims: presses.claims
      .replace("sells the Anvil", () => quoted)
      .replace("name: Bolt & Sons", () => `name: ${quoted}`)
      .replace("title: Bolt's test", () => `title: ${quoted}`)
      .replace('"https://example.org/anvil"', '"javascript:alert(1)"')
      .replace("both ran on the same paper", () => quoted)
      .replace("[paper, operator]", () => `[${quoted}]`)
      .replace("note: measured at Bolt's works", () => `note: ${quoted}`)
      .replaceAll("[both presses in one room]", () => `[${quoted}]`)
      .replace("The Anvil's own chart of both presses.", () => quoted)
      .replace("title: Each on its own paper", () => `title: ${quoted}`)
      .replace("because: the oil is measured now", () => `because: ${quoted}`)
      .replace("body: Nobody weighed the oil.", () => `body: ${quoted}`)
      .replace("exempt: counted by the paper itself", () => `exempt: ${quoted}`)
      .replace("words that nobody wrote", () => quoted)
      .replace("by: reviewer", () => `by: ${quoted}`)
      .replace("label: Share of the Anvil", () => `label: ${quoted}`),
    sheets: presses.sheets
      .replaceAll("Leeds", () => `"${attack.replaceAll('"', '""')}"`)
      .replace("second-hand", () => `"${attack.replaceAll('"', '""')}"`)
      // A row that no claim uses, for what the article leaves out.
      .concat(`S6,"${attack.replaceAll('"', '""')}",Leeds,850,,,,bolt,bolt-test,found\n`),
  };
}

describe("strangers' words", () => {
  for (const attack of attacks) {
    it(`stay words: ${attack}`, () => {
      const reading = readDispute(attacked(attack));
      const view = renderReadingView(reading, { rangeOf: (span) => span });
      assert.equal(claimOf(reading, "share").verdict, "contested", "the attack reaches the view");
      const cards = renderCards(
        reading,
        reading.claims.map(({ id }) => id),
      );
      for (const markup of [view.head, ...view.blocks.map((block) => block.html), ...Object.values(cards)]) {
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
