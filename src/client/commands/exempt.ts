import * as vscode from "vscode";
import { type Annotation, exemptCommand } from "../../protocol/annotate.js";
import { toRange } from "../articles.js";
import { editorAt } from "../authoring/editor-at.js";
import type { Command } from "./command.js";

/**
 * Says why the claim at the cursor needs no evidence; where no claim stands, the selected words or the number at the
 * cursor. A code action names the article and the place.
 */
export const exempt: Command = {
  id: exemptCommand,
  run: async ({ annotations, articles }, article, line, character) => {
    const editor = editorAt(article, line, character);
    if (!editor) {
      void vscode.window.showInformationMessage("Place the cursor in a claim or a number of an article to exempt it.");
      return;
    }
    const { document, selection } = editor;
    const marks = articles.of(document.uri)?.marks ?? [];
    // The narrowest claim is the one that is pointed to.
    const [mark] = marks
      .filter(({ range }) => toRange(range).contains(selection))
      .toSorted((a, b) => a.quote.length - b.quote.length);
    const reason = await vscode.window.showInputBox({
      title: titleOf(mark?.quote ?? document.getText(selection)),
      prompt: "Why does it need no evidence? The reason is shown to whoever reads the claim set.",
      placeHolder: "a figure number · a guess, no number · told elsewhere",
      validateInput: (written) => (written.trim() === "" ? "Say why, so that others know." : null),
    });
    if (reason === undefined) return;
    const { start, end } = selection;
    const annotation: Annotation = mark
      ? { kind: "exempt-claim", claim: mark.claim, reason }
      : { kind: "exempt-quantity", range: { start, end }, reason };
    await annotations.annotate(document.uri, annotation);
  },
};

function titleOf(words: string): string {
  const shown = words.replace(/\s+/g, " ").trim();
  return shown === "" ? "Exempt the Number at the Cursor" : `Exempt “${shortened(shown)}”`;
}

/** Longest part of a claim's words in a title, in code units. */
const maxQuoted = 60;

function shortened(words: string): string {
  return words.length > maxQuoted ? `${words.slice(0, maxQuoted - 1)}…` : words;
}
