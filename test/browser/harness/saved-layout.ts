import type { Page } from "playwright-core";

/**
 * Waits until VS Code has saved which editors are open. It does so every five seconds: a window that is loaded again
 * sooner comes back with an older layout.
 */
export async function layoutIsSaved(page: Page): Promise<void> {
  await page.waitForFunction(savesAllTabs, undefined, { polling: 200 });
}

/** Runs in the page: whether the saved layout holds as many editors as there are tabs. */
async function savesAllTabs(): Promise<boolean> {
  const saved: string[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    if (name.startsWith("vscode-web-state-db-")) {
      const database = await answer(indexedDB.open(name));
      const items = database.transaction("ItemTable").objectStore("ItemTable");
      const layout: unknown = await answer(items.get("memento/workbench.parts.editor"));
      saved.push(...(typeof layout === "string" ? (layout.match(/"id":"workbench\.editors\./g) ?? []) : []));
      database.close();
    }
  }
  return saved.length === document.querySelectorAll(".tabs-container .tab").length;

  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((settle, reject) => {
      request.onsuccess = () => settle(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
