import * as vscode from "vscode";
import type { EvidenceSuggestion, SuggestEvidenceAnswer } from "../../protocol/suggest-evidence.js";
import { previewRows } from "./preview-rows.js";

/** What was searched for, with the suggestion that was chosen. */
export interface Picked {
  readonly answer: Suggestions;
  readonly suggestion: EvidenceSuggestion;
}

type Suggestions = Extract<SuggestEvidenceAnswer, { readonly kind: "suggestions" }>;

interface SuggestionItem extends vscode.QuickPickItem {
  readonly suggestion?: EvidenceSuggestion;
}

/**
 * Searches for evidence, lists it, and shows the row of each while a person moves through the list. Closing the list gives
 * the search up and leaves the editors as they were.
 * @param search asked once; it says itself why there is nothing
 * @returns undefined when nothing was chosen
 */
export async function pickSuggestion(
  editor: vscode.TextEditor,
  search: (token: vscode.CancellationToken) => Promise<SuggestEvidenceAnswer>,
): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<SuggestionItem>();
  const cancel = new vscode.CancellationTokenSource();
  const preview = previewRows(editor.viewColumn);
  pick.title = "Find Evidence for This Number";
  pick.placeholder = "Searching the tables around this article…";
  pick.busy = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const chosen = new Promise<EvidenceSuggestion | undefined>((resolve) => {
    pick.onDidHide(() => resolve(undefined));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      const suggestion = item?.suggestion;
      if (suggestion?.evidence) resolve(suggestion);
      else if (suggestion) void vscode.window.showInformationMessage(notWritten(suggestion));
    });
    pick.onDidChangeActive(([item]) => {
      if (!item?.suggestion) return;
      preview.show(toPlace(item.suggestion)).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        pick.title = `The row can't be shown: ${why.replace(/\s+/g, " ").slice(0, 120)}`;
      });
    });
  });
  pick.show();
  try {
    const found = await Promise.race([search(cancel.token), chosen.then(() => undefined)]);
    if (!found) return undefined;
    if (found.kind === "none") {
      void vscode.window.showInformationMessage(found.message);
      return undefined;
    }
    pick.busy = false;
    pick.title = titleOf(found);
    pick.placeholder = placeholderOf(found);
    pick.items = found.suggestions.map(toItem);
    const suggestion = await chosen;
    return suggestion && { answer: found, suggestion };
  } finally {
    cancel.cancel();
    pick.hide();
    await preview.close();
    pick.dispose();
    cancel.dispose();
  }
}

/** Where the rows of a suggestion stand. */
export function toPlace({ uri, place, cells }: EvidenceSuggestion) {
  return { uri: vscode.Uri.parse(uri), place, cells: cells.map(({ range }) => range) };
}

/** A suggestion in three lines: what it comes to, where that stands, and why it fits. */
export function toItem(suggestion: EvidenceSuggestion): SuggestionItem {
  const { value, columns, cells, uri, why, evidence, kind } = suggestion;
  const rows = [...new Set(cells.map(({ row }) => row))];
  const place = rows.length === 0 ? "several rows" : `${rows.length === 1 ? "row" : "rows"} ${rows.join(" and ")}`;
  const how = kind === "value" ? "" : `${kind}: `;
  return {
    label: `${evidence ? "$(table)" : "$(circle-slash)"} ${how}${value} · ${columns.join(", ")}`,
    description: `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}, ${place}`,
    detail: why,
    suggestion,
  };
}

/** What the list is for; what is chosen goes to the claim that is named. */
function titleOf({ claim, words, number }: Suggestions): string {
  const to = claim ? `claim “${claim.id}”` : `new claim “${words.text}”`;
  return `Evidence for “${number.text}”: ${to}`;
}

function placeholderOf({ leftOut }: Suggestions): string {
  if (leftOut === 0) return "Equal numbers occur by chance: look at the row before you choose it";
  return `Look at the row before you choose it (${leftOut} ${leftOut === 1 ? "table was" : "tables were"} not searched)`;
}

function notWritten({ reason }: EvidenceSuggestion): string {
  return `This can't be written as evidence: ${reason ?? "nothing singles the row out."}`;
}
