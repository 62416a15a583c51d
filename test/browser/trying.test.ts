import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { presses } from "../render/presses.js";
import { openViewPage, type ViewPage } from "./view-page.js";

describe("trying a claim otherwise in a browser", () => {
  let browser: Browser;
  let view: ViewPage;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    view = await openViewPage(browser);
    await view.show(presses);
  });
  afterEach(async () => {
    assert.deepEqual(await view.troubles(), []);
    await view.close();
  });

  const card = () => view.page.locator('.cc-open > .cc-card[data-claim="share"]');
  const form = () => card().locator("form.cc-trial");
  const result = () => form().getByRole("status");
  const open = async (): Promise<void> => {
    await view.page.locator('mark[data-claim="share"]').first().focus();
    await view.page.keyboard.press("Enter");
    await card().waitFor();
    await card().getByText("What would flip it").focus();
    await view.page.keyboard.press("Enter");
    await form().waitFor();
  };

  it("answers by keyboard alone, at once, with verdict, reason and chart, and takes it back", async () => {
    await open();
    await form().getByRole("checkbox", { name: "if both ran on the same paper" }).focus();
    await view.page.keyboard.press("Space");
    await result().getByText("Supported", { exact: true }).waitFor();
    assert.equal(await result().locator("svg:visible").count(), 1);
    await form().getByRole("checkbox", { name: "if both ran on the same paper" }).focus();
    await view.page.keyboard.press("Space");
    await result().getByText("Contested", { exact: true }).waitFor();
    await form().getByRole("button", { name: "Reset" }).focus();
    await view.page.keyboard.press("Enter");
    assert.equal(await result().innerText(), "");
    assert.equal(await card().locator(".cc-card-title .cc-verdict").innerText(), "Contested");
  });

  it("has boxes of a size to be seen and hit", async () => {
    await open();
    for (const box of await form().getByRole("checkbox").all()) {
      const { width, height } = (await box.boundingBox()) ?? { width: 0, height: 0 };
      assert.ok(width >= 13 && height >= 13, `${width} × ${height} px`);
    }
  });

  it("joins several choices, and says so where nothing is left", async () => {
    await open();
    await form().getByLabel("Anvil Works").check();
    await result().getByText("Contested", { exact: true }).waitFor();
    await form().getByRole("checkbox", { name: "if both ran on the same paper" }).check();
    await result().getByText("Nothing is left that the number could be held against.").waitFor();
  });

  it("keeps what was chosen, the open section and the focus when the card changes, and answers for it again", async () => {
    await open();
    const granted = form().getByRole("checkbox", { name: "if both ran on the same paper" });
    await granted.check();
    await result().getByText("Supported", { exact: true }).waitFor();
    await granted.focus();
    const asked = async () => (await view.posted()).filter(({ kind }) => kind === "trial").length;
    assert.equal(await asked(), 1);
    await view.show({ ...presses, sheets: presses.sheets.replace("88,88", "87,87") });
    await card()
      .getByText(/\b87\b/)
      .first()
      .waitFor();
    await view.waitForPost({ kind: "trial", number: 2 });
    await result().getByText("Supported", { exact: true }).waitFor();
    assert.ok(await granted.isChecked());
    assert.ok(await granted.evaluate((box) => box === document.activeElement), "the focus stays");
    await form().getByRole("button", { name: "Reset" }).click();
    const before = await asked();
    await view.show(presses);
    await card()
      .getByText(/\b88\b/)
      .first()
      .waitFor();
    assert.ok(await form().isVisible(), "the section stays open");
    assert.equal(await granted.isChecked(), false);
    assert.equal(await asked(), before, "what was taken back isn't asked again");
  });

  it("takes a width with the hedge that it needs, and says why where it is none", async () => {
    await open();
    const width = form().getByLabel("a hedge is wide by");
    await form().getByLabel("Number").selectOption("about");
    await view.waitForPost({ kind: "trial", number: 1 });
    await width.fill("7.5");
    await view.waitForPost({ kind: "trial", number: 2 });
    await result().getByText("Read as about 40–45 % of the Anvil, so 36–48.375 %.").waitFor();
    await width.fill("75");
    await result().getByText(/10/).waitFor();
    assert.equal(await result().locator("svg").count(), 0, "what was told before is gone");
    await form().getByLabel("Number").selectOption("none");
    await width.fill("9");
    await view.waitForPost({ kind: "trial", number: 3 });
    const trials = (await view.posted()).flatMap((one) => (one.kind === "trial" ? [one.trial] : []));
    assert.deepEqual(
      trials.map(({ hedge, width: share }) => [hedge, share]),
      [
        ["about", null],
        ["about", 0.075],
        ["about", 0.09],
      ],
    );
  });

  it("answers anew when the data change under it", async () => {
    await open();
    await form().getByRole("checkbox", { name: "if both ran on the same paper" }).check();
    await view.waitForPost({ kind: "trial", number: 1 });
    await view.show({ ...presses, article: presses.article.replace("says its maker", "says the maker") });
    await view.waitForPost({ kind: "trial", number: 2 });
  });

  it("takes back what it said of a number that is no width", async () => {
    await open();
    await form().getByLabel("a hedge is wide by").fill("75");
    assert.notEqual(await result().innerText(), "");
    await form().getByRole("button", { name: "Reset" }).click();
    assert.equal(await result().innerText(), "");
  });

  it("keeps select all of a field from the editor, which would select what was typed since", async () => {
    await open();
    await view.page.evaluate(() => {
      window.addEventListener("keydown", ({ key }) => {
        if (key.toLowerCase() === "a") document.body.dataset.heard = "yes";
      });
    });
    const width = form().getByLabel("a hedge is wide by");
    await width.focus();
    await view.page.keyboard.press("ControlOrMeta+A");
    await view.page.keyboard.type("5.9");
    assert.equal(await width.inputValue(), "5.9");
    assert.equal(await view.page.evaluate(() => document.body.dataset.heard), undefined);
    await form().getByRole("button", { name: "Reset" }).focus();
    await view.page.keyboard.press("ControlOrMeta+A");
    assert.equal(await view.page.evaluate(() => document.body.dataset.heard), "yes");
  });

  it("goes nowhere when Enter is pressed in a field", async () => {
    await open();
    await form().getByLabel("a hedge is wide by").focus();
    await view.page.keyboard.press("Enter");
    assert.equal(await form().count(), 1);
  });
});
