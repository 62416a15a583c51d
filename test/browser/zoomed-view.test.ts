import assert from "node:assert/strict";
import { goToView } from "./harness/go-to-view.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

describe("the reading view at a zoom of 200 %, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: "hypervisors/hypervisor-benchmarks.md" });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
    await goToView(workbench, "Two benchmarks");
    await workbench.runCommand("View: Toggle Maximize Editor Group");
  });
  after(() => workbench.close());

  it("has room: nothing is cut, nothing overlaps, nothing scrolls sideways", async () => {
    // What the browser's zoom does to a window of 1,400 by 900: half as many pixels, each twice as large.
    const session = await workbench.page.context().newCDPSession(workbench.page);
    const zoomed = { width: 700, height: 450, deviceScaleFactor: 2, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", zoomed);
    const view = workbench.webviewFrame();
    const mark = view.locator("mark[data-claim='netperf-xen']").first();
    await mark.waitFor();
    assert.equal(await view.locator("body").evaluate(() => window.devicePixelRatio), 2);
    const isFlush = () =>
      view.locator("body").evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(await isFlush(), "the article");
    await mark.click();
    const card = view.locator(".cc-open > .cc-card[data-claim='netperf-xen']");
    await card.getByText("What would flip it").click();
    await card.getByText("if ESX is at 95 % of native there too").last().click();
    await card.getByRole("status").getByText("Supported", { exact: true }).waitFor();
    assert.ok(await isFlush(), "an open card");
    const cut = await card.locator("*").evaluateAll((all) =>
      all
        .filter((one) => one instanceof HTMLElement && one.offsetWidth > 1 && one.scrollWidth > one.clientWidth + 1)
        .filter((one) => getComputedStyle(one).display !== "inline")
        .map((one) => `${one.className}: ${one.textContent?.slice(0, 40)}`),
    );
    assert.deepEqual(cut, []);
    await workbench.screenshot("zoomed-card");
    await workbench.page.keyboard.press("f");
    const [head, menu] = [
      await view.locator("#cc-bar").boundingBox(),
      await view.locator("#cc-filter-menu").boundingBox(),
    ];
    assert.ok(head && menu && menu.x >= head.x && menu.x + menu.width <= head.x + head.width, "the menu is inside");
    assert.ok(menu.y + menu.height <= 450, "and ends above the window's edge");
    await workbench.screenshot("zoomed-filter");
    assert.ok(await isFlush(), "the filter");
  });
});
