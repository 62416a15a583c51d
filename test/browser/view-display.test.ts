import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { presses } from "../render/presses.js";
import { openViewPage, type ViewPage } from "./view-page.js";

/** The two makers' claims rest on a row each, and stand in one picture. */
const apart = {
  ...presses,
  claims: presses.claims
    .replace(/ {6}- cell: sheets\/S3\n(?: {8}.*\n)+/, "")
    .replace("[{ cell: sheets/S3 }, { cell: sheets/S2 }]", "[{ cell: sheets/S3 }]"),
};

describe("how the reading view shows things, in a browser", () => {
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

  const open = async (widthPx = 1200): Promise<void> => {
    view = await openViewPage(browser, { widthPx });
    await view.show(apart, { charts: "all" });
  };
  const mark = (claim: string) => view.page.locator(`mark[data-claim="${claim}"]`).first();
  const bar = (claim: string) =>
    view.page.locator(`.cc-article .cc-figure:not([data-chart]) .cc-row[data-claim="${claim}"]:visible`).first();
  const lit = () =>
    view.page
      .locator(".cc-lit")
      .evaluateAll((all) =>
        [...new Set(all.map((one) => `${one.classList[0]} ${(one as HTMLElement).dataset.claim ?? "?"}`))].toSorted(),
      );

  describe("lighting", () => {
    it("lights the bars and the card of the mark under the pointer, and dims the other bars", async () => {
      await open();
      await mark("share").hover();
      assert.deepEqual(await lit(), ["cc-mark share", "cc-row share", "cc-slot share"]);
      assert.equal(await bar("bolt-share").evaluate((one) => getComputedStyle(one).opacity), "0.6");
      assert.equal(await bar("share").evaluate((one) => getComputedStyle(one).opacity), "1");
    });

    it("lights the mark of the bar under the pointer, and all marks where several claims rest on it", async () => {
      await open();
      await bar("bolt-share").hover();
      assert.deepEqual(await lit(), ["cc-mark bolt-share", "cc-row bolt-share", "cc-slot bolt-share"]);
      await view.show(presses);
      await bar("share").hover();
      assert.ok((await lit()).includes("cc-mark share"));
      assert.ok((await lit()).includes("cc-mark bolt-share"));
    });

    it("lights what belongs to the mark that has the focus, and lets go with it", async () => {
      await open();
      await mark("oil").focus();
      assert.ok((await lit()).includes("cc-mark oil"));
      await view.page.locator("#cc-filter-button").focus();
      assert.deepEqual(await lit(), []);
    });

    it("stays on what the keyboard is on while the pointer is on nothing", async () => {
      await open();
      await view.page.keyboard.press("j");
      const before = await lit();
      assert.ok(before.includes("cc-mark rate"), before.join());
      await view.page.locator("h1").hover();
      assert.deepEqual(await lit(), before);
    });

    it("shows in forced colours, which know no grounds", async () => {
      await open();
      await view.page.emulateMedia({ forcedColors: "active" });
      await mark("share").hover();
      assert.equal(await mark("share").evaluate((one) => getComputedStyle(one).outlineStyle), "solid");
      assert.equal(await bar("share").evaluate((one) => getComputedStyle(one).outlineStyle), "solid");
    });

    it("moves nothing", async () => {
      await open();
      const boxes = () =>
        view.page
          .locator(".cc-block, .cc-slot")
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      const before = await boxes();
      await mark("share").hover();
      assert.deepEqual(await boxes(), before);
    });
  });

  describe("head", () => {
    for (const widthPx of [320, 400, 800, 1200]) {
      it(`covers nothing that a link leads to, ${widthPx} px wide`, async () => {
        await open(widthPx);
        await view.page.getByRole("link", { name: "paper", exact: true }).click();
        const heading = await view.page.locator("#cc-paper").boundingBox();
        const head = await view.page.locator("#cc-bar").boundingBox();
        assert.ok(heading && head && heading.y >= head.y + head.height, JSON.stringify({ heading, head }));
      });
    }
  });

  describe("an update that sends no claims, since they are as before", () => {
    it("leaves marks, ticks, selection and the table of claims as they are", async () => {
      await open();
      await view.page.keyboard.press("t");
      await mark("share").click();
      const state = async () => [
        await view.page.locator(".cc-claims tbody tr").count(),
        await view.page.locator(".cc-tick").count(),
        await view.page.locator("mark.cc-selected").first().getAttribute("data-claim"),
      ];
      const before = await state();
      const article = apart.article.replace("A chart stood", "Once, a chart stood");
      await view.show({ ...apart, article }, { charts: "all" });
      await view.page.getByText("Once, a chart stood").waitFor();
      assert.deepEqual(await state(), before);
      assert.equal(before[0], 8);
    });
  });

  describe("a reload", () => {
    it("leaves the table as it was opened and sorted, and the search with its words", async () => {
      await open();
      await view.page.keyboard.press("t");
      await view.page.locator('#cc-all-claims [data-column="verdict"]').click();
      await view.page.keyboard.press("/");
      await view.page.keyboard.type("bolt");
      const state = async () => [
        await view.page.locator("#cc-search-field").inputValue(),
        await view.page.locator("#cc-search-words").innerText(),
        await view.page
          .locator(".cc-claims tbody tr")
          .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-claim"))),
      ];
      const before = await state();
      assert.equal(before[0], "bolt");
      await view.page.reload();
      await view.show(apart, { charts: "all" });
      assert.deepEqual(await state(), before);
      await view.page.keyboard.press("/");
      await view.page.keyboard.press("Escape");
      await view.page.reload();
      await view.show(apart, { charts: "all" });
      assert.equal(await view.page.locator("#cc-search").isVisible(), false);
    });
  });

  describe("filter", () => {
    it("covers nothing that a link or a search leads to with its line below the head", async () => {
      await open(400);
      await view.page.keyboard.press("f");
      await view.page.getByRole("checkbox", { name: "Supported" }).check();
      await view.page.keyboard.press("Escape");
      const line = async () => (await view.page.locator("#cc-filter-line").boundingBox()) ?? assert.fail("it is shown");
      await view.page.getByRole("link", { name: "paper", exact: true }).click();
      const heading = await view.page.locator("#cc-paper").boundingBox();
      const { y, height } = await line();
      assert.ok(heading && heading.y >= y + height, JSON.stringify({ heading, y, height }));
    });
  });

  describe("settings", () => {
    it("sets the article in the editor's face, and back, without a reload", async () => {
      await open();
      await view.show(presses);
      const face = () => view.page.locator("#cc-article").evaluate((one) => getComputedStyle(one).fontFamily);
      const serif = await face();
      await view.show(presses, { typeface: "editor" });
      assert.match(await face(), /monospace/);
      await view.show(presses);
      assert.equal(await face(), serif);
    });

    it("shows charts of all claims, of the contested ones, or of none, and keeps the selection", async () => {
      await open();
      await view.show(presses);
      const drawn = async () =>
        new Set(
          await view.page
            .locator(".cc-figure:not(.cc-lost)")
            .evaluateAll((all) => all.flatMap((one) => (one as HTMLElement).dataset.claims?.split(" ") ?? [])),
        );
      await mark("rate").click();
      assert.ok(!(await drawn()).has("rate"));
      await view.show(presses, { charts: "all" });
      assert.ok((await drawn()).has("rate"));
      assert.ok((await drawn()).has("share"));
      await view.show(presses, { charts: "none" });
      assert.deepEqual([...(await drawn())], []);
      assert.equal(await view.page.locator("mark.cc-selected").first().getAttribute("data-claim"), "rate");
    });
  });
});
