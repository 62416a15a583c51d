import { markSelector } from "./marks.js";

/** What a key does in the reading view. */
export type KeyAction = "next" | "previous" | "next-loud" | "previous-loud" | "clear" | "choose";

const actions: Readonly<Record<string, KeyAction>> = {
  j: "next",
  k: "previous",
  n: "next-loud",
  p: "previous-loud",
  Escape: "clear",
  Enter: "choose",
  " ": "choose",
};

/** The action of a key; null with a modifier, and where the key belongs to what has the focus (a button, a field). */
export function actionOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): KeyAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  const action = actions[key] ?? null;
  if (action !== "choose") return action;
  return target instanceof Element && target.matches(markSelector) ? action : null;
}
