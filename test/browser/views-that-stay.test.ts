import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { goToView } from "./harness/go-to-view.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

describe("where a reader is in reading views, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
    await goToView(workbench, "Two benchmarks");
  });
  after(() => workbench.close());

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
  /** Where a view is once it has been at a place, give or take a line of text, or else in the end. */
  const placeOnceAt = async (view: FrameLocator, place: { text: string | undefined; topPx: number }) => {
    const deadline = Date.now() + 15_000;
    await view.locator(".cc-article > .cc-block").first().waitFor();
    for (;;) {
      const now = await placeIn(view);
      const isThere = now.text === place.text && Math.abs(now.topPx - place.topPx) < 30;
      if (isThere) return place;
      if (Date.now() > deadline) return now;
    }
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
    await goToView(workbench, "Two benchmarks");
    await workbench.runCommand("Countercheck: Open Another Reading View");
    const views = await workbench.webviewFrames(2);
    const places: Awaited<ReturnType<typeof placeIn>>[] = [];
    for (const [index, view] of views.entries()) {
      await view.locator(".cc-mark").first().waitFor();
      await scrollTo(view, index === 0 ? 1500 : 4000);
      places.push(await placeIn(view));
    }
    assert.notEqual(places[0]?.text, places[1]?.text);
    // All views are saved at once, and the second had no place before.
    await workbench.reload('"line":[1-9].*"line":[1-9]');
    const back = await workbench.webviewFrames(2);
    for (const [index, view] of back.entries()) {
      const place = places[index] ?? assert.fail("it has a place");
      assert.deepEqual(await placeOnceAt(view, place), place);
    }
    await workbench.screenshot("two-views");
  });
});
