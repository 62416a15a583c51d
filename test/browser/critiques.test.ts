import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";
const claims = "hypervisors/hypervisor-benchmarks.claims.yaml";

describe("critiques as threads beside the text", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings: { "countercheck.author.name": "Grace Reader" } });
  });
  after(() => workbench.close());

  const onDisk = (): Promise<string> => readFile(join(workbench.folder, claims), "utf8");
  const thread = (label: RegExp): Locator =>
    workbench.page.locator(".review-widget", { hasText: label }).filter({ visible: true });
  const button = (within: Locator, name: string): Locator =>
    within.locator(`.action-label[aria-label^="${name}"], .monaco-button`, { hasText: name }).first();

  it("open from the sign beside the line, with the critique, its replies and its sources", async () => {
    await workbench.openFile(article, "3–6% of bare metal");
    const { page } = workbench;
    await page.locator(".comment-thread-unresolved").first().waitFor();
    await workbench.screenshot("critiques-closed");
    assert.equal(await page.locator(".review-widget").filter({ visible: true }).count(), 0);
    const line = await page.locator(".view-line", { hasText: "Nowhere do the papers" }).first().boundingBox();
    const signs = await page.locator(".comment-thread-unresolved").all();
    for (const sign of signs) {
      const box = await sign.boundingBox();
      if (line && box && Math.abs(box.y - line.y) < 4) {
        await sign.click();
        break;
      }
    }
    await page.locator(".review-widget .comment-body").first().waitFor();
    for (const theme of ["light", "dark"] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`critiques-thread-${theme}`);
    }
    assert.ok(thread(/./));
    assert.ok(button);
    assert.ok(await onDisk());
  });
});
