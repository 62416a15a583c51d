/** Something that may be written where the cursor stands. */
export interface Suggestion {
  /** What it is, as the data or the claim set spell it. */
  readonly text: string;
  readonly kind: "key" | "word" | "id" | "table" | "cell" | "column" | "text-of-cell";
  /** A few words beside it. */
  readonly detail: string;
  /** A sentence that explains it; empty for none. */
  readonly meaning: string;
  /** For keys, whether what follows is a map or a list; for cells, whether a part of the name is still to come. */
  readonly goesOn: boolean;
}

/** Suggestions, most useful first. */
export interface Suggestions {
  readonly all: readonly Suggestion[];
  /** Whether there are more, so that typing on must ask again. */
  readonly isPart: boolean;
}

/** How many suggestions are given at once. */
export const maxSuggestions = 200;

/** The first suggestions that hold what was typed, whatever its case. */
export function firstOf(found: Iterable<Suggestion>, typed: string): Suggestions {
  const wanted = typed.trim().toLowerCase();
  const all: Suggestion[] = [];
  for (const one of found) {
    if (wanted !== "" && !one.text.toLowerCase().includes(wanted)) continue;
    if (all.length === maxSuggestions) return { all, isPart: true };
    all.push(one);
  }
  return { all, isPart: false };
}
