import type { ListedUnplaced } from "../../protocol/lists.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { inRow, revealListedCommand, type TreeNode } from "./tree-node.js";

/** The rows of claims that have no place; below each the places that would fit. */
export function unplacedRows(article: string, unplaced: readonly ListedUnplaced[]): readonly TreeNode[] {
  return unplaced.map(({ claim, quote, state, candidates }) => {
    const words = inRow(quote);
    const why = state === "orphan" ? "not found in the article" : `${candidates.length} places fit`;
    return {
      id: `unplaced:${claim}`,
      label: words,
      description: why,
      icon: { name: state === "orphan" ? "debug-disconnect" : "list-selection" },
      tooltip: `“${escapeMarkdown(words)}”: ${why}`,
      spoken: `${words}, ${why}`,
      kind: "unplaced",
      about: { article, claim },
      command: revealListedCommand,
      open: true,
      children: candidates.map(
        ({ excerpt, start, end, range }, candidate): TreeNode => ({
          id: `unplaced:${claim}:${candidate}`,
          label: excerpt,
          highlights: [[start, end]],
          description: `line ${range.start.line + 1}`,
          tooltip: escapeMarkdown(excerpt),
          spoken: `line ${range.start.line + 1}: ${excerpt}`,
          kind: "candidate",
          about: { article, claim, candidate },
          command: revealListedCommand,
          children: [],
        }),
      ),
    };
  });
}
