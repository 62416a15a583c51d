import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = `# Sales

In 2025 the north sold 120 kettles, after 105 kettles in 2024. The south sold 80 kettles in 2025.

The rate was 4.1 % in May.
`;
const files = {
  "sales.md": article,
  "sales.claims.yaml": "countercheck: 1\narticle: { path: sales.md }\nclaims:\n  rate:\n    quote: rate was 4.1 %\n",
  "rates.md": "# Rates\n\nThe rate was 4.2 % in May.\n",
  "rates.claims.yaml": "countercheck: 1\nclaims:\n  rate:\n    quote: The rate was 4.1 % in May\n",
  "data/sales.csv": "region,year,kettles\nnorth,2024,105\nnorth,2025,120\nsouth,2025,80\n",
  "data/rates.csv": "month,rate (%)\nApril,3.9\nMay,4.1\n",
};

describe("finding evidence for a number, by keyboard", () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-find-"));
    await mkdir(join(folder, "data"));
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    workbench = await openWorkbench({ folder, file: "sales.md" });
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  const claimSet = (): Promise<string> => readFile(join(workbench.folder, "sales.claims.yaml"), "utf8");
  const list = () => workbench.page.locator(".quick-input-widget");
  const entry = (text: string | RegExp) => list().locator(".quick-input-list-entry", { hasText: text }).first();
  const tab = (name: string) => workbench.page.locator(`.tab[data-resource-name="${name}"]`);

  async function find(text: string): Promise<void> {
    await workbench.openFile("sales.md", text);
    await workbench.runCommand("Countercheck: Find Evidence for This Number");
  }

  it("shows the row beside the text while the focus stays in the list, and closes it with the list", async () => {
    await find("120 kettles");
    await entry(/120.* · kettles/).waitFor();
    await tab("sales.csv").waitFor();
    for (const theme of ["dark", "light", "high-contrast"] as const) {
      // The list goes while a theme is chosen.
      await workbench.page.keyboard.press("Escape");
      await tab("sales.csv").waitFor({ state: "detached" });
      await workbench.setTheme(theme);
      await find("120 kettles");
      await tab("sales.csv").waitFor();
      await workbench.page.locator(".monaco-editor .view-line", { hasText: "north,2025,120" }).waitFor();
      await workbench.screenshot(`find-evidence-${theme}`);
    }
    await workbench.page.keyboard.press("Escape");
    await tab("sales.csv").waitFor({ state: "detached" });
    assert.equal(await workbench.page.locator(".editor-group-container").count(), 1);
    assert.equal(await claimSet(), files["sales.claims.yaml"]);
  });

  it("writes the claim with its evidence and table, and tells the verdict", async () => {
    await find("120 kettles");
    await entry(/120.* · kettles/).waitFor();
    await tab("sales.csv").waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".statusbar-item", { hasText: /“120 kettles”: Supported/ }).waitFor();
    await tab("sales.csv").waitFor({ state: "detached" });
    const written = await claimSet();
    assert.match(written, /tables:\n {2}sales: \{ path: data\/sales\.csv \}\nclaims:\n/);
    assert.match(written, /where: \{ region: north, year: 2025 \}/);
    const hover = await workbench.hoverText("120 kettles");
    await hover
      .getByText(/Supported/)
      .first()
      .waitFor();
    await workbench.screenshot("find-evidence-hover");
  });

  it("is undone in one step", async () => {
    await workbench.page.mouse.move(0, 0);
    await workbench.runCommand("Countercheck: Undo Last Annotation");
    await workbench.page.locator(".statusbar-item", { hasText: /Undone: the claim with its evidence/ }).waitFor();
    assert.equal(await claimSet(), files["sales.claims.yaml"]);
  });

  it("goes through the numbers that stand in tables, and links one after the other", async () => {
    await workbench.setTheme("light");
    await workbench.openFile("sales.md");
    await workbench.runCommand("Countercheck: Review Draft Links");
    await entry(/120 kettles/).waitFor();
    await tab("sales.csv").waitFor();
    await workbench.screenshot("draft-links-light");
    await workbench.page.keyboard.press("Enter");
    await entry(/sold 120 kettles/).waitFor({ state: "detached" });
    await entry(/105 kettles/).waitFor();
    await workbench.page.keyboard.press("Escape");
    assert.match(await claimSet(), /kettles/);
  });

  it("relinks an edited claim to the words as they are now, from a list", async () => {
    await workbench.openFile("rates.md");
    await workbench.page.locator(".statusbar-item", { hasText: /1 edited/ }).waitFor();
    await workbench.runCommand("Countercheck: Relink a Claim…");
    await entry(/was “The rate was 4\.1 % in May”/).waitFor();
    await workbench.screenshot("relink-light");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".statusbar-item", { hasText: "Claim “rate” is relinked." }).waitFor();
    const written = await readFile(join(workbench.folder, "rates.claims.yaml"), "utf8");
    assert.match(written, /quote: The rate was 4\.2 % in May\n/);
    await workbench.page.locator(".statusbar-item", { hasText: /1 edited/ }).waitFor({ state: "detached" });
  });
});
