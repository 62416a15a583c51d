import { markSelector } from "./marks.js";

/** What a key does in the reading view. */
export type KeyAction =
  | "next"
  | "previous"
  | "next-loud"
  | "previous-loud"
  | "clear"
  | "choose"
  | "filter"
  | "search"
  | "table"
  | "help"
  | "contents";

/** The keys that do something, each with its action. */
export const keyActions: Readonly<Record<string, KeyAction>> = {
  j: "next",
  k: "previous",
  n: "next-loud",
  p: "previous-loud",
  f: "filter",
  "/": "search",
  t: "table",
  c: "contents",
  "?": "help",
  Escape: "clear",
  Enter: "choose",
  " ": "choose",
};

/** Where letters are typed rather than keys pressed. */
const fieldSelector = "input:not([type=checkbox]), textarea, select";

/** Whether letters that reach a target are typed into it. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(fieldSelector);
}

/** The action of a key; null with a modifier, and where the key belongs to what has the focus (a button, a field). */
export function actionOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): KeyAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  const action = keyActions[key] ?? null;
  const focused = target instanceof Element ? target : null;
  if (isField(focused)) return null;
  if (action !== "choose") return action;
  return focused?.matches(markSelector) ? action : null;
}
