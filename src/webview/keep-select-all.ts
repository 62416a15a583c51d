import { isField } from "./keyboard.js";

/**
 * Keeps "select all" of a field in the field. VS Code hears every key that the page lets through and, a moment later,
 * selects all of the page's focused field once more; what was typed in between would be replaced by the next letter.
 */
export function keepSelectAll(): void {
  document.addEventListener("keydown", (event) => {
    const isSelectAll =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "a";
    if (isSelectAll && isField(event.target)) event.stopPropagation();
  });
}
