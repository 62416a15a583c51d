import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";

describe("claims that follow edits in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: article, settings: { "files.autoSave": "off" } });
  });
  after(() => workbench.close());

  const status = (text: RegExp) => workbench.page.locator(".statusbar-item", { hasText: text }).waitFor();
  const action = (title: string) => workbench.page.locator(".action-widget").getByText(title);

  /** Opens the list of quick fixes, which VS Code gives up when findings arrive meanwhile, until it offers one. */
  const askForFix = async (title: string): Promise<Locator> => {
    const { page } = workbench;
    for (;;) {
      await page.keyboard.press("ControlOrMeta+.");
      const fix = action(title);
      const isShown = await fix.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (isShown) return fix;
      await page.keyboard.press("Escape");
    }
  };
  /** Selects a text of the file on disk, which holds no wide characters before it on its line. */
  const select = async (text: string): Promise<void> => {
    await workbench.openFile(article, text);
    for (let step = 0; step < text.length; step += 1) await workbench.page.keyboard.press("Shift+ArrowRight");
    await status(new RegExp(`\\(${text.length} selected\\)`));
  };

  it("says on hover what a number was and is now, and offers both ways out", async () => {
    const { page } = workbench;
    await status(/14 contested$/);
    await select("95%");
    await page.keyboard.type("93%");
    await status(/1 contradicted · 1 edited$/);
    const hover = await workbench.hoverText("93%");
    await hover.getByText("Edited: was 95%, now 93%.").waitFor();
    await workbench.screenshot("edited-hover");
    await page.keyboard.press("Escape");
    // With Ctrl held over a claim the editor would show where its link leads.
    await page.mouse.move(0, 0);
    await page.keyboard.press("ArrowLeft");
    await askForFix("Accept the new text");
    await workbench.screenshot("edited-quick-fixes");
    await action("Restore the old text").click();
    await status(/14 contested$/);
  });

  it("counts the claim of a deleted sentence as unplaced, until the deletion is undone", async () => {
    const { page } = workbench;
    await select("VMware drew ESX in maroon. ");
    await page.keyboard.press("Delete");
    await status(/14 contested · 1 unplaced$/);
    await page.keyboard.press("ControlOrMeta+Z");
    await status(/14 contested$/);
  });

  it("goes from the list of claims to an unplaced one's quote, whose quick fix asks for words and places it", async () => {
    const { page } = workbench;
    await select("VMware drew ESX in maroon. ");
    await page.keyboard.press("Delete");
    await status(/1 unplaced$/);
    await workbench.runCommand("Countercheck: List Claims");
    const list = page.locator(".quick-input-widget");
    await list.locator("input").fill("VMware drew ESX in maroon");
    await list.getByText("Not found in the article").click();
    await page.locator('.tab.active[data-resource-name="hypervisor-benchmarks.claims.yaml"]').waitFor();
    await (await askForFix("Place at the selection")).click();
    const question = page.locator(".notification-toast", { hasText: "Select the words for claim “maroon-vmware”" });
    await question.waitFor();
    await page.keyboard.press("Shift+End");
    await question.getByText("Place", { exact: true }).click();
    await status(/14 contested$/);
    await workbench.screenshot("placed");
    const claimSet = join(workbench.folder, "hypervisors/hypervisor-benchmarks.claims.yaml");
    while ((await readFile(claimSet, "utf8")).includes("VMware drew ESX in maroon")) {
      await page.locator(".statusbar").waitFor();
    }
  });
});
