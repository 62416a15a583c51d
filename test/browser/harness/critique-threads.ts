import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { pointOfText } from "./point-of-text.js";
import type { Workbench } from "./workbench.js";

/** What a person does with comment threads and the questions that belong to them, in a workbench. */
export function threadsIn({ page, folder, runCommand }: Workbench) {
  const question = page.locator(".quick-input-widget:visible");
  return {
    /** The open thread whose head holds a text. */
    thread: (head: string | RegExp): Locator =>
      page.locator(".review-widget:visible").filter({ has: page.locator(".review-title", { hasText: head }) }),
    /** The sign or the + beside the line with a text. */
    beside: async (
      text: string,
      kind: "comment-thread-unresolved" | "comment-thread" | "line-hover",
    ): Promise<Locator> => {
      const { y } = await pointOfText(page, text);
      const signs = page.locator(`.comment-range-glyph.${kind}`);
      await signs.first().waitFor();
      for (const sign of await signs.all()) {
        const box = await sign.boundingBox();
        if (box && box.y <= y && y <= box.y + box.height) return sign;
      }
      throw new Error(`No ${kind} stands beside “${text}”.`);
    },
    /** Writes into the field that is open in a thread. */
    write: async (within: Locator, text: string): Promise<void> => {
      await within.locator(".monaco-editor:visible").first().click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    press: (within: Locator, name: string): Promise<void> =>
      within.locator(".form-actions .monaco-button:visible", { hasText: name }).first().click(),
    /** The question at the top of the window with a title, once it is asked. */
    asked: async (title: string): Promise<Locator> => {
      await question.getByText(title, { exact: true }).waitFor();
      return question;
    },
    /** A message in the corner that holds a text, once it shows. */
    told: async (text: string | RegExp): Promise<Locator> => {
      const message = page.locator(".notifications-toasts .notification-list-item", { hasText: text });
      await message.waitFor();
      return message;
    },
    /** Takes the last annotation back. The palette knows of it a moment after its file is saved: it is opened until it does. */
    undoLast: async (what: string): Promise<void> => {
      await runCommand("Countercheck: Undo Last Annotation");
      await page
        .locator(".statusbar-item", { hasText: `Undone: ${what}` })
        .first()
        .waitFor();
    },
    /** The text of a file on disk, once it fulfils a condition. */
    savedWhen: async (file: string, fulfils: (text: string) => boolean): Promise<string> => {
      for (;;) {
        const text = await readFile(join(folder, file), "utf8");
        if (fulfils(text)) return text;
        await page.locator(".statusbar").waitFor();
      }
    },
  };
}
