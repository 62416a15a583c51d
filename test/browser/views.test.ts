import { openWorkbench, type Workbench } from "./harness/workbench.js";

describe("the views of the activity bar, in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: "hypervisors/hypervisor-benchmarks.md" });
  });
  after(() => workbench?.close());
  const row = (name: string | RegExp) => workbench.page.getByRole("treeitem", { name }).first();
  const open = async (view: string): Promise<void> => {
    const header = workbench.page.getByRole("button", { name: `${view} Section` });
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  };

  it("list what is disputed first, and say how much of it there is on the icon", async () => {
    const { page } = workbench;
    const icon = page.locator(".activitybar .action-label[aria-label^='Countercheck']").first();
    await icon.click();
    await row(/^Contested, 14/).waitFor();
    await row("Contested: 3–6% of bare metal, VMware").waitFor();
    await row(/^Open: /).waitFor();
    await page.locator(".activitybar .badge-content", { hasText: "14" }).first().waitFor();
    await workbench.screenshot("views-light");
  });

  it("lead to the claim in the text", async () => {
    await row("Contested: 3–6% of bare metal, VMware").click();
    await workbench.page.locator(".statusbar-item", { hasText: "18 selected" }).waitFor();
  });

  it("show sources with what rests on them, and that every claim has its place", async () => {
    await open("Sources");
    await row(/^Column of May 2007, \d+ claims rest on it/).waitFor();
    await open("Unplaced");
    await workbench.page.getByText("Every claim has its place in the text.").waitFor();
    await workbench.setTheme("dark");
    await workbench.screenshot("views-dark");
  });

  it("filter by words and show all again, grouped by the place in the text", async () => {
    const { page } = workbench;
    await workbench.runCommand("Countercheck: Filter Claims…");
    await page.getByText("Words of the quote").waitFor();
    await page.keyboard.type("netperf");
    await page.keyboard.press("Enter");
    await page.getByText("Claims with “netperf”", { exact: true }).waitFor();
    await row("Contested: about 68%, VMware").waitFor({ state: "hidden" });
    await workbench.runCommand("Countercheck: Show All Claims");
    await workbench.runCommand("Countercheck: Group Claims By…");
    await page.locator(".quick-input-list-entry", { hasText: "Place in the Text" }).click();
    await row(/^A licence with a gag on it, \d+/).waitFor();
    await workbench.setTheme("high-contrast");
    await workbench.screenshot("views-high-contrast");
  });

  it("say what to do where a text has no claim set", async () => {
    const { page } = workbench;
    await workbench.setTheme("light");
    await workbench.runCommand("File: New Untitled Text File");
    await workbench.runCommand("Change Language Mode");
    await page.keyboard.type("Markdown");
    await page
      .locator(".quick-input-list-entry", { hasText: /^Markdown/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: "Create a Claim Set" })
      .or(page.getByRole("link", { name: "Create a Claim Set" }))
      .first()
      .waitFor();
    await workbench.screenshot("views-no-claim-set");
  });
});
