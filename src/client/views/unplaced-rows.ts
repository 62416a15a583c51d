import { unplacedWords } from "../../core/unplaced-words.js";
import type { ListedUnplaced } from "../../protocol/lists.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { plainText } from "../../render/one-line.js";
import { inRow, revealListedCommand, rowId, type TreeNode } from "./tree-node.js";

/** The rows of claims that have no place; below each the places that would fit. */
export function unplacedRows(article: string, unplaced: readonly ListedUnplaced[]): readonly TreeNode[] {
  return unplaced.map(({ claim, quote, state, candidates }) => {
    const words = inRow(quote);
    const why = unplacedWords(state, candidates.length);
    return {
      id: rowId("unplaced", claim),
      label: words,
      description: why,
      icon: { name: state === "orphan" ? "debug-disconnect" : "list-selection" },
      tooltip: `“${escapeMarkdown(words)}”: ${why}`,
      spoken: `${words}, ${why}`,
      kind: "unplaced",
      about: { article, claim },
      command: revealListedCommand,
      open: true,
      children: candidates.map(({ excerpt, start, end, range }, candidate): TreeNode => {
        const [lead, hit, rest] = [excerpt.slice(0, start), excerpt.slice(start, end), excerpt.slice(end)].map(
          plainText,
        );
        const label = `${lead}${hit}${rest}`;
        const from = lead?.length ?? 0;
        return {
          id: rowId("candidate", claim, candidate),
          label,
          highlights: [[from, from + (hit?.length ?? 0)]],
          description: `line ${range.start.line + 1}`,
          tooltip: escapeMarkdown(label),
          spoken: `line ${range.start.line + 1}: ${label}`,
          kind: "candidate",
          about: { article, claim, candidate },
          command: revealListedCommand,
          children: [],
        };
      }),
    };
  });
}
