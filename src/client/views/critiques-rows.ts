import type { CritiqueReading } from "../../core/critiques-of.js";
import type { ListedClaim } from "../../protocol/lists.js";
import { escapeMarkdown } from "../../render/escape-markdown.js";
import { type Group, grouped } from "./grouped.js";
import { inRow, revealListedCommand, rowId, type TreeNode } from "./tree-node.js";

/** How critiques can be grouped, with what a person is offered. */
export const critiqueGroupings = { status: "Status", kind: "Kind", critic: "Critic" } as const;
export type CritiqueGrouping = keyof typeof critiqueGroupings;

const statuses = {
  open: { name: "Open", icon: "comment-unresolved" },
  answered: { name: "Answered", icon: "comment-discussion" },
  accepted: { name: "Accepted", icon: "pass" },
  rejected: { name: "Rejected", icon: "circle-slash" },
} as const satisfies Readonly<Record<CritiqueReading["status"], { readonly name: string; readonly icon: string }>>;

const statusOrder = Object.keys(statuses);
/** Longest piece of a body in a tooltip, in code units. */
const maxBody = 400;

/** The rows of an article's critiques; below each what it is about. */
export function critiquesRows(
  article: string,
  critiques: readonly CritiqueReading[],
  claims: readonly ListedClaim[],
  grouping: CritiqueGrouping,
): readonly TreeNode[] {
  const quotes = new Map(claims.map(({ claim, quote }) => [claim, inRow(quote)]));
  const byStatus = (a: Group, b: Group): number => statusOrder.indexOf(a.key) - statusOrder.indexOf(b.key);
  return grouped(
    article,
    critiques,
    (critique) => groupOf(critique, grouping),
    (critique) => rowOf(article, critique, quotes),
    grouping === "status" ? byStatus : undefined,
  );
}

function groupOf({ status, kind, by }: CritiqueReading, grouping: CritiqueGrouping): Group {
  switch (grouping) {
    case "status":
      return { key: status, name: statuses[status].name, icon: { name: statuses[status].icon } };
    case "kind":
      return { key: kind ?? "", name: kind ?? "Of no stated kind" };
    case "critic":
      return { key: by.id, name: by.name };
    default:
      return grouping satisfies never;
  }
}

function rowOf(article: string, critique: CritiqueReading, quotes: ReadonlyMap<string, string>): TreeNode {
  const { id, title, kind, by, status, body, replies, about, claims } = critique;
  const name = inRow(title ?? kind ?? id);
  const count = replies.length === 0 ? "" : ` · ${replies.length} ${replies.length === 1 ? "reply" : "replies"}`;
  const [first] = claims;
  const said = body.length > maxBody ? `${body.slice(0, maxBody)}…` : body;
  return {
    id: rowId("critique", id),
    label: name,
    description: `${inRow(by.name)}${count}`,
    icon: { name: statuses[status].icon },
    tooltip: `**${escapeMarkdown(name)}** (${statuses[status].name.toLowerCase()}), ${escapeMarkdown(inRow(by.name))}\n\n${escapeMarkdown(inRow(said))}`,
    spoken: `${statuses[status].name}: ${name}, by ${inRow(by.name)}${count}`,
    kind: `critique-${status}`,
    about: { article, critique: id, ...(first && { claim: first.id }) },
    ...(first && { command: revealListedCommand }),
    // What is named twice stands there once: two rows of one id are no tree.
    children: [...new Map(about.map((one) => [one.id, one])).values()].map(({ id: subject, sort }): TreeNode => {
      const words = (sort === "claim" ? quotes.get(subject) : undefined) ?? inRow(subject);
      return {
        id: rowId("subject", id, subject),
        label: words,
        ...(sort === "claim" ? {} : { description: sort === "unknown" ? "not found" : sort }),
        tooltip: escapeMarkdown(words),
        spoken: `about ${words}`,
        kind: sort === "claim" ? "claim" : "subject",
        about: sort === "claim" ? { article, claim: subject } : { article },
        ...(sort === "claim" && { command: revealListedCommand }),
        children: [],
      };
    }),
  };
}
