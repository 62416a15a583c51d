import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const filler = "Nothing of that kind is told here, and so it goes on for a while.\n\n".repeat(12);
const quote = "The northern farms had 40 hens that winter.";
const alike = quote.replace("40", "60");
const eggs = "Eggs cost 12 pence a dozen.";
/** The text for which the claims were written. Now the sentence at its beginning is gone. */
const written = `${quote}\n\n${filler}${alike}\n\n${eggs}\n`;
const claims = `countercheck: 1
claims:
  hens:
    quote: ${quote}
    at: 0
    exempt: shows a place in doubt
  eggs:
    quote: ${eggs}
    at: ${written.indexOf(eggs)}
    exempt: stands where it stood
`;

/** Another sentence says nearly the same elsewhere: the only place that may be meant, and not a place to be sure of. */
describe("a claim that may be meant at one place, in a real VS Code", () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-doubt-"));
    await writeFile(join(folder, "hens.md"), written.slice(quote.length + 2));
    await writeFile(join(folder, "hens.claims.yaml"), claims);
    workbench = await openWorkbench({ folder, file: "hens.md", settings: { "files.autoSave": "off" } });
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const row = (name: RegExp) => workbench.page.getByRole("treeitem", { name }).first();

  it("is listed as unplaced, with that place below it", async () => {
    const { page } = workbench;
    await page.locator(".statusbar-item", { hasText: "1 unplaced" }).waitFor();
    await page.locator(".activitybar .action-label[aria-label^='Countercheck']").first().click();
    const header = page.getByRole("button", { name: "Unplaced Section" });
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
    await row(/40 hens that winter\., one place may fit/).waitFor();
    await row(/^line 25: .*60 hens/).click();
    await page.locator(".statusbar-item", { hasText: `${alike.length} selected` }).waitFor();
    await workbench.screenshot("doubtful-place-listed");
  });

  it("is offered there by Relink a Claim, which shows the place", async () => {
    const { page } = workbench;
    await workbench.runCommand("Countercheck: Relink a Claim…");
    const list = page.locator(".quick-input-widget");
    await list.getByText("hens · one place may fit").waitFor();
    await list.getByText(alike).first().waitFor();
    await workbench.screenshot("doubtful-place-relink");
    await page.keyboard.press("Escape");
  });

  it("says in the claim set that the words changed there, and can be placed there", async () => {
    const { page } = workbench;
    await workbench.openFile("hens.claims.yaml", quote);
    const hover = await workbench.hoverText("northern farms");
    await hover.getByText("may be meant at one place in the article").waitFor();
    await workbench.screenshot("doubtful-place-finding");
    await page.keyboard.press("Escape");
    const fix = page.locator(".action-widget").getByText("Place at candidate 1, line 25");
    for (let isShown = false; !isShown; ) {
      await page.keyboard.press("ControlOrMeta+.");
      isShown = await fix.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    }
    await workbench.screenshot("doubtful-place-fixes");
    await fix.click();
    await page.locator(".view-line", { hasText: alike.replaceAll(" ", "\u00a0") }).waitFor();
    await page.getByText("Every claim has its place in the text.").waitFor();
  });
});
