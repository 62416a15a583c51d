import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const claims = `countercheck: 1
parties: { maker: { name: Maker }, lab: { name: Lab } }
tables: { t: { path: t.csv, key: row, columns: { v: { unit: mm } } } }
claims:
  span:
    quote: about 1,003 mm
    by: maker
    evidence: [{ cell: t/r/v, reported-by: maker }, { cell: t/s/v, reported-by: lab }]
`;

describe("trying how wide a hedge is, in VS Code and by keyboard alone", () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-width-"));
    await writeFile(join(folder, "span.md"), "# A span\n\nIt measured about 1,003 mm.\n");
    await writeFile(join(folder, "span.claims.yaml"), claims);
    await writeFile(join(folder, "t.csv"), "row,v\nr,1003\ns,1063\n");
    workbench = await openWorkbench({ folder, file: "span.md" });
    await workbench.runCommand("Countercheck: Open Reading View");
    await workbench.webviewFrame().locator(".cc-mark").first().waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("flips the verdict at the width that the card tells, takes it back, and writes nothing", async () => {
    const { keyboard } = workbench.page;
    const view = workbench.webviewFrame();
    const card = view.locator(".cc-open > .cc-card");
    const result = card.getByRole("status");
    await view.locator(".cc-mark").first().focus();
    await keyboard.press("Enter");
    await card.getByText("What would flip it").focus();
    await keyboard.press("Enter");
    await card.getByText("With “about” the verdict is contested until that means 6 %, then supported.").waitFor();
    const width = card.getByLabel("a hedge is wide by");
    await width.focus();
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type("5.9");
    await result.getByText("Contested", { exact: true }).waitFor();
    await keyboard.press("ArrowUp");
    await result.getByText("Supported", { exact: true }).waitFor();
    assert.ok(
      (await result.locator("svg:visible").count()) === 1,
      "drawn anew, though the claim's own chart stands near",
    );
    await workbench.screenshot("trying-a-width");
    await card.getByRole("button", { name: "Reset" }).focus();
    await keyboard.press("Enter");
    assert.equal(await result.innerText(), "");
    assert.equal(await width.inputValue(), "2");
    assert.equal(await card.locator(".cc-card-title .cc-verdict").innerText(), "Contested");
    assert.equal(await readFile(join(workbench.folder, "span.claims.yaml"), "utf8"), claims);
  });
});
