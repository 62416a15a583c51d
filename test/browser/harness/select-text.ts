import type { Workbench } from "./workbench.js";

/** Selects a text in a file, as far as it stands in one line, as the keyboard does it. */
export async function selectText(workbench: Workbench, file: string, text: string): Promise<void> {
  await workbench.openFile(file, text);
  for (let count = 0; count < text.length; count++) await workbench.page.keyboard.press("Shift+ArrowRight");
  await workbench.page.locator(".statusbar-item", { hasText: `(${text.length} selected)` }).waitFor();
}
