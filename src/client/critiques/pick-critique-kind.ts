import * as vscode from "vscode";
import { critiqueKinds } from "../../core/critique-kinds.js";
import type { CritiqueReading } from "../../core/critiques-of.js";
import { kindWords } from "../../render/short-words.js";

/** What was chosen: a kind, with the question that it asks; or none, where null stands. */
export interface PickedKind {
  readonly id: string | null;
  readonly question: string | null;
}

/**
 * Asks what kind a critique is, from the checklist and the kinds that the claim set uses already. Undefined when the
 * person closes the question.
 */
export async function pickCritiqueKind(used: readonly CritiqueReading[]): Promise<PickedKind | undefined> {
  const chosen = await vscode.window.showQuickPick(kindItems(used), {
    title: "What is wrong with the claim?",
    placeHolder: "Choose a kind of critique; type to find one",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  if (!chosen.isOwn) return { id: chosen.id, question: chosen.question };
  const words = await vscode.window.showInputBox({
    title: "A Kind of Your Own",
    prompt: "A few words, in lower case with hyphens, as in “missing-measure”.",
    validateInput: (text) => (idOfKind(text) === "" ? "Write a few words." : undefined),
  });
  return words === undefined ? undefined : { id: idOfKind(words), question: null };
}

interface KindItem extends vscode.QuickPickItem, PickedKind {
  readonly isOwn: boolean;
}

/** The kinds to choose from: those of the checklist, those of the claim set, none, and another. */
export function kindItems(used: readonly Pick<CritiqueReading, "kind">[]): readonly KindItem[] {
  const known = new Set(critiqueKinds.map(({ id }) => id));
  const others = [...new Set(used.flatMap(({ kind }) => (kind === null || known.has(kind) ? [] : kind)))];
  return [
    ...critiqueKinds.map(({ id, label, question, help }): KindItem => {
      return { label, description: question, detail: help, id, question, isOwn: false };
    }),
    ...others.map((id): KindItem => {
      return { label: kindWords(id), description: "used in this claim set", id, question: null, isOwn: false };
    }),
    { label: "None of these", description: "without a kind", ...unlisted, isOwn: false },
    { label: "A kind of your own…", ...unlisted, isOwn: true },
  ];
}

/** Offered whatever is typed: who looks for a kind that isn't there goes on from here. */
const unlisted = { id: null, question: null, alwaysShow: true } as const;

function idOfKind(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
