import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = `# Turnout

Turnout rose to **62 %** in May, <b onclick="window.ran = 1">says</b> the town. It counted 120 ballots.
`;
const claims = `countercheck: 1
include: [parties.yaml]
tables:
  votes: { path: votes.csv, key: place, reported-by: town, columns: { turnout: { unit: "%" } } }
claims:
  turnout:
    quote: rose to 62 %
    evidence: [{ cell: votes/town/turnout }]
  ballots:
    quote: 120 ballots
    evidence: [{ cell: votes/town/ballots }]
`;
const parties = (name: string): string => `countercheck: 1\nparties: { town: { name: "${name}" } }\n`;
const table = (turnout: string): string => `place,turnout,ballots\ntown,${turnout},120\n`;

describe("the Markdown preview of VS Code", () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-preview-"));
    await writeFile(join(folder, "turnout.md"), article);
    await writeFile(join(folder, "turnout.claims.yaml"), claims);
    await writeFile(join(folder, "parties.yaml"), parties("The town<script>window.ran = 1</script>"));
    await writeFile(join(folder, "votes.csv"), table("51.0"));
    workbench = await openWorkbench({ folder, file: "turnout.md", settings: { "files.autoSave": "off" } });
    await workbench.runCommand("Markdown: Open Preview");
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const mark = () => workbench.webviewFrame().locator("mark.cc-mark", { hasText: "62 %" });

  it("marks claims by verdict, with a chart under the paragraph of a contradicted one", async () => {
    const preview = workbench.webviewFrame();
    await preview.locator("mark.cc-contradicted", { hasText: "62 %" }).first().waitFor();
    await preview.locator("mark.cc-supported", { hasText: "120 ballots" }).waitFor();
    assert.match((await mark().first().getAttribute("title")) ?? "", /^Contradicted: .*51/);
    assert.ok(await preview.locator(".cc-notes figure svg:visible").count());
    await preview.locator(".cc-preview-head", { hasText: "2 claims" }).waitFor();
    await workbench.screenshot("preview");
  });

  it("holds the cards folded, and runs nothing that a claim set says", async () => {
    const preview = workbench.webviewFrame();
    const card = preview.locator("details.cc-folded", { hasText: "rose to" }).first();
    assert.equal(await card.locator("table").isVisible(), false);
    await card.locator("summary").click();
    await card.locator("table.cc-evidence").waitFor();
    await card.getByText("The town<script>").first().waitFor();
    assert.equal(await preview.locator("script", { hasText: "ran" }).count(), 0);
    await workbench.screenshot("preview-card");
  });

  it("follows the data", async () => {
    await writeFile(join(workbench.folder, "votes.csv"), table("62.0"));
    await workbench.webviewFrame().locator("mark.cc-supported", { hasText: "62 %" }).first().waitFor();
  });

  it("follows the claim set, and what it includes, on disk", async () => {
    const preview = workbench.webviewFrame();
    await writeFile(join(workbench.folder, "parties.yaml"), parties("The shire"));
    await preview.locator("details.cc-folded", { hasText: "The shire" }).first().waitFor({ state: "attached" });
    const about = claims.replace("quote: 120 ballots", "quote: counted 120 ballots");
    await writeFile(join(workbench.folder, "turnout.claims.yaml"), about);
    await preview.locator("mark.cc-supported", { hasText: "counted 120 ballots" }).waitFor();
  });

  it("follows the claim set while it is edited, before it is saved", async () => {
    const { page } = workbench;
    await workbench.openFile("turnout.claims.yaml", "votes/town/ballots");
    await page.keyboard.press("End");
    for (let step = 0; step < " }]".length; step++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("x");
    await workbench.runCommand("View: Open Previous Editor");
    await workbench.webviewFrame().locator("mark.cc-unverifiable", { hasText: "120 ballots" }).waitFor();
  });

  it("is as without us when it is switched off", async () => {
    const settings = join(workbench.folder, ".vscode");
    await mkdir(settings, { recursive: true });
    await writeFile(join(settings, "settings.json"), JSON.stringify({ "countercheck.preview.enabled": false }));
    await workbench.webviewFrame().locator("strong", { hasText: "62 %" }).waitFor();
    await mark().first().waitFor({ state: "detached" });
    assert.equal(await workbench.webviewFrame().locator(".cc-notes, .cc-preview-head").count(), 0);
  });
});
