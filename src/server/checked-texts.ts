import { normaliseUri } from "../workspace/file-uri.js";

/** The open texts without a claim set that a person asked to check, until they are closed. */
export interface CheckedTexts {
  has(text: string): boolean;
  /** Checks a text from now on, or no more. */
  set(text: string, isChecked: boolean): void;
  /** Hears of each text that is checked from now on, or no more. */
  onDidChange(listener: (text: string) => void): void;
}

/** Nothing is checked at first. */
export function createCheckedTexts(): CheckedTexts {
  const checked = new Set<string>();
  const listeners: ((text: string) => void)[] = [];
  return {
    has: (text) => checked.has(normaliseUri(text)),
    set: (text, isChecked) => {
      const key = normaliseUri(text);
      if (checked.has(key) === isChecked) return;
      if (isChecked) checked.add(key);
      else checked.delete(key);
      for (const listener of listeners) listener(key);
    },
    onDidChange: (listener) => void listeners.push(listener),
  };
}
