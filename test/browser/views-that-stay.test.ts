import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

describe("where a reader is in reading views, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
    await goToView();
  });
  after(() => workbench.close());

  const goToView = async (): Promise<void> => {
    await workbench.page.keyboard.press("ControlOrMeta+2");
    await workbench.page.locator(".editor-group-container.active .tab.active", { hasText: "Two benchmarks" }).waitFor();
    await workbench
      .webviewFrame()
      .locator("body")
      .evaluate(async () => {
        while (!document.hasFocus()) await new Promise(requestAnimationFrame);
      });
  };
  /** Scrolls as a reader does; resolves once the page has said where it is now. */
  const scrollTo = (view: FrameLocator, topPx: number) =>
    view.locator("body").evaluate(
      (_, top) =>
        new Promise<void>((settle) => {
          window.addEventListener("scroll", () => requestAnimationFrame(() => requestAnimationFrame(() => settle())), {
            once: true,
          });
          window.scrollTo(0, top);
        }),
      topPx,
    );
  /** The first heading or paragraph in sight, and how far below the window's top it begins. */
  const placeIn = (view: FrameLocator) =>
    view.locator(".cc-article > .cc-block:not([hidden])").evaluateAll((blocks) => {
      const first = blocks.find((one) => one.getBoundingClientRect().bottom > 120);
      return { text: first?.textContent?.slice(0, 40), topPx: first?.getBoundingClientRect().top ?? Number.NaN };
    });
  /** Resolves once a view is at a place, give or take a line of text. */
  const isAt = async (view: FrameLocator, { text, topPx }: { text: string | undefined; topPx: number }) => {
    await view.locator(".cc-article > .cc-block").first().waitFor();
    await view.locator("body").evaluate(
      async (_, wanted) => {
        const isThere = (): boolean =>
          [...document.querySelectorAll(".cc-article > .cc-block:not([hidden])")].some(
            (one) =>
              one.textContent?.slice(0, 40) === wanted.text &&
              Math.abs(one.getBoundingClientRect().top - wanted.topPx) < 30,
          );
        while (!isThere()) await new Promise((settle) => setTimeout(settle, 50));
      },
      { text, topPx },
    );
  };

  it("goes from the contents to a heading on a narrow panel, by keyboard", async () => {
    const view = workbench.webviewFrame();
    assert.equal(await view.locator("body").evaluate(() => window.matchMedia("(min-width: 900px)").matches), false);
    await workbench.page.keyboard.press("c");
    const entry = view.locator("#cc-contents-menu").getByRole("button", { name: "The network test" });
    await entry.focus();
    await workbench.page.keyboard.press("Enter");
    const heading = view.locator("h2", { hasText: "The network test" });
    assert.ok(await heading.evaluate((one) => one === document.activeElement));
    const [at, head] = [await heading.boundingBox(), await view.locator("#cc-bar").boundingBox()];
    assert.ok(at && head && at.y >= head.y + head.height && at.y < head.y + head.height + 60, "right below the head");
    assert.equal(await view.locator("#cc-contents-menu").isVisible(), false);
  });

  it("stays when a setting changes how the article is set or drawn", async () => {
    const view = workbench.webviewFrame();
    await scrollTo(view, 2000);
    const { text } = await placeIn(view);
    await mkdir(join(workbench.folder, ".vscode"), { recursive: true });
    const set = (settings: object) =>
      writeFile(join(workbench.folder, ".vscode", "settings.json"), JSON.stringify(settings));
    await set({ "countercheck.readingView.typeface": "editor" });
    await view.locator("body.cc-editor-face").waitFor();
    assert.equal((await placeIn(view)).text, text);
    const charts = view.locator(".cc-figure:not(.cc-lost)");
    const before = await charts.count();
    await set({ "countercheck.readingView.charts": "none" });
    await view.locator("body:not(.cc-editor-face)").waitFor();
    await charts.first().waitFor({ state: "detached" });
    assert.equal((await placeIn(view)).text, text);
    await set({});
    await charts.nth(before - 1).waitFor({ state: "attached" });
    assert.equal((await placeIn(view)).text, text);
  });

  it("comes back after a reload in each of two views of one article", async () => {
    await goToView();
    await workbench.runCommand("Countercheck: Open Another Reading View");
    const views = await workbench.webviewFrames(2);
    const places = [];
    for (const [index, view] of views.entries()) {
      await view.locator(".cc-mark").first().waitFor();
      await scrollTo(view, index === 0 ? 1500 : 4000);
      places.push(await placeIn(view));
    }
    assert.notEqual(places[0]?.text, places[1]?.text);
    // All views are saved at once, and the second had no place before.
    await workbench.reload('"line":[1-9].*"line":[1-9]');
    const back = await workbench.webviewFrames(2);
    for (const [index, view] of back.entries()) await isAt(view, places[index] ?? assert.fail("it has a place"));
    await workbench.screenshot("two-views");
  });
});
