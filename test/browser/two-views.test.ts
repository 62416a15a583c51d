import assert from "node:assert/strict";
import type { FrameLocator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

/** One view beside the editor, which follows it, and another one that keeps a place of its own. */
describe("two reading views of one article, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article, settings: { "workbench.activityBar.location": "hidden" } });
    await workbench.page.setViewportSize({ width: 1800, height: 900 });
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
    await workbench.runCommand("Countercheck: Open Another Reading View");
    await workbench.page.locator(".tab", { hasText: "Two benchmarks" }).nth(1).waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+2");
    await workbench.runCommand("View: Move Editor into Next Group");
    await workbench.page.locator(".editor-group-container").nth(2).waitFor();
    for (const one of await both()) await one.locator(".cc-mark").first().waitFor();
  });
  after(() => workbench.close());

  /** The views from left to right: the one that follows the editor, then the other. */
  const view = async (index: number): Promise<FrameLocator> => {
    const frames = workbench.page.locator("iframe.webview.ready");
    await frames.nth(1).waitFor();
    const lefts = await frames.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    const [first = 0] = lefts;
    const other = lefts.findIndex((left) => left !== first);
    const leftmost = first < (lefts[other] ?? 0) ? 0 : other;
    const frame = frames.nth(index === 0 ? leftmost : leftmost === 0 ? other : 0);
    return frame.contentFrame().frameLocator("iframe#active-frame");
  };
  const both = () => Promise.all([view(0), view(1)]);
  const heading = (of: FrameLocator, words: string) => of.locator("h2", { hasText: words });
  /** Puts a heading at the window's top, and resolves once the page has said that it is there. */
  const scrollTo = (of: FrameLocator, words: string) =>
    heading(of, words).evaluate(
      (one) =>
        new Promise<void>((settle) => {
          addEventListener("scroll", () => requestAnimationFrame(() => requestAnimationFrame(() => settle())), {
            once: true,
          });
          one.scrollIntoView();
        }),
    );
  const isInSight = (of: FrameLocator, words: string) =>
    heading(of, words).evaluate((one) => {
      const { top } = one.getBoundingClientRect();
      return top >= 0 && top < innerHeight / 2;
    });

  /** Puts the editor's cursor at a text; another group would open the article once more. */
  const goToText = async (text: string): Promise<void> => {
    const { page } = workbench;
    await page.keyboard.press("ControlOrMeta+1");
    await page.locator(".editor-group-container.active .tab.active", { hasText: "hypervisor-benchmarks.md" }).waitFor();
    await workbench.openFile(article, text);
  };

  it("are each where its reader went", async () => {
    const [left, right] = await both();
    await scrollTo(right, "Whom to believe");
    assert.ok(await isInSight(right, "Whom to believe"));
    assert.ok(!(await isInSight(left, "Whom to believe")));
    await goToText("3–6% of bare metal");
    await left.locator(".cc-mark.cc-selected", { hasText: "3–6% of bare metal" }).waitFor();
    assert.ok(await isInSight(right, "Whom to believe"), "it doesn't follow the editor");
    await workbench.screenshot("two-views");
  });

  it("both show what is typed", async () => {
    const { page } = workbench;
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("Sometimes");
    for (const one of await both()) await one.getByText("Sometimes").waitFor({ state: "attached" });
    await page.keyboard.press("ControlOrMeta+Z");
    for (const one of await both()) {
      await one.getByText("Sometimes").waitFor({ state: "detached" });
    }
  });

  it("come back after a reload, each where it was", async () => {
    await workbench.reload("netperf-xen");
    const [left, right] = await both();
    await heading(right, "Whom to believe").waitFor();
    await left.locator(".cc-mark.cc-selected", { hasText: "3–6% of bare metal" }).waitFor();
    await right.locator("body").evaluate(async () => {
      while (scrollY === 0) await new Promise(requestAnimationFrame);
    });
    assert.ok(await isInSight(right, "Whom to believe"));
    await goToText("95% of native");
    await left.locator(".cc-mark.cc-selected", { hasText: "95% of native" }).first().waitFor();
    assert.ok(await isInSight(right, "Whom to believe"), "it still doesn't follow the editor");
    await workbench.screenshot("two-views-reloaded");
  });
});
