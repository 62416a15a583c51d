import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { presses } from "../render/presses.js";
import { openViewPage, type ViewPage } from "./view-page.js";

describe("the reading view's tools in a browser", () => {
  let browser: Browser;
  let view: ViewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(await view.troubles(), []);
    await view.close();
  });

  const open = async (options?: { widthPx: number }): Promise<void> => {
    view = await openViewPage(browser, options);
    await view.show(presses);
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await view.page.keyboard.press(key);
  };
  const visible = (selector: string) =>
    view.page.locator(`${selector}:visible`).evaluateAll((all) => all.map((one) => one.getAttribute("data-claim")));
  const selected = () => view.page.locator("mark.cc-selected").first().getAttribute("data-claim");
  const focused = () => view.page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

  describe("filter", () => {
    const option = (name: string) => view.page.locator("#cc-filter-menu").getByRole("checkbox", { name });
    const line = () => view.page.locator("#cc-filter-line");

    it("opens by key below its button, with the counts of each value, and closes with Escape", async () => {
      await open();
      await press("f");
      assert.ok(await option("Contested 2").isVisible());
      assert.ok(await option("Anvil Works 2").isVisible());
      assert.ok(await option("Without critiques 6").isVisible());
      assert.equal(await view.page.locator("#cc-filter-button").getAttribute("aria-expanded"), "true");
      await press("Escape");
      assert.equal(await view.page.locator("#cc-filter-menu").isVisible(), false);
      assert.equal(await focused(), "cc-filter-button");
    });

    it("leaves claims outside without emphasis, card and chart, and says how many are left", async () => {
      await open();
      const before = await view.page.locator("#cc-article").boundingBox();
      await press("f");
      await option("Supported").check();
      assert.equal(await line().innerText(), "1 of 8 claims · Clear");
      assert.deepEqual(await visible(".cc-side .cc-card"), ["rate"]);
      assert.equal(await view.page.locator("figure.cc-figure:not(.cc-lost):visible").count(), 0);
      assert.deepEqual(await visible(".cc-tick"), ["rate"]);
      const quiet = await view.page
        .locator('mark[data-claim="share"]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationColor);
      assert.match(quiet, /, 0\)$/);
      const after = await view.page.locator("#cc-article").boundingBox();
      assert.equal(after?.y, before?.y, "nothing jumps");
      assert.ok(await option("Anvil Works 1").isVisible(), "counts follow the other facets");
    });

    it("lets the keys walk what is left", async () => {
      await open();
      await press("f");
      await option("Bolt & Sons").check();
      await press("Escape", "j");
      assert.equal(await selected(), "bolt-share");
      await press("n");
      assert.equal(await selected(), "bolt-share");
      await view.page.getByRole("button", { name: "Clear" }).click();
      assert.equal(await line().isVisible(), false);
      assert.equal(await focused(), "cc-filter-button");
      await press("n");
      assert.equal(await selected(), "share");
    });

    it("walks every claim that is left where none is disputed", async () => {
      await open();
      await press("f");
      await option("Supported").check();
      await press("Escape", "n");
      assert.equal(await selected(), "rate");
    });

    it("opens the card of a claim outside that is selected all the same", async () => {
      await open();
      await press("f");
      await option("Supported").check();
      await view.send({ kind: "select", claim: "oil" });
      await view.page.locator('.cc-open > .cc-card[data-claim="oil"]').waitFor();
    });

    it("stays through updates and reloads", async () => {
      await open();
      await press("f");
      await option("Contested").check();
      await view.show({ ...presses, article: presses.article.replace("## Paper", "## Ink\n\nNew words.\n\n## Paper") });
      await view.page.getByText("New words.").waitFor();
      assert.ok(await option("Contested").isChecked());
      await view.page.reload();
      await view.show(presses);
      assert.equal(await line().innerText(), "2 of 8 claims · Clear");
      assert.deepEqual(await visible(".cc-side .cc-card"), ["share", "bolt-share"]);
    });

    it("fits a narrow panel", async () => {
      await open({ widthPx: 400 });
      await press("f");
      const box = await view.page.locator("#cc-filter-menu").boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 400);
      assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 400);
    });
  });

  describe("search", () => {
    const words = () => view.page.locator("#cc-search-words").innerText();
    const highlighted = (name: string) =>
      view.page.evaluate(
        (one) => [...(CSS.highlights.get(one) ?? [])].map((range) => (range instanceof Range ? range.toString() : "")),
        name,
      );
    const search = async (text: string): Promise<void> => {
      await press("/");
      await view.page.locator("#cc-search-field").fill(text);
    };

    it("finds words in any case, with any dash and space, across marks and line ends, and highlights them", async () => {
      await open();
      await search("REACHES ONLY 40-45 %");
      assert.equal(await words(), "1 hit");
      assert.deepEqual(await highlighted("cc-search"), ["reaches only 40–45 %"]);
      await view.page.locator("#cc-search-field").fill("that. bolt");
      assert.deepEqual(await highlighted("cc-search"), ["that.\nBolt"]);
    });

    it("goes on with Enter, back with Shift+Enter, round the ends", async () => {
      await open();
      await search("the bolt");
      assert.equal(await words(), "2 hits");
      await press("Enter");
      assert.equal(await words(), "1 of 2");
      assert.deepEqual(await highlighted("cc-search-current"), ["the Bolt"]);
      await press("Enter");
      assert.deepEqual(await highlighted("cc-search-current"), ["The Bolt"]);
      await press("Enter", "Shift+Enter");
      assert.equal(await words(), "2 of 2");
    });

    it("finds claims by id, party and source, and selects them without taking the focus", async () => {
      await open();
      await search("bolt-share");
      await press("Enter");
      assert.equal(await words(), "1 of 1: claim bolt-share, said by Bolt & Sons");
      assert.equal(await selected(), "bolt-share");
      assert.equal(await focused(), "cc-search-field");
      await view.page.locator("#cc-search-field").fill("anvil's test");
      assert.equal(await words(), "3 hits");
    });

    it("finds the words of a claim that has no place", async () => {
      await open();
      await search("nobody wrote");
      await press("Enter");
      assert.match(await words(), /^1 of 1: claim gone/);
    });

    it("closes with Escape, takes its highlights along and gives the focus back", async () => {
      await open();
      await view.page.locator('mark[data-claim="oil"]').first().focus();
      await search("oil");
      await press("Escape");
      assert.equal(await view.page.locator("#cc-search").isVisible(), false);
      assert.deepEqual(await highlighted("cc-search"), []);
      assert.equal(await view.page.evaluate(() => document.activeElement?.getAttribute("data-claim")), "oil");
    });

    it("follows the article as it changes, and says when there is nothing", async () => {
      await open();
      await search("New words");
      assert.equal(await words(), "Nothing found");
      await view.show({ ...presses, article: presses.article.replace("## Paper", "## Ink\n\nNew words.\n\n## Paper") });
      await view.page.getByText("1 hit").waitFor();
    });

    it("takes letters that are keys elsewhere", async () => {
      await open();
      await press("/", "n", "j", "f");
      assert.equal(await view.page.locator("#cc-search-field").inputValue(), "njf");
      assert.equal(await view.page.locator(".cc-selected").count(), 0);
    });
  });

  describe("table of claims", () => {
    const order = () =>
      view.page.locator(".cc-claims tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-claim")));
    const head = (name: string) => view.page.locator(".cc-claims thead").getByRole("button", { name });

    it("is made when it is opened, in reading order, claims without a place last", async () => {
      await open();
      assert.equal(await view.page.locator(".cc-claims").count(), 0);
      await press("t");
      assert.equal(await view.page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
      assert.deepEqual(await order(), ["rate", "share", "bolt-share", "jams", "oil", "lubricant", "growth", "gone"]);
    });

    it("sorts by a column and back, by keyboard, and says so", async () => {
      await open();
      await press("t");
      await head("Critiques").focus();
      await press("Enter", "Enter");
      assert.deepEqual((await order()).slice(0, 2), ["share", "bolt-share"]);
      assert.equal(await view.page.locator(".cc-claims [aria-sort=descending]").innerText(), "Critiques");
      assert.equal(await view.page.evaluate(() => document.activeElement?.textContent), "Critiques");
      await head("Verdict").click();
      assert.deepEqual((await order()).slice(0, 3), ["share", "bolt-share", "rate"]);
    });

    it("leads from a row to its claim", async () => {
      await open();
      await press("t");
      await view.page.locator('.cc-claims tr[data-claim="oil"] td').first().click();
      assert.equal(await selected(), "oil");
      await press("t");
      await view.page.locator(".cc-claims").getByRole("button", { name: "900 sheets" }).press("Enter");
      assert.equal(await selected(), "rate");
      assert.equal(await view.page.evaluate(() => document.activeElement?.getAttribute("data-claim")), "rate");
    });

    it("shows and exports what the filter lets pass, as it is sorted", async () => {
      await open();
      await press("t", "f");
      await view.page.locator("#cc-filter-menu").getByRole("checkbox", { name: "Contested" }).check();
      await press("Escape");
      assert.deepEqual(await order(), ["share", "bolt-share"]);
      await head("№").click();
      await view.page.getByRole("button", { name: "Export as CSV…" }).click();
      const [message] = (await view.posted()).filter(({ kind }) => kind === "export");
      assert.deepEqual(message, { kind: "export", claims: ["bolt-share", "share"] });
    });

    it("scrolls sideways by itself in a narrow panel", async () => {
      await open({ widthPx: 400 });
      await press("t");
      assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 400);
    });
  });

  describe("foot", () => {
    const sheets = `${presses.sheets}S6,Anvil,Leeds,850,,,,school,lecture,found\n`;

    it("tells what the article leaves out, and leads to its row", async () => {
      view = await openViewPage(browser);
      await view.show({ ...presses, sheets });
      const section = view.page.locator("#cc-left-out");
      assert.match(await section.innerText(), /rate 850\ssheets an hour Anvil · Leeds/);
      await section.getByRole("button", { name: "sheets/S6" }).click();
      await view.waitForPost({ kind: "row", claim: null, row: "sheets/S6" });
    });

    it("tells who reported what, and leads to the claims", async () => {
      await open();
      const section = view.page.locator("#cc-sources");
      assert.match(
        await section.innerText(),
        /2 of 4 numbers rest on one party alone, most often on Anvil Works \(1\)/,
      );
      await section.getByText("Where nobody independent agrees").click();
      await section.getByRole("button", { name: "900 sheets" }).first().click();
      assert.equal(await selected(), "rate");
    });
  });

  describe("headings", () => {
    const fold = () => view.page.getByRole("button", { name: "Section: Paper" });
    const isShown = (text: string) => view.page.getByText(text).first().isVisible();

    it("fold what stands under them, by keyboard too, and unfold it", async () => {
      await open();
      await fold().focus();
      await press("Enter");
      assert.equal(await fold().getAttribute("aria-expanded"), "false");
      assert.equal(await isShown("about twice the oil"), false);
      assert.ok(await view.page.getByRole("heading", { name: "Who reported what" }).isVisible(), "the foot stays");
      assert.deepEqual((await visible(".cc-side .cc-card")).includes("oil"), false);
      await press(" ");
      assert.ok(await isShown("about twice the oil"));
    });

    it("unfold for a claim that is gone to, a hit of the search and a link", async () => {
      await open();
      await fold().click();
      await view.send({ kind: "select", claim: "oil" });
      await view.page.locator('.cc-open > .cc-card[data-claim="oil"]').waitFor();
      await fold().click();
      await press("/");
      await view.page.locator("#cc-search-field").fill("lubricant");
      await press("Enter");
      assert.ok(await isShown("Oil is a lubricant"));
    });

    it("stay folded through updates and reloads", async () => {
      await open();
      await fold().click();
      await view.show({ ...presses, article: presses.article.replace("says its maker", "says the maker") });
      await view.page.getByText("says the maker").waitFor();
      assert.equal(await isShown("about twice the oil"), false);
      await view.page.reload();
      await view.show(presses);
      assert.equal(await fold().getAttribute("aria-expanded"), "false");
      assert.equal(await isShown("about twice the oil"), false);
    });

    it("leave the article's title alone", async () => {
      await open();
      assert.equal(await view.page.locator("h1 .cc-fold").count(), 0);
    });
  });

  describe("list of keys", () => {
    it("opens with ?, keeps the focus, closes with Escape alone and gives the focus back", async () => {
      await open();
      await view.page.locator('mark[data-claim="oil"]').first().focus();
      await press("Enter", "?");
      const dialog = view.page.getByRole("dialog", { name: "Keys" });
      assert.ok(await dialog.isVisible());
      await press("Tab", "Tab", "n");
      assert.equal(await selected(), "oil", "keys rest while it is open");
      await press("Escape");
      assert.equal(await dialog.isVisible(), false);
      assert.equal(await selected(), "oil");
      assert.equal(await view.page.evaluate(() => document.activeElement?.getAttribute("data-claim")), "oil");
    });
  });

  describe("terms", () => {
    it("show their meaning on focus", async () => {
      view = await openViewPage(browser);
      await view.show({ ...presses, article: `${presses.article}\nA proof comes first.\n` });
      const shown = await view.page
        .locator("dfn[tabindex]")
        .first()
        .evaluate((term) => {
          (term as HTMLElement).focus({ focusVisible: true } as FocusOptions);
          return getComputedStyle(term, "::after").content;
        });
      assert.equal(shown, '"A trial print."');
    });
  });

  describe("contents", () => {
    const entry = (name: string) => view.page.locator("#cc-contents-menu").getByRole("button", { name, exact: true });

    it("lead to a heading, with the focus, and close", async () => {
      await open();
      await press("c");
      await entry("Who reported what").press("Enter");
      assert.equal(await view.page.evaluate(() => document.activeElement?.textContent), "Who reported what");
      assert.equal(await view.page.locator("#cc-contents-menu").isVisible(), false);
      await press("c");
      await entry("All claims").press("Enter");
      assert.ok(await view.page.locator(".cc-claims").isVisible());
    });

    it("fold and unfold all headings", async () => {
      await open();
      await press("c");
      await entry("Fold all").click();
      assert.equal(await view.page.getByText("about twice the oil").first().isVisible(), false);
      await entry("Unfold all").click();
      assert.ok(await view.page.getByText("about twice the oil").first().isVisible());
      await entry("Fold all").click();
      await entry("Paper").press("Enter");
      assert.equal(await view.page.evaluate(() => document.activeElement?.tagName), "H2");
    });
  });
});
