import type { Page } from "playwright-core";

/**
 * Waits until VS Code has saved which editors are open, and some state of every webview among them. It does so every
 * five seconds: a window that is loaded again sooner comes back with an older layout.
 * @param holding what the last state that matters holds; empty where any will do
 */
export async function layoutIsSaved(page: Page, holding: string): Promise<void> {
  await page.evaluate(waitForSavedTabs, holding);
}

/** Runs in the page. Each tab is an editor in the saved layout; that of a webview without state isn't counted. */
async function waitForSavedTabs(holding: string): Promise<void> {
  while ((await savedEditors()) !== document.querySelectorAll(".tabs-container .tab").length) {
    await new Promise((settle) => setTimeout(settle, 200));
  }

  async function savedEditors(): Promise<number> {
    let count = 0;
    for (const { name = "" } of await indexedDB.databases()) {
      if (name.startsWith("vscode-web-state-db-")) {
        const database = await answer(indexedDB.open(name));
        const items = database.transaction("ItemTable").objectStore("ItemTable");
        const layout: unknown = await answer(items.get("memento/workbench.parts.editor"));
        const isLatest = typeof layout === "string" && layout.includes(holding);
        const editors = isLatest ? layout.split('"id":"workbench.editors.').slice(1) : [];
        count += editors.filter((one) => !one.startsWith("webviewInput") || /\\"state\\":(?!null)/.test(one)).length;
        database.close();
      }
    }
    return count;
  }

  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((settle, reject) => {
      request.onsuccess = () => settle(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
