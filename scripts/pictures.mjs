import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runMain } from "./failure.mjs";
import { root } from "./paths.mjs";

/** The shipped article, in the folder of articles. */
const article = "hypervisors/hypervisor-benchmarks.md";
const claim = "netperf-xen";

/** The part of the window that a picture of the walkthrough shows, in pixels. */
const step = { x: 0, y: 0, width: 860, height: 540 };

/**
 * Takes the pictures of README and of the walkthrough anew, from the packaged extension in the real VS Code. Run it after
 * `npm run package`, look at them, and commit them.
 */
runMain(async () => {
  // Compiled by `tsc -b`, after this file was: its name is no literal, so that nothing asks for it before.
  const harness = new URL("../out/test/browser/harness/workbench.js", import.meta.url).href;
  const { openWorkbench } = await import(harness);
  const workbench = await openWorkbench({
    file: article,
    settings: { "workbench.activityBar.location": "hidden", "editor.minimap.enabled": false },
  });
  const { page } = workbench;
  const save = async (/** @type {string} */ path, /** @type {object} */ options = {}) => {
    const file = join(root, path);
    await mkdir(join(file, ".."), { recursive: true });
    await page.screenshot({ path: file, animations: "disabled", ...options });
    process.stdout.write(`${path}\n`);
  };
  const quiet = async () => {
    await page.keyboard.press("Escape");
    await page.mouse.move(0, 0);
  };
  try {
    await page.locator(".statusbar-item", { hasText: /\d+ claims · \d+ contested/ }).waitFor();
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await page.setViewportSize({ width: step.width, height: step.height });
    for (const theme of /** @type {const} */ (["dark", "light"])) {
      const shot = (/** @type {string} */ name) =>
        save(`media/walkthrough/${name}-${theme}.jpg`, { type: "jpeg", quality: 55, clip: step });
      await workbench.setTheme(theme);
      await workbench.openFile(article, "3–6% of bare metal");
      await page.locator(".glyph-margin-widgets .cgmr").first().waitFor();
      await shot("article");
      const hover = await workbench.hoverText("3–6%");
      await hover.getByText("Contested.").waitFor();
      await hover.locator("img").first().waitFor();
      await shot("hover");
      await quiet();
      await showReadingView(workbench);
      await shot("reading-view");
      await workbench.runCommand("View: Close All Editors");
    }
    await page.setViewportSize({ width: 1400, height: 900 });
    await workbench.openFile(article, "3–6% of bare metal");
    const hover = await workbench.hoverText("3–6%");
    await hover.locator("img").first().waitFor();
    await save("docs/pictures/hover.png");
    await quiet();
    await showReadingView(workbench);
    await save("docs/pictures/reading-view.png");
  } finally {
    await workbench.close();
  }
});

/**
 * Opens the reading view in the whole window, at the disputed claim. Which group is active depends on what had the focus last;
 * the view's is the second.
 * @param {any} workbench of the browser tests
 */
async function showReadingView(workbench) {
  const { page } = workbench;
  await workbench.runCommand("Countercheck: Open Reading View");
  const view = workbench.webviewFrame();
  await view.locator(`.cc-mark[data-claim='${claim}']`).first().click();
  await view.locator(`.cc-open > .cc-card[data-claim='${claim}']`).first().waitFor();
  await page.keyboard.press("ControlOrMeta+2");
  await page.locator(".editor-group-container.active .tab.active", { hasText: "Two benchmarks" }).waitFor();
  await workbench.runCommand("View: Toggle Maximize Editor Group");
  await view
    .locator("h2", { hasText: "The network test" })
    .evaluate((/** @type {Element} */ heading) => heading.scrollIntoView());
  // Two frames, until cards and overview stand where they belong.
  await view
    .locator("body")
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
