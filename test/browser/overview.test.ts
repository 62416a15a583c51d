import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { presses } from "../render/presses.js";
import { openViewPage, type ViewPage } from "./view-page.js";

describe("the overview beside the article, by keyboard", () => {
  let browser: Browser;
  let view: ViewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    view = await openViewPage(browser, { clock: true });
    await view.show(presses);
    await strip().getByRole("option").first().waitFor();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(await view.troubles(), []);
    await view.close();
  });

  const strip = () => view.page.getByRole("listbox", { name: "Claims by their place in the article" });
  const focused = () => view.page.evaluate(() => (document.activeElement as HTMLElement).dataset.claim);
  const claimsOf = (selector: string) =>
    view.page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.claim));
  const order = () => claimsOf(".cc-tick");
  const enter = () => strip().locator('[tabindex="0"]').focus();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await view.page.keyboard.press(key);
  };

  /** From now on time passes in the page as the test says, after all that was waiting is done. */
  const stopClock = () => view.page.clock.pauseAt(Date.now() + 10_000);

  it("is one stop, with the claims in reading order and what they come to", async () => {
    assert.equal(await strip().locator('[tabindex="0"]').count(), 1);
    const ticks = await order();
    const marks = await claimsOf("mark[tabindex], .cc-unplaced");
    assert.deepEqual(
      ticks,
      marks.filter((claim) => ticks.includes(claim)),
    );
    assert.equal(await strip().getByRole("option", { name: "(Contested)" }).count(), 2);
  });

  it("goes with the arrow keys from tick to tick as far as its ends, and with Enter to the claim", async () => {
    const ticks = await order();
    await enter();
    assert.equal(await focused(), ticks[0]);
    await press("ArrowUp");
    assert.equal(await focused(), ticks[0]);
    await press("ArrowDown", "ArrowDown");
    assert.equal(await focused(), ticks[2]);
    await press("End", "PageDown");
    assert.equal(await focused(), ticks.at(-1));
    await press("Home", "ArrowDown", "Enter");
    assert.equal(await view.page.locator("mark.cc-selected").first().getAttribute("data-claim"), ticks[1]);
    assert.ok(await view.page.evaluate(() => document.activeElement?.matches("mark")));
    await view.waitForPost({ kind: "selected", claim: ticks[1] });
  });

  it("is entered at the selected claim", async () => {
    await view.page.locator('mark[data-claim="oil"]').first().click();
    await strip().getByRole("option", { selected: true }).waitFor();
    await enter();
    assert.equal(await focused(), "oil");
  });

  it("keeps the focus and its ticks while the article is typed in, and draws only what moved", async () => {
    await enter();
    await press("ArrowDown");
    const before = await focused();
    await view.page.evaluate(() => {
      for (const tick of document.querySelectorAll<HTMLElement>(".cc-tick")) tick.dataset.old = "yes";
      const watched = document.getElementById("cc-overview") as HTMLElement;
      window.viewDrawn = 0;
      new MutationObserver((changes) => {
        window.viewDrawn += changes.length;
      }).observe(watched, { subtree: true, childList: true, attributes: true });
    });
    await stopClock();
    const drawn = async () => {
      // Longer than ticks wait while the article changes: by then whatever was to be drawn is.
      await view.page.clock.runFor(1000);
      return view.page.evaluate(() => window.viewDrawn);
    };
    await view.show(presses);
    assert.equal(await drawn(), 0, "nothing is drawn where nothing changed");
    await view.show({ ...presses, article: presses.article.replace("## Paper", "Another paragraph.\n\n## Paper") });
    await view.page.getByText("Another paragraph.").waitFor();
    assert.ok((await drawn()) > 0);
    assert.equal(await focused(), before);
    assert.equal(await view.page.locator(".cc-tick:not([data-old])").count(), 0);
  });

  it("is drawn again once nobody types, and not at each keystroke", async () => {
    await stopClock();
    const type = async (words: string): Promise<void> => {
      await view.show({ ...presses, article: presses.article.replace("## Paper", `${words}\n\n## Paper`) });
      await view.page.getByText(words.split("\n").at(-1) ?? "", { exact: true }).waitFor();
    };
    const tops = () =>
      view.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".cc-tick")].map(({ style }) => style.top).join(),
      );
    await type("A");
    await view.page.clock.runFor(100);
    const before = await tops();
    for (const words of ["A\n\nmore\n\nparagraphs", "A\n\nfew\n\nmore\n\nparagraphs"]) {
      await type(words);
      await view.page.clock.runFor(100);
      assert.equal(await tops(), before, "what follows soon waits");
    }
    await view.page.clock.runFor(1000);
    assert.notEqual(await tops(), before);
  });

  it("says each tick's claim beside it while it has the focus, and goes away with the claims", async () => {
    await enter();
    await press("ArrowDown");
    const told = await view.page.evaluate(() =>
      getComputedStyle(document.activeElement as HTMLElement, "::before").content.slice(1, -1),
    );
    assert.match(told, /\((Supported|Contested|Contradicted|Not verifiable)\)$/);
    await view.send({ kind: "notice", title: "Nothing", text: "No article." });
    await strip().waitFor({ state: "hidden" });
  });
});

declare global {
  interface Window {
    /** Changes of the overview that were counted. */
    viewDrawn: number;
  }
}
