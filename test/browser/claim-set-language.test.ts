import assert from "node:assert/strict";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const claimSet = "hypervisors/hypervisor-benchmarks.claims.yaml";

describe("a claim set and its tables in a real VS Code", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      file: claimSet,
      settings: { "editor.minimap.enabled": false, "countercheck.tables.inlayCounts": true },
    });
  });
  after(() => workbench.close());

  it("says on `where` which rows it selects, and the claim's verdict", async () => {
    await workbench.openFile(claimSet, "table: legend, where: { drawn_by: VMware, colour: maroon");
    const hover = await workbench.hoverText("where:");
    await hover.getByText("This selects").first().waitFor();
    assert.match(await hover.innerText(), /where: Column: text.*selects 1 row of \d+ in legend.*maroon.*Supported/s);
    await workbench.screenshot("claim-set-hover");
    await workbench.page.keyboard.press("Escape");
  });

  it("suggests tables, columns and texts from the data while an entry is typed", async () => {
    const { page } = workbench;
    const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");
    await workbench.openFile(claimSet, "value: means, is: ESX }");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- table: leg");
    await suggestions.getByText("legend").first().waitFor();
    await workbench.screenshot("claim-set-tables");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("  where: { draw");
    await suggestions.getByText("drawn_by").first().waitFor();
    await page.keyboard.press("Enter");
    await suggestions.getByText("VMware").first().waitFor();
    await suggestions
      .getByText(/\d+ rows?/)
      .first()
      .waitFor();
    await workbench.screenshot("claim-set-texts");
    await page.keyboard.press("Escape");
  });

  it("names on a table's cell the claims that it decides, and counts them by row", async () => {
    await workbench.openFile("hypervisors/data/relative-performance.csv", "R05");
    await workbench.page
      .locator(".view-line")
      .getByText(/\d\sclaims?/)
      .first()
      .waitFor();
    const hover = await workbench.hoverText(",6,");
    assert.match(await hover.innerText(), /This cell decides 2 claims in .*Contested: .3–6% of bare metal/s);
    await workbench.screenshot("table-hover");
  });
});
