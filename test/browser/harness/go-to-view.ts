import type { Workbench } from "./workbench.js";

/**
 * Gives the focus to the one reading view that shows, in the second group. It has it only once its page says so: what is
 * opened before that is closed again. Where it has it already nothing is pressed, since VS Code would take it away for a
 * moment, in which keys go nowhere.
 * @param title words of its tab
 */
export async function goToView(workbench: Workbench, title: string): Promise<void> {
  const body = workbench.webviewFrame().locator("body");
  if (await body.evaluate(() => document.hasFocus())) return;
  await workbench.page.keyboard.press("ControlOrMeta+2");
  await workbench.page.locator(".editor-group-container.active .tab.active", { hasText: title }).waitFor();
  await body.evaluate(async () => {
    while (!document.hasFocus()) await new Promise(requestAnimationFrame);
  });
}
