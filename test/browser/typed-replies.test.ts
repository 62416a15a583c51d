import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadsIn } from "./harness/critique-threads.js";
import { pointOfText } from "./harness/point-of-text.js";
import { openWorkbench, type Workbench } from "./harness/workbench.js";

const article = "many.md";
const lines = Array.from({ length: 200 }, (_, index) => `District ${index} has ${1000 + index} trees.`);
const claims = lines.map((_, index) => `  c${index}: { quote: has ${1000 + index} trees }`);
const first = "  k0: { about: c0, by: ann, title: Who counted, body: Nobody. }\n";
const others = Array.from(
  { length: 398 },
  (_, index) => `  o${index}: { about: c${1 + (index % 199)}, by: bo, body: No. }`,
);
const claimSet = `countercheck: 1\nparties: { ann: { name: Ann }, bo: { name: Bo } }\nclaims:\n${claims.join("\n")}\ncritiques:\n${first}${others.join("\n")}\n`;

describe("what is typed below a thread and not sent yet, in a real VS Code", () => {
  let folder: string;
  let workbench: Workbench;
  let on: ReturnType<typeof threadsIn>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "countercheck-typed-"));
    await writeFile(join(folder, article), `${lines.join("\n\n")}\n`);
    await writeFile(join(folder, "many.claims.yaml"), claimSet);
    workbench = await openWorkbench({
      folder,
      file: article,
      settings: { "countercheck.author.name": "Grace Reader" },
    });
    on = threadsIn(workbench);
    await workbench.page.locator(".comment-thread-unresolved").first().waitFor();
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const field = (head: string) => on.thread(head).locator(".comment-form .monaco-editor:visible");
  /** Goes to a district, and waits until a thread stands beside it. */
  const showDistrict = async (index: number): Promise<void> => {
    await workbench.openFile(article, `District ${index} has`);
    const { y } = await pointOfText(workbench.page, `District ${index} has`);
    await workbench.page.waitForFunction((line) => {
      const signs = [...document.querySelectorAll(".comment-range-glyph.comment-thread-unresolved")];
      return signs.map((sign) => sign.getBoundingClientRect()).some(({ top, bottom }) => top <= line && line <= bottom);
    }, y);
  };

  it("stays while one looks at hundreds of other threads", async () => {
    const { page } = workbench;
    await (await on.beside("District 0 has", "comment-thread-unresolved")).click();
    const thread = on.thread("Open: Who counted");
    await thread.locator(".review-thread-reply-button:visible, .comment-form .monaco-editor:visible").first().click();
    await field("Who counted").click();
    await page.keyboard.type("The foresters did.");
    for (const index of [40, 100, 160, 199]) await showDistrict(index);
    await workbench.openFile(article, "District 0 has");
    await field("Who counted").getByText("The foresters did.").waitFor();
  });

  it("stays when the critique goes, and can be raised as a critique of its own", async () => {
    const { page } = workbench;
    await workbench.runCommand("View: New Editor Group to the Right");
    await workbench.openFile("many.claims.yaml", "k0: {");
    await workbench.runCommand("Delete Line");
    const thread = on.thread("No longer in the claim set");
    await field("No longer in the claim set").getByText("The foresters did.").waitFor();
    await workbench.screenshot("typed-reply-kept");
    await on.press(thread, "Raise Critique");
    await page.getByText("What is wrong with the claim?").waitFor();
    await page.keyboard.press("Enter");
    await thread.waitFor({ state: "detached" });
    await on.savedWhen("many.claims.yaml", (text) => text.includes("The foresters did."));
  });
});
