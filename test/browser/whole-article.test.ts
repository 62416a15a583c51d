import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

describe("what stands below an article, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
  });
  after(() => workbench.close());

  const csv = () => readFile(join(workbench.folder, "hypervisors/hypervisor-benchmarks-claims.csv"), "utf8");

  it("leads to a row that no claim uses", async () => {
    const view = workbench.webviewFrame();
    await view.locator("#cc-left-out").getByRole("button", { name: "network/N02", exact: true }).click();
    await workbench.page.locator('.tab.active[data-resource-name="network-followup.csv"]').waitFor();
    // The status bar says where the cursor is only while the editor has the focus, which the view may get back.
    await workbench.page.locator(".line-numbers.active-line-number", { hasText: /^3$/ }).waitFor();
    await workbench.screenshot("left-out");
  });

  it("saves the table of claims where the reader says", async () => {
    const view = workbench.webviewFrame();
    await view.locator("#cc-all-claims summary").click();
    await view.getByRole("button", { name: "Export as CSV…" }).click();
    const dialog = workbench.page.locator(".quick-input-widget", { hasText: "Export Claims" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "OK" }).click();
    await workbench.page.locator(".statusbar-item", { hasText: "70 claims saved" }).waitFor();
    const lines = (await csv()).split("\r\n");
    assert.equal(lines[0], "\ufeffclaim,line,verdict,quote,quantity,data,said by,kind,read in,critiques,in words");
    assert.match(lines[1] ?? "", /^column-date,\d+,supported,column of May 2007,/);
    assert.equal(lines.length, 72);
    await workbench.screenshot("table-of-claims");
  });
});
