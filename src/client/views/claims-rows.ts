import type { ListedClaim } from "../../protocol/lists.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { foldText } from "../../render/fold-text.js";
import { verdictIcons, verdictOrder } from "../verdict-icons.js";
import { type Group, grouped } from "./grouped.js";
import { inRow, revealListedCommand, rowId, type TreeNode } from "./tree-node.js";

/** How claims can be grouped, with what a person is offered. */
export const claimGroupings = {
  verdict: "Verdict",
  kind: "Kind",
  party: "Party",
  heading: "Place in the Text",
} as const;
export type ClaimGrouping = keyof typeof claimGroupings;

/** Verdicts in the words of a list. */
export const verdictWords = {
  contradicted: "Contradicted",
  contested: "Contested",
  unverifiable: "Not verifiable",
  supported: "Supported",
  exempt: "No evidence needed",
} as const satisfies Readonly<Record<ListedClaim["verdict"], string>>;

/**
 * The rows of an article's claims.
 * @param filter words of which each claim shown has all, in its quote, its id, its party or its headline
 */
export function claimsRows(
  article: string,
  claims: readonly ListedClaim[],
  grouping: ClaimGrouping,
  filter: string,
): readonly TreeNode[] {
  const words = foldText(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  const wanted = claims.filter(({ claim, quote, party, headline }) => {
    const text = foldText(`${claim} ${quote} ${party} ${headline}`);
    return words.every((word) => text.includes(word));
  });
  const byVerdict = (a: Group, b: Group): number => orderOf(a.key) - orderOf(b.key);
  return grouped(
    article,
    wanted,
    (claim) => groupOf(claim, grouping),
    (claim) => rowOf(article, claim),
    grouping === "verdict" ? byVerdict : undefined,
  );
}

function orderOf(key: string): number {
  return (verdictOrder as readonly string[]).indexOf(key);
}

function groupOf({ verdict, kind, party, heading }: ListedClaim, grouping: ClaimGrouping): Group {
  switch (grouping) {
    case "verdict":
      return { key: verdict, name: verdictWords[verdict], icon: iconOf(verdict) };
    case "kind":
      return { key: kind ?? "", name: kind ?? "Of no stated kind" };
    case "party":
      return { key: party, name: party };
    case "heading":
      return heading
        ? { key: `${heading.nth}:${heading.text}`, name: heading.text }
        : { key: "", name: "Before the first heading" };
    default:
      return grouping satisfies never;
  }
}

function rowOf(article: string, { claim, verdict, quote, headline, party }: ListedClaim): TreeNode {
  const words = inRow(quote);
  return {
    id: rowId("claim", claim),
    label: words,
    description: inRow(party),
    icon: iconOf(verdict),
    tooltip: `**${verdictWords[verdict]}** “${escapeMarkdown(words)}”\n\n${escapeMarkdown(headline)}`,
    spoken: `${verdictWords[verdict]}: ${words}, ${inRow(party)}`,
    kind: "claim",
    about: { article, claim },
    command: revealListedCommand,
    children: [],
  };
}

function iconOf(verdict: ListedClaim["verdict"]): { readonly name: string; readonly color?: string } {
  const name = verdictIcons[verdict];
  return verdict === "exempt" ? { name } : { name, color: `countercheck.${verdict}` };
}
