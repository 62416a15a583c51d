import { maxTextLength } from "../protocol/panel.js";
import type { Host } from "./host.js";

/** Sends every error of the page to the editor: a reader can't be expected to open the developer tools. */
export function reportErrors(host: Host): void {
  const report = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.post({ kind: "failed", message: text.slice(0, maxTextLength) });
  };
  window.addEventListener("error", ({ error, message }) => {
    // The browser's own note that layout took two rounds; nothing is wrong.
    if (!message.startsWith("ResizeObserver loop")) report(error ?? message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => report(reason));
}
