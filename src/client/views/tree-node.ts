import { oneLine } from "../../render/one-line.js";

/** The longest text of a row, in code units: longer ones are cut by the editor anyway. */
const maxLabel = 200;

/** A text as a row shows it: on one line. */
export function inRow(text: string): string {
  return oneLine(text, maxLabel);
}

/** The id of a row for what stands for it: ids from outside may hold any sign, so they are told apart by their quotes. */
export function rowId(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/**
 * A row of a tree. Plain data, so that two states of a tree can be compared, and a refresh is spared where nothing that
 * is shown changed: places in the text change with each key and stand elsewhere.
 */
export interface TreeNode {
  /** Unique in its tree, and the same as long as it stands for the same thing: selection and expansion hang on it. */
  readonly id: string;
  /** One line of plain text. */
  readonly label: string;
  /** Stretches of the label that stand out, UTF-16, half open. */
  readonly highlights?: readonly (readonly [start: number, end: number])[];
  /** Beside the label, less prominent. */
  readonly description?: string;
  /** An icon of VS Code's by its name, in a colour of package.json. */
  readonly icon?: { readonly name: string; readonly color?: string };
  /** Markdown, escaped; it is never trusted. */
  readonly tooltip: string;
  /** The row in words, as a screen reader says it. */
  readonly spoken: string;
  /** What it is, for the menus of package.json. */
  readonly kind: string;
  /** What a click and the menus' commands are about. */
  readonly about: About;
  /** What a click does; rows that only hold others do nothing but open. */
  readonly command?: string;
  /** Whether its children show at first. */
  readonly open?: boolean;
  readonly children: readonly TreeNode[];
}

/** What a row is about: an article, and a thing in it by its id. */
export interface About {
  readonly article: string;
  readonly claim?: string;
  /** Which of an unplaced claim's candidates, from 0. */
  readonly candidate?: number;
  readonly source?: string;
  readonly critique?: string;
}

/** What an argument of a command is about, when it is a row of a tree; undefined for all else. */
export function aboutOf(value: unknown): About | undefined {
  const about = typeof value === "object" && value !== null && "about" in value ? value.about : undefined;
  if (typeof about !== "object" || about === null) return undefined;
  const { article, claim, candidate, source, critique } = about as Readonly<Record<string, unknown>>;
  if (typeof article !== "string" || (candidate !== undefined && typeof candidate !== "number")) return undefined;
  return {
    article,
    ...(typeof claim === "string" && { claim }),
    ...(candidate !== undefined && { candidate }),
    ...(typeof source === "string" && { source }),
    ...(typeof critique === "string" && { critique }),
  };
}

/** The command of a row that is clicked: shows what it is about in the article, or in the claim set. */
export const revealListedCommand = "countercheck.revealListed";
