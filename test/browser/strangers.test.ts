import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";
import { article, claims, plainArticle, strange, table } from "./strange-article.js";

describe("a strange article in a real VS Code", () => {
  let folder: string;
  let workbench: Workbench;
  const fetched: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-strange-"));
    await writeFile(join(folder, "strange.md"), article);
    await writeFile(join(folder, "strange.claims.yaml"), claims);
    await writeFile(join(folder, "plain.md"), plainArticle);
    await writeFile(join(folder, "plain.claims.yaml"), claims);
    await writeFile(join(folder, "votes.csv"), table);
    workbench = await openWorkbench({ folder, file: "strange.md" });
    workbench.page.on("request", (request) => fetched.push(request.url()));
    await workbench.page.locator(".statusbar-item", { hasText: "2 claims" }).waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const frame of workbench.page.frames()) assert.equal(await hasRun(frame), false, `in ${frame.url()}`);
    assert.deepEqual(
      fetched.filter((url) => url.includes(strange.host) || url.includes("hostname")),
      [],
    );
  });

  it("is read in a hover as words", async () => {
    const hover = await workbench.hoverText("rose to");
    await hover.getByText("Contradicted.").waitFor();
    assert.match(await hover.innerText(), /<script>/);
    assert.equal(await hover.locator("script, svg, style").count(), 0);
    await workbench.screenshot("strange-hover");
  });

  it("is read in the reading view as words, and moves nothing off the page", async () => {
    await workbench.runCommand("Countercheck: Open Reading View");
    const view = workbench.webviewFrame();
    await view.locator("mark[data-claim='turnout']").first().click();
    await view.locator(".cc-open > .cc-card").getByText("<script>").first().waitFor();
    assert.equal(
      await view.locator("#cc-article :is(script, style, iframe, [onerror], [onload], [onclick])").count(),
      0,
    );
    assert.equal(await view.locator("a[href^='javascript' i], a[href^='data' i], a[href^='command' i]").count(), 0);
    assert.equal(
      await view.getByText("over everything").evaluate((words) => getComputedStyle(words).position),
      "static",
    );
    await noSidewaysScrolling(view.locator("html"));
    await workbench.screenshot("strange-view");
  });

  it("has a claim set that is read in the Markdown preview as words", async () => {
    await workbench.runCommand("View: Close All Editors");
    await workbench.openFile("plain.md");
    await workbench.runCommand("Markdown: Open Preview");
    const preview = workbench.webviewFrame();
    await preview.locator("mark.cc-contradicted").first().waitFor();
    await preview.locator("details.cc-folded summary").first().click();
    await preview.locator("details.cc-folded").first().getByText("<script>").first().waitFor();
    assert.equal(await preview.locator(".cc-notes :is(script, style, [onerror], [onload])").count(), 0);
    await workbench.screenshot("strange-preview");
  });
});

async function hasRun(frame: Frame): Promise<boolean> {
  return frame.evaluate((flag) => flag in window, strange.flag);
}

async function noSidewaysScrolling(root: ReturnType<ReturnType<Workbench["webviewFrame"]>["locator"]>): Promise<void> {
  const [needed, shown] = await root.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  assert.ok(needed <= shown, `${needed} px of content in ${shown} px`);
}
