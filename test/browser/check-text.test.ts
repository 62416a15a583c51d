import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const season = `# The season of the club

The club ended the season with 3 wins, 2 draws and 4 losses in 10 games. Revenue rose 12 % in 2024, mostly in the south.

| month | tickets | cups |
|-|-:|-:|
| May | 410 | 132 |
| June | 388 | 127 |
| Total | 798 | 269 |

The stand holds 3 times more people than before. Six of 28 players (18 %) were new.

The board was glad of the 14 % rise in revenue in 2024.
`;

describe("checking a text in a folder without any claim set", () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-text-"));
    await writeFile(join(folder, "season.md"), season);
    workbench = await openWorkbench({ folder, file: "season.md" });
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("starts from the command, tells once what it does, and lists the findings", async () => {
    await workbench.runCommand("Countercheck: Check This Text");
    const message = workbench.page.locator(".notifications-toasts").getByText(/nothing is written/);
    await message.waitFor();
    await workbench.page.locator(".statusbar-item", { hasText: /\d+ numbers, 5 findings, no claim set/ }).waitFor();
    await workbench.page.locator(".notifications-toasts").getByText("Show Problems").click();
    const problems = workbench.page.locator(".markers-panel");
    await problems.getByText(/3 wins, 2 draws and 4 losses come to 9/).waitFor();
    for (const theme of ["dark", "light"] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`check-text-${theme}`);
    }
  });

  it("says on hover how a number was read", async () => {
    const hover = await workbench.hoverText("10 games");
    await hover.getByText(/Read as: 10.games, a number of things/).waitFor();
    await workbench.screenshot("check-text-hover");
  });

  it("stops, and leaves nothing behind", async () => {
    await workbench.runCommand("Countercheck: Stop Checking This Text");
    const status = workbench.page.locator(".statusbar-item", { hasText: /no claim set/ });
    await status.waitFor({ state: "hidden" });
    await workbench.page.locator(".monaco-editor .squiggly-warning").first().waitFor({ state: "detached" });
  });
});
