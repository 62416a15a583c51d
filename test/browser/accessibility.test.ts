import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const themes = ["light", "dark", "high-contrast", "high-contrast-light"] as const;
const claim = "netperf-xen";

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

describe("the reading view in VS Code, for readers who don't see it or don't use a mouse", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ file: "hypervisors/hypervisor-benchmarks.md" });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(`.cc-mark[data-claim='${claim}']`).first().waitFor();
  });
  after(() => workbench?.close());

  for (const theme of themes) {
    it(`breaks no serious rule of accessibility in the ${theme} theme, with cards closed and open`, async () => {
      await workbench.setTheme(theme);
      const view = workbench.webviewFrame();
      const mark = view.locator(`.cc-mark[data-claim='${claim}']`).first();
      await mark.waitFor();
      assert.deepEqual(await seriousFaults(await frameOf(workbench)), []);
      await mark.click();
      const card = view.locator(`.cc-open > .cc-card[data-claim='${claim}']`);
      await card.waitFor();
      if (!(await card.locator("form.cc-trial").isVisible())) await card.getByText("What would flip it").click();
      await card.getByRole("checkbox").first().check();
      await card.getByRole("status").getByText("as you take it").waitFor();
      assert.deepEqual(await seriousFaults(await frameOf(workbench)), []);
      await workbench.page.keyboard.press("Escape");
    });
  }
});

/** The frame that the reading view's own page is in; editors put webviews in frames of frames. */
async function frameOf({ page, webviewFrame }: Workbench): Promise<Frame> {
  const body = await webviewFrame().locator("body").elementHandle();
  const frame = await body?.ownerFrame();
  assert.ok(frame, `the page has a reading view among its ${page.frames().length} frames`);
  return frame;
}

/** What axe finds serious or critical: each rule with the places that break it. */
async function seriousFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations, passes } = await frame.evaluate(() =>
    window.axe.run(document, { resultTypes: ["violations", "passes"] }),
  );
  const examined = new Set(passes.map(({ id }) => id));
  for (const rule of ["color-contrast", "button-name", "svg-img-alt"])
    assert.ok(examined.has(rule), `${rule} was looked at`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary ?? ""}`),
    );
}
