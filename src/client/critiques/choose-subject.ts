import * as vscode from "vscode";
import type { ClaimMark } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";

/** What a critique is to be about: claims by their ids, or words that a claim is made of first. */
export type Subject =
  | { readonly kind: "claims"; readonly claims: readonly string[] }
  | { readonly kind: "words"; readonly words: vscode.Range };

/** Where a person points to. */
export interface Pointed {
  readonly document: vscode.TextDocument;
  readonly words: vscode.Range;
  /** Whether the words were selected; else they are whole lines. */
  readonly isSelected: boolean;
}

/**
 * The claims that selected words touch; of a line without selected words its one claim, or those that the person chooses.
 * Where the words touch none, the person may have a claim made of them. Undefined when there is nothing to be about.
 */
export async function chooseSubject(
  { document, words, isSelected }: Pointed,
  marks: readonly ClaimMark[],
): Promise<Subject | undefined> {
  const touched = marks.filter(({ range }) => {
    const shared = toRange(range).intersection(words);
    return shared !== undefined && (words.isEmpty || !shared.isEmpty);
  });
  if (touched.length === 1 || (touched.length > 0 && isSelected)) return claimsOf(touched);
  if (touched.length > 0) return chooseAmong(touched);
  if (isSelected) return askForClaim(document.getText(words), words, marks);
  void vscode.window.showInformationMessage(
    "No claim stands in this line. Select the words that the critique is about, and raise it again.",
  );
  return undefined;
}

async function chooseAmong(marks: readonly ClaimMark[]): Promise<Subject | undefined> {
  const chosen = await vscode.window.showQuickPick(marks.map(itemOf), {
    canPickMany: true,
    title: "Which claims is the critique about?",
  });
  return chosen && chosen.length > 0 ? claimsOf(chosen.map(({ mark }) => mark)) : undefined;
}

/** Asks whether to make a claim of words, beside the claims in their lines, one of which may be meant. */
async function askForClaim(
  text: string,
  words: vscode.Range,
  marks: readonly ClaimMark[],
): Promise<Subject | undefined> {
  const make = { label: `Make a claim of “${shortened(text)}”`, mark: null };
  const beside = marks.filter(({ range }) => range.start.line <= words.end.line && range.end.line >= words.start.line);
  const chosen = await vscode.window.showQuickPick([make, ...beside.map(itemOf)], {
    title: "No Claim Stands in the Selected Words",
    placeHolder: "What is the critique to be about?",
  });
  if (!chosen) return undefined;
  return chosen.mark ? claimsOf([chosen.mark]) : { kind: "words", words };
}

/** Longest part of selected words that a choice shows, in code units: what it is for has to stay in sight. */
const maxWords = 80;

function shortened(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  return text.length > maxWords ? `${text.slice(0, maxWords - 1)}…` : text;
}

function itemOf(mark: ClaimMark): { readonly label: string; readonly description: string; readonly mark: ClaimMark } {
  return { label: mark.quote, description: mark.headline, mark };
}

function claimsOf(marks: readonly ClaimMark[]): Subject {
  return { kind: "claims", claims: marks.map(({ claim }) => claim) };
}
