import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "hypervisors/hypervisor-benchmarks.md";
const claims = "hypervisors/hypervisor-benchmarks.claims.yaml";

describe("critiques as threads beside the text", () => {
  let workbench: Workbench;
  let untouched: string;
  before(async () => {
    workbench = await openWorkbench({ settings: { "countercheck.author.name": "Grace Reader" } });
    untouched = await onDisk();
    await workbench.openFile(article, "Nowhere do the papers");
    await workbench.page.locator(".comment-thread-unresolved").first().waitFor({ timeout: 60_000 });
  });
  after(() => workbench.close());

  const onDisk = (): Promise<string> => readFile(join(workbench.folder, claims), "utf8");
  /** Resolves once the claim set is saved so that its text fulfils a condition. */
  const savedWhen = async (fulfils: (text: string) => boolean): Promise<void> => {
    while (!fulfils(await onDisk())) await workbench.page.locator(".statusbar").waitFor();
  };
  /** The open thread whose head holds a text. */
  const thread = (head: string): Locator =>
    workbench.page
      .locator(".review-widget")
      .filter({ has: workbench.page.locator(".review-title", { hasText: head }) });
  const write = async (within: Locator, text: string): Promise<void> => {
    await within.locator(".comment-form .monaco-editor").click();
    await workbench.page.keyboard.type(text);
  };
  const press = (within: Locator, name: string): Promise<void> =>
    within.locator(".form-actions .monaco-button", { hasText: name }).first().click();
  const answer = async (text: string): Promise<void> => {
    const input = workbench.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    await input.fill(text);
    await workbench.page.keyboard.press("Enter");
  };
  const photograph = async (name: string): Promise<void> => {
    for (const theme of ["light", "dark"] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${name}-${theme}`);
    }
  };

  it("open from the sign beside the line, with the critique and its sources", async () => {
    const { page } = workbench;
    const sign = page.locator(".comment-thread-unresolved");
    await page.locator(".review-widget").first().waitFor({ state: "hidden" });
    const line = await page.locator(".view-line", { hasText: "Nowhere do the papers" }).first().boundingBox();
    for (const one of await sign.all()) {
      const box = await one.boundingBox();
      if (line && box && Math.abs(box.y - line.y) < line.height / 2) {
        await one.click();
        break;
      }
    }
    const wire = thread("Answered: More than the wire can carry");
    await wire.getByText("exceeds what a single gigabit card can carry").waitFor();
    await wire.getByRole("link", { name: /VROOM! on the multi-NIC/ }).waitFor();
    await photograph("critiques-thread");
  });

  it("take a reply, which then stands there with its author's name", async () => {
    const wire = thread("More than the wire can carry");
    // A thread that has had the focus shows the field to write in, any other a button that opens it.
    await wire.locator(".review-thread-reply-button:visible, .comment-form .monaco-editor:visible").first().click();
    await write(wire, "How many cards **exactly**?");
    await press(wire, "Reply");
    const reply = wire.locator(".review-comment", { hasText: "Grace Reader" });
    await reply.getByText("exactly", { exact: true }).waitFor();
    await photograph("critiques-reply");
  });

  it("are accepted for a reason, which everybody sees", async () => {
    const wire = thread("More than the wire can carry");
    await wire.locator(".review-actions .action-label.codicon-check").click();
    await answer("the number of cards was never told");
    // The editor folds a thread that is settled.
    await wire.waitFor({ state: "hidden" });
    await savedWhen((text) => /status: accepted\n {4}because: the number of cards was never told\n/.test(text));
    await photograph("critiques-accepted");
  });

  it("are raised from the palette: a kind is chosen, its question stands above what is written", async () => {
    const { page } = workbench;
    await workbench.openFile(article, "about 68%");
    await workbench.runCommand("Countercheck: Raise a Critique…");
    await page.getByText("What is wrong with the claim?").waitFor();
    await workbench.screenshot("critiques-kinds");
    await page.keyboard.type("variance");
    const entry = page.locator(".quick-input-list-entry", { hasText: "No variance given" });
    await entry.waitFor();
    await entry.click();
    const draft = thread("How often was it measured");
    // Whoever types at once types into the critique, not into the article.
    await draft.locator(".monaco-editor.focused").waitFor();
    await page.keyboard.type("One run says little.");
    await photograph("critiques-draft");
    await press(draft, "Raise Critique");
    await draft.waitFor({ state: "detached" });
    await savedWhen((text) => /kind: no-variance\n(?:.*\n){1,3} {4}body: \|\n {6}One run says little\.\n/.test(text));
  });

  it("are undone one after the other, to the byte", async () => {
    const { page } = workbench;
    for (let count = 0; count < 3; count++) {
      await workbench.runCommand("Countercheck: Undo Last Annotation");
      await page
        .locator(".statusbar-item", { hasText: /Undone: the (critique|status|reply)/ })
        .first()
        .waitFor();
    }
    await savedWhen((text) => text === untouched);
  });
});
