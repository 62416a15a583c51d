import * as vscode from "vscode";
import { unplacedWords } from "../../core/unplaced-words.js";
import type { RelinkableClaim } from "../../protocol/relinkable.js";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

interface PlaceItem extends vscode.QuickPickItem {
  readonly claim: string;
  readonly range: vscode.Range;
}

/**
 * Lists the claims of the active article whose words changed or are gone, each with the places where it could stand and with
 * what is selected; shows a place while one moves through the list, and lets the claim quote the one that is chosen.
 */
export const relinkClaim: Command = {
  id: "countercheck.relinkClaim",
  run: async ({ annotations, language }) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return tell("Open an article to relink its claims.");
    const { document, selection } = editor;
    const claims = await (await language()).relinkable(document.uri);
    const { version } = document;
    if (claims.length === 0) return tell("Every claim of this text stands on the words that it quotes.");
    const items = claims.flatMap((claim) => itemsOf(claim, editor));
    if (!items.some((item) => "claim" in item)) {
      return tell(
        `${claims.length === 1 ? "One claim stands" : `${claims.length} claims stand`} nowhere, and nothing like it is in the text. Select the words, and run Relink a Claim again.`,
      );
    }
    const [top] = editor.visibleRanges;
    const mark = vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
      border: "1px solid",
      borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
    });
    const chosen = await vscode.window.showQuickPick(items, {
      title: "Relink a Claim",
      placeHolder: "Choose the words that a claim is to quote",
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        const range = typeof item === "object" && "range" in item ? (item as PlaceItem).range : undefined;
        editor.setDecorations(mark, range ? [range] : []);
        if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      },
    });
    mark.dispose();
    if (!chosen || !("claim" in chosen)) {
      editor.selection = selection;
      if (top) editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
      return;
    }
    if (document.version !== version) return tell("The text changed meanwhile. Run Relink a Claim again.");
    const { claim, range } = chosen as PlaceItem;
    // VS Code's ranges become lists on the wire.
    const { start, end } = range;
    const made = await annotations.annotate(document.uri, { kind: "relink", claim, range: { start, end } });
    if (made) void vscode.window.setStatusBarMessage(`$(link) Claim “${claim}” is relinked.`, 5000);
  },
};

function itemsOf(
  { claim, quote, state, places }: RelinkableClaim,
  { document, selection }: vscode.TextEditor,
): readonly (PlaceItem | vscode.QuickPickItem)[] {
  const why = state === "edited" ? "edited" : unplacedWords(state, places.length);
  const group = { label: `${claim} · ${why}`, kind: vscode.QuickPickItemKind.Separator };
  const was = `was “${quote}”`;
  const found = places.map(({ range, text }): PlaceItem => {
    const description = `line ${range.start.line + 1}`;
    return { label: `$(quote) ${text}`, description, detail: was, claim, range: toRange(range) };
  });
  const selected = document.getText(selection).replace(/\s+/g, " ").trim();
  const atSelection: PlaceItem = {
    label: `$(selection) ${selected.slice(0, 200)}`,
    description: "at the selection",
    detail: was,
    claim,
    range: selection,
  };
  const all = selected === "" ? found : [...found, atSelection];
  return all.length === 0 ? [] : [group, ...all];
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
