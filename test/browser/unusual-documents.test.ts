import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

describe("the reading view of unusual documents in a real VS Code", () => {
  let workbench: Workbench;
  afterEach(() => workbench.close());
  const view = () => workbench.webviewFrame();
  const openView = async (): Promise<void> => {
    await workbench.runCommand("Countercheck: Open Reading View");
  };

  it("shows a read-only document as any other", async () => {
    workbench = await openWorkbench({ file: article, settings: { "files.readonlyInclude": { "**/*.md": true } } });
    await openView();
    await view().locator(".cc-mark[data-claim='netperf-xen']").first().waitFor();
    assert.match(await view().locator(".cc-head").innerText(), /14\s*contested/);
    await workbench.screenshot("read-only");
  });

  it("shows an unsaved text once claims are attached to it, and follows its typing", async () => {
    workbench = await openWorkbench({ file: article });
    const text = await readFile(join(workbench.folder, article), "utf8");
    await workbench.runCommand("File: New Untitled Text File");
    await workbench.page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
    await workbench.page.keyboard.insertText(text);
    await workbench.runCommand("Countercheck: Attach Claims…");
    await workbench.page
      .locator(".quick-input-list-entry", { hasText: "hypervisor-benchmarks.claims.yaml" })
      .first()
      .click();
    await workbench.page
      .locator(".quick-input-list-entry", { hasText: /claims.*found/ })
      .first()
      .click();
    await workbench.page.locator(".statusbar-item", { hasText: /\d+ claims · \d+ contested/ }).waitFor();
    await openView();
    await view().locator(".cc-mark[data-claim='netperf-xen']").first().waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+1");
    await workbench.page.keyboard.press("ControlOrMeta+Home");
    await workbench.page.keyboard.type("Unsaved words. ");
    await view().getByText("Unsaved words.").first().waitFor();
    await workbench.screenshot("untitled");
  });

  it("shows a paragraph of 5 MB, or says why not, and the editor goes on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "countercheck-long-"));
    await writeFile(
      join(folder, "long.md"),
      `The mill ground 40 sacks. ${"It went on and on and on, as mills do. ".repeat(130_000)}\n`,
    );
    await writeFile(
      join(folder, "long.claims.yaml"),
      "countercheck: 1\ntables: { t: { path: t.csv, key: row } }\nclaims: { sacks: { quote: 40 sacks, evidence: [{ cell: t/a/v }] } }\n",
    );
    await writeFile(join(folder, "t.csv"), "row,v\na,55\n");
    workbench = await openWorkbench({ folder, file: "long.md" });
    await openView();
    await view().locator(".cc-mark[data-claim='sacks'], .cc-notice h2").first().waitFor({ timeout: 60_000 });
    await workbench.page.keyboard.press("ControlOrMeta+1");
    await workbench.page.keyboard.press("ControlOrMeta+Home");
    await workbench.page.keyboard.type("Listen. ");
    await workbench.page.locator(".view-line", { hasText: "Listen." }).first().waitFor();
    await workbench.screenshot("long-paragraph");
    await rm(folder, { recursive: true, force: true });
  });
});
