import assert from "node:assert/strict";
import { goToView } from "./harness/go-to-view.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";
const themes = ["light", "dark", "high-contrast", "high-contrast-light"] as const;

/** From the first sentence to an opinion on the netperf dispute, with nothing but keys, and never out of the view. */
describe("reading the netperf dispute by keyboard in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article });
    await workbench.runCommand("Countercheck: Open Reading View");
    await view().locator(".cc-mark").first().waitFor();
    await goToView(workbench, "Two benchmarks");
    await workbench.runCommand("View: Toggle Maximize Editor Group");
    await view().locator(".cc-mark").first().waitFor();
  });
  after(() => workbench.close());

  const view = () => workbench.webviewFrame();
  const card = () => view().locator(".cc-open > .cc-card[data-claim='netperf-xen']");
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const focused = () =>
    view()
      .locator("body")
      .evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, " ").slice(0, 80) ?? "");
  /** Presses a key until the focus is where the words are. */
  const pressUntil = async (key: string, words: RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let times = 0; times < 80; times++) {
      await press(key);
      const now = await focused();
      if (words.test(now)) return;
      passed.push(now);
    }
    assert.fail(`${key} never led to ${words}; it passed ${passed.join(" | ")}`);
  };

  for (const theme of themes) {
    it(`goes from the first dispute to the figures, the critiques and what would flip it, in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await goToView(workbench, "Two benchmarks");
      await view().locator(".cc-mark").first().waitFor();
      await pressUntil("n", /^3–6% of bare metal/);
      await card().waitFor();
      await press("Enter");
      assert.match(await focused(), /^Contested/);
      assert.match(await card().innerText(), /XenSource/);
      await pressUntil("Tab", /^What would flip it/);
      // What was opened stays open from one theme to the next.
      if (!(await card().locator("form.cc-trial").isVisible())) await press("Enter");
      await pressUntil("Tab", /as written/);
      await press("ArrowDown");
      const result = card().getByRole("status");
      await result.getByText("as you take it").waitFor();
      await pressUntil("Tab", /^Open-source code against a product/);
      await workbench.screenshot(`by-keyboard-${theme}`);
      await press("Escape");
      assert.match(await focused(), /^3–6% of bare metal/);
      await press("Escape");
    });
  }
});
