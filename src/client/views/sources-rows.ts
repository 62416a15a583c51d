import type { ListedClaim, ListedSource } from "../../protocol/lists.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { inRow, revealListedCommand, rowId, type TreeNode } from "./tree-node.js";

/** The rows of an article's sources; below each the claims that rest on it. */
export function sourcesRows(
  article: string,
  sources: readonly ListedSource[],
  claims: readonly ListedClaim[],
): readonly TreeNode[] {
  const quotes = new Map(claims.map(({ claim, quote }) => [claim, inRow(quote)]));
  return sources.map(({ source, title, byline, access, party, interest, claims: resting, declaration }) => {
    const behind = [party, interest].filter((part) => part !== null).join(": ");
    const facts = [byline, behind, access]
      .filter((part) => part !== null && part !== "")
      .map((part) => inRow(part ?? ""));
    return {
      id: rowId("source", source),
      // Behind a long title, a narrow side bar would cut the count off.
      label: `${resting.length} · ${inRow(title)}`,
      ...(party === null ? {} : { description: inRow(party) }),
      icon: { name: resting.length === 0 ? "file" : "book" },
      tooltip: [`**${escapeMarkdown(inRow(title))}**`, ...facts.map(escapeMarkdown)].join("\n\n"),
      spoken: `${inRow(title)}, ${resting.length === 1 ? "1 claim rests" : `${resting.length} claims rest`} on it`,
      kind: declaration ? "source" : "source-undeclared",
      about: { article, source },
      ...(declaration && { command: revealListedCommand }),
      children: resting.map((claim): TreeNode => {
        const words = quotes.get(claim) ?? claim;
        return {
          id: rowId("resting", source, claim),
          label: words,
          tooltip: escapeMarkdown(words),
          spoken: words,
          kind: "claim",
          about: { article, claim },
          command: revealListedCommand,
          children: [],
        };
      }),
    };
  });
}
