import type { Locator } from "playwright-core";
import { threadsIn } from "./harness/critique-threads.js";
import { homes, homesFolder } from "./harness/homes.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

describe("a critique's thread from reply to verdict, in high contrast, by somebody whom Git knows", () => {
  let workbench: Workbench;
  let on: ReturnType<typeof threadsIn>;
  let source: Awaited<ReturnType<typeof homesFolder>>;
  before(async () => {
    source = await homesFolder("Grace Reader");
    workbench = await openWorkbench({
      folder: source.folder,
      file: homes.article,
      settings: { "workbench.colorTheme": "Default High Contrast" },
    });
    on = threadsIn(workbench);
    await workbench.page.locator(".comment-thread-unresolved").first().waitFor();
  });
  after(async () => {
    await workbench?.close();
    await source.remove();
  });

  const thread = (): Locator => on.thread("One year is no trend").first();
  const own = (): Locator => thread().locator(".review-comment", { hasText: "Grace Reader" });
  const photograph = async (name: string): Promise<void> => {
    for (const theme of ["high-contrast", "high-contrast-light"] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${name}-${theme}`);
    }
  };
  /** Chooses a sign in the thread's head, and gives the reason that is asked for. */
  const settle = async (sign: string, question: string, reason: string): Promise<void> => {
    await thread().locator(`.review-actions .action-label.codicon-${sign}`).click();
    await on.asked(question);
    await workbench.page.keyboard.type(reason);
    await workbench.page.keyboard.press("Enter");
  };
  const open = async (): Promise<void> => {
    await (await on.beside("Rents rose", "comment-thread-unresolved")).click();
    await thread().waitFor();
  };
  /** Opens a settled thread, which VS Code folds once it is settled: a click that comes before that is in vain. */
  const openSettled = async (head: string, text: string): Promise<void> => {
    for (let isShown = false; !isShown; ) {
      await (await on.beside("Rents rose", "comment-thread")).click();
      isShown = await on
        .thread(head)
        .getByText(text)
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    }
  };

  it("shows a reply with the signs to change it and to take it back", async () => {
    await open();
    // A thread that has had the focus shows the field to write in, any other a button that opens it.
    await thread().locator(".review-thread-reply-button:visible, .comment-form .monaco-editor:visible").first().click();
    await on.write(thread(), "Two years **are** there.");
    await on.press(thread(), "Reply");
    await own().getByText("are", { exact: true }).waitFor();
    await on.savedWhen(homes.claims, (text) => text.includes("  grace-reader: { name: Grace Reader }\n"));
    await own().hover();
    await own().locator(".action-label.codicon-edit").waitFor();
    await photograph("contrast-reply");
  });

  it("lets the reply be written anew, and gives it back as it was on Cancel", async () => {
    await own().hover();
    await own().locator(".action-label.codicon-edit").click();
    await on.write(own(), "Never mind.");
    await photograph("contrast-edit");
    await on.press(own(), "Cancel");
    await own().getByText("are", { exact: true }).waitFor();
    await own().hover();
    await own().locator(".action-label.codicon-edit").click();
    await on.write(own(), "Three years are there.");
    await on.press(own(), "Save");
    await own().getByText("Three years are there.").waitFor();
    await on.savedWhen(homes.claims, (text) => /\n {8}body: \|\n {10}Three years are there\.\n/.test(text));
  });

  it("takes the reply back by the bin", async () => {
    await own().hover();
    await own().locator(".action-label.codicon-trash").click();
    await own().waitFor({ state: "detached" });
    await on.savedWhen(homes.claims, (text) => !text.includes("replies:"));
  });

  it("says by its words and its sign where it stands, with the reason", async () => {
    await settle("check", "Accept the Critique", "one year it is");
    await on.savedWhen(homes.claims, (text) => text.includes("    status: accepted\n    because: one year it is\n"));
    await openSettled("Accepted: One year is no trend", "one year it is");
    await workbench.screenshot("contrast-accepted");
    await settle("issue-reopened", "Reopen the Critique", "");
    await on.thread("Open: One year is no trend").waitFor();
    await settle("circle-slash", "Reject the Critique", "nobody claims a trend");
    await on.savedWhen(homes.claims, (text) => text.includes("    status: rejected\n    because: nobody claims"));
    await openSettled("Rejected: One year is no trend", "nobody claims a trend");
    await workbench.screenshot("contrast-rejected");
  });

  it("is undone to the byte", async () => {
    for (const what of ["the status", "the status", "the status", "the deletion", "the edit", "the reply"]) {
      await on.undoLast(what);
    }
    await on.savedWhen(homes.claims, (text) => text === homes.claimSet);
  });
});
