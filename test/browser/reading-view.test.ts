import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { paletteVariables, type Theme } from "../../src/charts/palette.js";
import { claimsAfter } from "../../src/protocol/claims-after.js";
import { type Dispute, presses } from "../render/presses.js";
import { modelOf, openViewPage, type ViewPage } from "./view-page.js";

/** The dispute with so much text after it that the page scrolls. */
const long: Dispute = { ...presses, article: `${presses.article}\n${"Words and words and words.\n\n".repeat(80)}` };

describe("the reading view in a browser", () => {
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

  const mark = (claim: string) => view.page.locator(`mark[data-claim="${claim}"]`).first();
  const card = (claim: string) => view.page.locator(`.cc-card[data-claim="${claim}"]`);
  const openCard = (claim: string) => view.page.locator(`.cc-open > .cc-card[data-claim="${claim}"]`);
  const selected = () => view.page.locator("mark.cc-selected").first().getAttribute("data-claim");

  const neighbour = (side: "previousElementSibling" | "nextElementSibling") =>
    view.page.locator(".cc-open").evaluate((slot, where) => slot[where]?.tagName, side);

  it("says that it is ready, and shows article, marks, charts and cards under the strict policy", async () => {
    view = await openViewPage(browser);
    await view.waitForPost({ kind: "ready" });
    await view.show(presses);
    assert.equal(await view.page.title(), "Two presses");
    assert.equal(await view.page.locator("mark[tabindex]").count(), 7);
    assert.ok(await view.page.locator("figure.cc-figure svg:visible").count());
    assert.ok(await view.page.locator("figure.cc-lost").isVisible());
    await card("share").waitFor();
  });

  it("selects a claim on a click, opens its card beside the mark and tells the editor", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await mark("share").click();
    await view.waitForPost({ kind: "selected", claim: "share" });
    assert.equal(await selected(), "share");
    assert.ok(await openCard("share").locator("table.cc-evidence").isVisible());
    const [markBox, cardBox] = [await mark("share").boundingBox(), await card("share").boundingBox()];
    assert.ok(markBox && cardBox && cardBox.x > markBox.x + markBox.width, "the card stands in the side column");
    assert.equal(await mark("share").getAttribute("aria-expanded"), "true");
  });

  it("selects the claim of words that are a link as well, and doesn't follow the link", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    const before = view.page.url();
    await mark("bolt-share").click();
    assert.equal(await selected(), "bolt-share");
    assert.equal(view.page.url(), before);
  });

  it("goes by keyboard from claim to claim, into the card and out again", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    const { keyboard } = view.page;
    await mark("rate").focus();
    await keyboard.press("Enter");
    assert.equal(await selected(), "rate");
    await keyboard.press("n");
    assert.equal(await selected(), "share");
    await keyboard.press("n");
    assert.equal(await selected(), "bolt-share");
    await keyboard.press("n");
    assert.equal(await selected(), "share", "round the end");
    await keyboard.press("p");
    assert.equal(await selected(), "bolt-share");
    await keyboard.press("j");
    assert.equal(await selected(), "jams");
    await keyboard.press("k");
    assert.equal(await selected(), "bolt-share");
    await keyboard.press("Enter");
    assert.equal(await view.page.evaluate(() => document.activeElement?.className.split(" ")[0]), "cc-card");
    await keyboard.press("Escape");
    assert.equal(await view.page.evaluate(() => document.activeElement?.getAttribute("data-claim")), "bolt-share");
    await keyboard.press("Escape");
    assert.equal(await view.page.locator(".cc-selected, .cc-open").count(), 0);
    await view.waitForPost({ kind: "selected", claim: null });
  });

  it("opens the card under its paragraph in a narrow panel, with no sideways scrolling", async () => {
    view = await openViewPage(browser, { widthPx: 400 });
    await view.show(presses);
    await mark("share").click();
    assert.equal(await neighbour("previousElementSibling"), "P", "the card follows the paragraph");
    assert.equal(await neighbour("nextElementSibling"), "FIGURE", "and stands before its chart");
    assert.equal(await view.page.locator(".cc-card:visible").count(), 1);
    assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 400);
    await view.page.setViewportSize({ width: 1200, height: 800 });
    await view.page.locator(".cc-side > .cc-open").waitFor();
  });

  it("keeps the card under its paragraph, as the reader left it, while the paragraph changes", async () => {
    view = await openViewPage(browser, { widthPx: 400 });
    await view.show(presses);
    await mark("share").click();
    await openCard("share").getByText("Each on its own paper").click();
    await view.show({ ...presses, article: presses.article.replace("says its maker", "says the maker") });
    await view.page.getByText("says the maker").waitFor();
    assert.equal(await neighbour("previousElementSibling"), "P");
    assert.equal(
      await openCard("share").locator("details:has-text('Each on its own paper')").first().getAttribute("open"),
      null,
    );
  });

  it("keeps cards apart", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await mark("share").click();
    const boxes = await view.page
      .locator(".cc-side > .cc-slot:visible")
      .evaluateAll((slots) =>
        slots.map((slot) => slot.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      );
    const sorted = boxes.toSorted((a, b) => a.top - b.top);
    assert.ok(sorted.length > 4);
    const overlapping = sorted.filter(({ top }, index) => top < (sorted[index - 1]?.bottom ?? 0));
    assert.deepEqual(overlapping, []);
  });

  it("patches what changed and leaves the rest, the selection among it", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await mark("share").click();
    const blocks = view.page.locator(".cc-block");
    await blocks.evaluateAll((all) => {
      for (const [index, block] of all.entries()) block.setAttribute("data-old", String(index));
    });
    await view.show({ ...presses, article: presses.article.replace("## Paper", "## Ink\n\nNew words.\n\n## Paper") });
    await view.page.getByText("New words.").waitFor();
    const old = await blocks.evaluateAll((all) => all.map((block) => block.getAttribute("data-old")));
    assert.deepEqual(old.slice(0, 6), ["0", "1", null, null, "2", "3"]);
    assert.equal(await selected(), "share");
    assert.ok(await openCard("share").isVisible());
  });

  it("asks for all of it when it is sent a change of something that it doesn't show", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    const readies = async () => (await view.posted()).filter(({ kind }) => kind === "ready").length;
    assert.equal(await readies(), 1);
    const model = { ...modelOf(presses), since: 7, edition: 8, blocks: [{ kept: 1, from: 0, lines: 0 }], claims: [] };
    await view.send({ kind: "view", model, base: "", look: { typeface: "serif", apart: false } });
    await view.page.waitForFunction(() => window.viewPosted.filter(({ kind }) => kind === "ready").length === 2);
    assert.ok((await view.page.locator(".cc-block").count()) > 5, "what it shows stays");
  });

  it("follows the editor's selection without answering it", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await view.send({ kind: "select", claim: "oil" });
    await openCard("oil").waitFor();
    assert.equal(
      await view.page.locator("#cc-status").textContent(),
      claimsAfter([], modelOf(presses).claims).find(({ id }) => id === "oil")?.headline,
    );
    assert.deepEqual(
      (await view.posted()).filter(({ kind }) => kind === "selected"),
      [],
    );
    assert.equal(await view.page.evaluate(() => document.activeElement === document.body), true, "the focus stays");
  });

  it("follows the editor's scrolling without answering it, and reports the reader's", async () => {
    view = await openViewPage(browser);
    await view.show(long);
    const line = 60;
    await view.send({ kind: "scroll", line });
    await view.page.waitForFunction(() => window.scrollY > 300);
    await view.page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    assert.deepEqual(
      (await view.posted()).filter(({ kind }) => kind === "scrolled"),
      [],
    );
    const there = await view.page.evaluate(() => window.scrollY);
    await view.page.mouse.wheel(0, 3);
    await view.page.waitForFunction(() => window.viewPosted.some(({ kind }) => kind === "scrolled"));
    const [report] = (await view.posted()).filter((message) => message.kind === "scrolled");
    assert.ok(
      there > 0 && report?.kind === "scrolled" && Math.abs(report.line - line) <= 2,
      `line ${JSON.stringify(report)}`,
    );
  });

  it("is where the reader was after a reload", async () => {
    view = await openViewPage(browser);
    await view.show(long);
    await mark("oil").click();
    await view.waitForPost({ kind: "selected", claim: "oil" });
    await view.page.reload();
    await view.show(long);
    await openCard("oil").waitFor();
    assert.equal(await selected(), "oil");
  });

  it("asks the editor for rows, text, the clipboard and files", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await mark("share").click();
    await openCard("share").getByRole("button", { name: "Go to row" }).click();
    await view.waitForPost({ kind: "row", claim: "share", row: null });
    await openCard("share").getByRole("button", { name: "sheets/S3" }).click();
    await view.waitForPost({ kind: "row", claim: "share", row: "sheets/S3" });
    await openCard("share").getByRole("button", { name: "Go to text" }).click();
    await view.waitForPost({ kind: "text", claim: "share" });
    await openCard("share").getByRole("button", { name: "Copy as Markdown" }).click();
    await view.waitForPost({ kind: "copy", claim: "share" });
    await view.page.getByRole("link", { name: "the data" }).click();
    await view.waitForPost({ kind: "file", path: "sheets.csv" });
  });

  it("leads from a chip to its claims, and from a card to another claim", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await view.page.getByRole("button", { name: "1 supported" }).click();
    assert.equal(await selected(), "rate");
    await mark("share").click();
    await openCard("share").getByRole("button", { name: "88 % of the Anvil" }).click();
    assert.equal(await selected(), "bolt-share");
    await view.page.getByRole("button", { name: "1 claim unplaced" }).click();
    await openCard("gone").waitFor();
  });

  it("loads images from the article's folder", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    const image = view.page.locator("img");
    assert.match((await image.getAttribute("src")) ?? "", /\/article\/drawings\/feeder\.svg$/);
    await view.page.waitForFunction(() => document.querySelector("img")?.naturalWidth === 40);
  });

  it("shows words in place of an article that can't be shown, and the article when it is back", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await view.send({ kind: "notice", title: "<b>No claim set</b>", text: "Write one." });
    await view.page.getByText("<b>No claim set</b>").waitFor();
    assert.equal(await view.page.locator("mark, .cc-card").count(), 0);
    await view.show(presses);
    assert.equal(await view.page.locator(".cc-notice").count(), 0);
    assert.equal(await view.page.locator("mark[tabindex]").count(), 7);
  });

  it("runs nothing that a stranger wrote", async () => {
    view = await openViewPage(browser);
    const attack = `<img src=x onerror=alert(1)><script>alert(2)</script>"'>`;
    await view.show({
      ...presses,
      article: presses.article.replace("says its maker", () => attack),
      claims: presses.claims
        .replace("name: Bolt & Sons", () => `name: ${JSON.stringify(attack)}`)
        .replace("Nobody weighed the oil.", () => JSON.stringify(attack)),
    });
    await mark("share").click();
    assert.ok((await openCard("share").textContent())?.includes(attack));
    await view.page.keyboard.press("f");
    assert.ok((await view.page.locator("#cc-filter-menu").textContent())?.includes(attack));
    await view.page.keyboard.press("t");
    await view.page.locator(".cc-claims").waitFor();
    assert.equal(await view.page.locator("body script[nonce='']:not([src]), img[onerror]").count(), 0);
  });

  it("drops messages that aren't the editor's", async () => {
    view = await openViewPage(browser);
    await view.show(presses);
    await view.page.evaluate(() => {
      for (const message of [null, "view", { kind: "view" }, { kind: "select" }, { kind: "scroll", line: -1 }])
        window.postMessage(message, "*");
    });
    await view.send({ kind: "select", claim: "share" });
    await openCard("share").waitFor();
  });

  for (const [theme, classes] of [
    ["light", "vscode-light"],
    ["dark", "vscode-dark"],
    ["high-contrast-dark", "vscode-high-contrast"],
    ["high-contrast-light", "vscode-high-contrast vscode-high-contrast-light"],
  ] as const satisfies readonly (readonly [Theme, string])[]) {
    it(`has the charts' colours in a ${theme} theme`, async () => {
      view = await openViewPage(browser, { theme: classes });
      await view.show(presses);
      const used = await view.page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--cc-contested"));
      assert.equal(used, paletteVariables(theme)["--cc-contested"]);
      const line = await mark("share").evaluate((element) => getComputedStyle(element).textDecoration);
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(used.slice(at, at + 2), 16));
      assert.match(line, new RegExp(`underline .*double rgb\\(${red}, ${green}, ${blue}\\)`));
    });
  }
});

describe("a reading view that breaks", () => {
  it("tells the editor", async () => {
    const browser = await launchBrowser();
    const view = await openViewPage(browser);
    await view.page.evaluate(() =>
      setTimeout(() => {
        throw new Error("Something broke");
      }, 0),
    );
    await view.waitForPost({ kind: "failed" });
    assert.match((await view.troubles()).join(), /Something broke/);
    await view.close();
    await browser.close();
  });
});
