import assert from "node:assert/strict";
import { threadsIn } from "./harness/critique-threads.js";
import { homes, homesFolder } from "./harness/homes.js";
import { selectText } from "./harness/select-text.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

describe("the questions of annotations, in a real VS Code", () => {
  let workbench: Workbench;
  let on: ReturnType<typeof threadsIn>;
  let source: Awaited<ReturnType<typeof homesFolder>>;
  before(async () => {
    source = await homesFolder();
    workbench = await openWorkbench({ folder: source.folder, file: homes.article });
    on = threadsIn(workbench);
    await workbench.page.locator(".statusbar-item", { hasText: "2 claims" }).waitFor();
  });
  after(async () => {
    await workbench?.close();
    await source.remove();
  });
  const isUntouched = (text: string): boolean => text === homes.claimSet;
  const undoLast = async (what: string): Promise<void> => {
    await on.undoLast(what);
    await on.savedWhen(homes.claims, isUntouched);
  };

  describe("the reason of an exemption", () => {
    it("is asked for the number at the cursor; none is refused in the box, and Escape changes nothing", async () => {
      const { page } = workbench;
      await workbench.openFile(homes.article, "300 of them");
      await workbench.runCommand("Countercheck: Exempt with a Reason…");
      const question = await on.asked("Exempt the Number at the Cursor");
      await page.keyboard.press("Enter");
      await question.getByText("Say why, so that others know.").waitFor();
      await page.keyboard.type("   ");
      await page.keyboard.press("Enter");
      await question.getByText("Say why, so that others know.").waitFor();
      await workbench.screenshot("exempt-without-reason");
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "hidden" });
      await on.savedWhen(homes.claims, isUntouched);
    });

    it("stands in the claim set, for a number and for selected words, until it is undone", async () => {
      const { page } = workbench;
      await workbench.runCommand("Countercheck: Exempt with a Reason…");
      await on.asked("Exempt the Number at the Cursor");
      await page.keyboard.type('counted "by hand": no table');
      await page.keyboard.press("Enter");
      await on.savedWhen(homes.claims, (text) =>
        /\nexempt:\n {2}300.*: "?'?counted "by hand": no table'?\n/.test(text),
      );
      await undoLast("the exemption");
      await selectText(workbench, homes.article, "Nine in ten");
      await workbench.runCommand("Countercheck: Exempt with a Reason…");
      await on.asked("Exempt “Nine in ten”");
      await page.keyboard.type("a guess");
      await page.keyboard.press("Enter");
      await on.savedWhen(homes.claims, (text) => text.includes("\nexempt:\n  Nine in ten: a guess\n"));
      await undoLast("the exemption");
    });
  });

  describe("the title of a source", () => {
    it("is suggested from the link at the cursor, is needed, and opens the claim set at the new entry", async () => {
      const { page } = workbench;
      await workbench.openFile(homes.article, "*Annual*");
      await workbench.runCommand("Countercheck: Extract a Source…");
      const question = await on.asked("Extract a Source");
      const box = question.locator("input[type=text]");
      assert.equal(await box.inputValue(), "the Annual Report");
      await box.fill("");
      await page.keyboard.press("Enter");
      await question.getByText("A source needs a title.").waitFor();
      await workbench.screenshot("source-without-title");
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "hidden" });
      await on.savedWhen(homes.claims, isUntouched);
      await workbench.runCommand("Countercheck: Extract a Source…");
      await on.asked("Extract a Source");
      await box.fill("The Annual Report: 2024");
      await page.keyboard.press("Enter");
      await page.locator(`.tab.active[data-resource-name="${homes.claims}"]`).waitFor();
      await on.savedWhen(homes.claims, (text) =>
        text.includes('\n  annual-report-2024: { title: "The Annual Report: 2024", url: https://a.example/r }\n'),
      );
      // Whoever types at once goes on in the entry.
      await page.keyboard.type(", issued: 2025");
      await page.locator(".view-line", { hasText: /r,\sissued:\s2025/ }).waitFor();
      await workbench.screenshot("source-extracted");
      // The editor takes typed words back one by one; one too many would take back the source as well.
      const typed = page.locator(".view-line", { hasText: "a.example/r," });
      while ((await typed.count()) > 0) {
        const hasText = (await typed.textContent()) ?? "";
        await page.keyboard.press("ControlOrMeta+Z");
        await page.locator(".view-line", { hasText }).waitFor({ state: "detached" });
      }
      await undoLast("the source");
    });
  });

  describe("the new id of a claim", () => {
    const rename = async (to: string): Promise<void> => {
      const { page } = workbench;
      const box = page.locator(".rename-box input");
      await page.keyboard.press("F2");
      await box.waitFor();
      assert.equal(await box.inputValue(), "rents-rose");
      await box.fill(to);
      await page.keyboard.press("Enter");
      await box.waitFor({ state: "hidden" });
    };

    it("is refused in a sentence where it is taken, or is none", async () => {
      await workbench.runCommand("View: Join All Editor Groups");
      await workbench.openFile(homes.article);
      await workbench.openFile(homes.claims, "rents-rose:");
      await rename("new-homes");
      await on.told("“new-homes” is the id of something else already: choose another one.");
      await rename("rents rose!");
      await on.told("“rents rose!” is no id: use letters, digits");
      await workbench.screenshot("rename-refused");
      await on.savedWhen(homes.claims, isUntouched);
    });

    it("stands where the claim is declared and in its critiques, until it is undone", async () => {
      await rename("rents-of-2024");
      await on.savedWhen(homes.claims, (text) => text === homes.claimSet.replaceAll("rents-rose", "rents-of-2024"));
      await workbench.screenshot("renamed");
      await workbench.page.keyboard.press("ControlOrMeta+Z");
      await workbench.page.keyboard.press("ControlOrMeta+S");
      await on.savedWhen(homes.claims, isUntouched);
    });
  });
});
