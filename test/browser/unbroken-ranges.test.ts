import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#scripts/browser.mjs";
import { presses } from "../render/presses.js";
import { openViewPage } from "./view-page.js";

/** A range at every place that a line may end at. */
const article = `# Ranges\n\n${Array.from({ length: 60 }, (_, index) => `${"so ".repeat(index % 9)}89–92 % of it`).join(", ")}.

A long one, 1111111111111111111111111–2222222222222222222222222, may break.
`;

describe("ranges of numbers in a narrow reading view", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it("stand on one line each, and nothing is wider than the view", async () => {
    const view = await openViewPage(browser, { widthPx: 400 });
    await view.show({ ...presses, article });
    const lines = await view.page
      .locator(".cc-block .cc-range")
      .evaluateAll((ranges) => ranges.map((range) => range.getClientRects().length));
    assert.deepEqual(new Set(lines), new Set([1]));
    assert.equal(lines.length, 60);
    const [wide, seen] = await view.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok((wide ?? 0) <= (seen ?? 0), `${wide} of ${seen} px`);
    await view.close();
  });
});
