import assert from "node:assert/strict";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";
const themes = ["light", "dark", "high-contrast", "high-contrast-light"] as const;

describe("the packaged extension in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article });
  });
  after(() => workbench.close());

  const status = () => workbench.page.locator(".statusbar-item", { hasText: /\d+ claims · \d+ contested/ });

  it("reads the article: a summary in the status bar, signs beside contested lines", async () => {
    await status().waitFor();
    await workbench.openFile(article, "3–6% of bare metal");
    await workbench.page.locator(".glyph-margin-widgets .cgmr").first().waitFor();
    await workbench.screenshot("editor");
  });

  it("lists the claims from the status bar, the contested ones first, and goes to the one chosen", async () => {
    await status().click();
    const list = workbench.page.locator(".quick-input-widget");
    await list
      .locator(".monaco-list-row")
      .first()
      .getByText(/Contested:/)
      .waitFor();
    await list.locator("input").fill("up to 3,400 Mbps");
    await list.getByText("up to 3,400 Mbps").first().click();
    await workbench.page.locator(".statusbar-item", { hasText: /Ln 7\d, .*selected/ }).waitFor();
    await workbench.openFile(article, "3–6% of bare metal");
  });

  it("explains the netperf claim on hover: verdict, rows, a rendered chart", async () => {
    const hover = await workbench.hoverText("3–6%");
    await hover.getByText("Contested.").waitFor();
    const image = hover.locator("img").first();
    await image.waitFor();
    assert.ok((await image.evaluate((element: HTMLImageElement) => element.naturalWidth)) > 200, "the image was drawn");
    const text = await hover.innerText();
    assert.match(text, /XenSource’s figure, 86–92 %, is far above/);
    assert.match(text, /VMware.*3–6 %.*relative\/R05/s);
    assert.match(text, /If ESX is at 95 % of native there too/);
    await workbench.screenshot("hover");
  });

  it("opens the reading view with marks and charts, and selects by click and by key", async () => {
    await workbench.runCommand("Countercheck: Open Reading View");
    const view = workbench.webviewFrame();
    const mark = view.locator(".cc-mark[data-claim='netperf-xen']").first();
    await mark.waitFor();
    assert.ok((await view.locator("figure svg").count()) > 3, "charts are drawn");
    await mark.click();
    const card = view.locator(".cc-card[data-claim='netperf-xen']").first();
    await card.getByText("Open-source code against a product").waitFor();
    await workbench.screenshot("reading-view");
  });

  it("has the card beside the text where the panel is wide", async () => {
    // Which group is active depends on what had the focus last; the view's is the second.
    await workbench.page.keyboard.press("ControlOrMeta+2");
    await workbench.page.locator(".editor-group-container.active .tab.active", { hasText: "Two benchmarks" }).waitFor();
    await workbench.runCommand("View: Toggle Maximize Editor Group");
    const view = workbench.webviewFrame();
    const card = view.locator(".cc-card[data-claim='netperf-xen']").first();
    const mark = view.locator(".cc-mark[data-claim='netperf-xen']").first();
    await view.locator(".cc-chip-word", { hasText: "not verifiable" }).waitFor();
    const [beside, at] = [await card.boundingBox(), await mark.boundingBox()];
    assert.ok(beside && at && beside.x > at.x + at.width, "the card stands to the right of its mark");
    await view.locator("h2", { hasText: "The network test" }).evaluate((heading) => heading.scrollIntoView());
    await workbench.screenshot("reading-view-wide");
    await workbench.runCommand("View: Toggle Maximize Editor Group");
  });

  for (const theme of themes) {
    it(`is legible in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      const view = workbench.webviewFrame();
      await view.locator(".cc-mark[data-claim='netperf-xen']").first().waitFor();
      await workbench.screenshot(`reading-view-${theme}`);
    });
  }

  it("comes back after a reload, with its view", async () => {
    await workbench.reload();
    await workbench.webviewFrame().locator(".cc-mark[data-claim='netperf-xen']").first().waitFor();
    await workbench.screenshot("reloaded");
  });
});
