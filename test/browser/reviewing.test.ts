import assert from "node:assert/strict";
import { threadsIn } from "./harness/critique-threads.js";
import { homes, homesFolder } from "./harness/homes.js";
import { pointOfText } from "./harness/point-of-text.js";
import { selectText } from "./harness/select-text.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

describe("reviewing mode, in a real VS Code that knows nobody's name", () => {
  let workbench: Workbench;
  let on: ReturnType<typeof threadsIn>;
  let source: Awaited<ReturnType<typeof homesFolder>>;
  before(async () => {
    source = await homesFolder();
    workbench = await openWorkbench({ folder: source.folder, file: homes.article });
    on = threadsIn(workbench);
    await workbench.page.locator(".comment-thread-unresolved").first().waitFor();
  });
  after(async () => {
    await workbench?.close();
    await source.remove();
  });

  const plus = () => workbench.page.locator(".comment-range-glyph.line-hover, .comment-range-glyph.comment-diff-added");
  const isUntouched = (text: string): boolean => text === homes.claimSet;
  const hoverLineOf = async (text: string): Promise<void> => {
    const { x, y } = await pointOfText(workbench.page, text);
    await workbench.page.mouse.move(x + 20, y);
    await workbench.page.mouse.move(x, y);
  };

  it("offers a + beside the lines while it is on, and none while it is off", async () => {
    await hoverLineOf("See [the");
    assert.equal(await plus().count(), 0);
    await workbench.runCommand("Countercheck: Toggle Reviewing");
    await plus().first().waitFor();
    await hoverLineOf("See [the");
    await (await on.beside("See [the", "line-hover")).waitFor();
    await workbench.screenshot("reviewing-on");
    await workbench.runCommand("Countercheck: Toggle Reviewing");
    await plus().first().waitFor({ state: "detached" });
    await workbench.runCommand("Countercheck: Toggle Reviewing");
    await plus().first().waitFor();
  });

  it("asks what words without a claim are to be, and keeps what was written when that isn't said", async () => {
    const { page } = workbench;
    await selectText(workbench, homes.article, "See");
    await hoverLineOf("See [the");
    await (await on.beside("See [the", "line-hover")).click();
    const started = on.thread("Start discussion");
    await started.locator(".monaco-editor.focused").waitFor();
    await page.keyboard.type("Which report is **meant**?");
    await on.press(started, "Raise Critique");
    const question = await on.asked("No Claim Stands in the Selected Words");
    await question.getByText("Make a claim of “See”").waitFor();
    await workbench.screenshot("reviewing-no-claim");
    await page.keyboard.press("Escape");
    const kept = on.thread("New critique");
    await kept.locator(".monaco-editor.focused").getByText("Which report is").waitFor();
    await on.press(kept, "Raise Critique");
    await on.asked("No Claim Stands in the Selected Words");
    await page.keyboard.press("Enter");
    await on.asked("What is wrong with the claim?");
    await page.keyboard.press("Escape");
    await kept.locator(".monaco-editor.focused").getByText("Which report is").waitFor();
    await on.savedWhen(homes.claims, isUntouched);
  });

  it("asks for a name, says that nothing is saved without one, and writes claim and critique with one", async () => {
    const { page } = workbench;
    const kept = on.thread("New critique");
    await on.press(kept, "Raise Critique");
    await on.asked("No Claim Stands in the Selected Words");
    await page.keyboard.press("Enter");
    await on.asked("What is wrong with the claim?");
    await page.keyboard.type("rhubarb");
    await page.locator(".quick-input-list-entry", { hasText: "None of these" }).click();
    await on.asked("Your Name");
    await page.keyboard.press("Escape");
    await on.told("Nothing was saved without a name");
    await kept.locator(".monaco-editor.focused").getByText("Which report is").waitFor();
    await on.savedWhen(homes.claims, isUntouched);
    await workbench.screenshot("reviewing-no-name");
    await on.press(kept, "Raise Critique");
    // What was chosen already isn't asked again.
    await on.asked("Your Name");
    await page.keyboard.type("Ann O'Nymous");
    await page.keyboard.press("Enter");
    await kept.waitFor({ state: "detached" });
    const saved = await on.savedWhen(homes.claims, (text) => text.includes("Which report"));
    assert.match(saved, /\n {2}ann-onymous: \{ name: Ann O'Nymous \}\n/);
    assert.match(saved, /\n {2}see:\n {4}quote: See\n(?: {4}.*\n)* {4}evidence: \[\]\n/);
    assert.match(
      saved,
      /\n {2}which-report-meant:\n {4}about: \[see\]\n {4}by: ann-onymous\n {4}status: open\n {4}body: \|\n {6}Which report is \*\*meant\*\*\?\n {4}date: /,
    );
    await (await on.told("Keep “Ann O'Nymous” as your name")).getByText("Keep", { exact: true }).click();
    await (await on.beside("See [the", "comment-thread-unresolved")).click();
    await on
      .thread(/^Open: /)
      .getByText("meant", { exact: true })
      .waitFor();
    await workbench.screenshot("reviewing-raised");
  });

  it("takes back the critique and then the claim that was made for it", async () => {
    for (const undone of ["critique", "claim"]) {
      await on.undoLast(`the ${undone}`);
    }
    await on.savedWhen(homes.claims, isUntouched);
    await on.thread(/^Open: /).waitFor({ state: "hidden" });
  });

  it("raises a critique of selected words from the palette, where a line has a thread instead of a +", async () => {
    const { page } = workbench;
    await selectText(workbench, homes.article, "300 of them");
    await workbench.runCommand("Countercheck: Raise a Critique…");
    const question = await on.asked("No Claim Stands in the Selected Words");
    await question.getByText("1,200 new homes").waitFor();
    await question.getByText("Make a claim of “").click();
    await on.asked("What is wrong with the claim?");
    await page.keyboard.type("variance");
    await page.locator(".quick-input-list-entry", { hasText: "No variance given" }).click();
    const draft = on.thread("New critique of “300 of them”: ");
    await draft.locator(".monaco-editor.focused").waitFor();
    await page.keyboard.type("Counted how often?");
    await on.press(draft, "Raise Critique");
    // The name was kept in the settings.
    const saved = await on.savedWhen(homes.claims, (text) => text.includes("Counted how often?"));
    assert.match(saved, /quote: 300 of them\n/);
    for (const undone of ["critique", "claim"]) await on.undoLast(`the ${undone}`);
    await on.savedWhen(homes.claims, isUntouched);
  });
});
