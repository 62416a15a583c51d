import * as vscode from "vscode";
import { type Reference, referenceAt } from "../../core/article/reference-at.js";
import { showBeside } from "../authoring/create-claim-set.js";
import { hasClaimSet } from "../authoring/has-claim-set.js";
import { savedArticle } from "../authoring/saved-article.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Makes a source of the selected words, or of the link, address or citation at the cursor of an article; or of words that
 * are selected in a claim set. The person says its title, and goes on in the claim set, behind what the new entry holds.
 */
export const extractSource: Command = {
  id: "countercheck.extractSource",
  run: async (context) => {
    const place = await placeOf(context);
    if (!place) return;
    const { about, reference } = place;
    const title = await vscode.window.showInputBox({
      title: "Extract a Source",
      prompt: reference.url === null ? "The source's title." : `The title of ${shortened(reference.url)}.`,
      value: reference.title,
      validateInput: (written) => (written.trim() === "" ? "A source needs a title." : null),
    });
    if (title === undefined || title.trim() === "") return;
    const url = reference.url ?? undefined;
    const made = await context.annotations.annotate(about, { kind: "add-source", title: title.trim(), url });
    if (made) await showBeside(made.claimSet, made.cursor);
  },
};

interface Place {
  /** The article, or the claim set. */
  readonly about: vscode.Uri;
  readonly reference: Reference;
}

/** What the person points to; undefined where that is nothing, and they were told so. */
async function placeOf(context: CommandContext): Promise<Place | undefined> {
  const active = vscode.window.activeTextEditor;
  if (active && /\.claims\.ya?ml$/i.test(active.document.uri.path)) {
    if (active.selection.isEmpty) return tell("Select the words of a note that name the source.");
    return { about: active.document.uri, reference: ofNote(active) };
  }
  const editor = await savedArticle("run Extract a Source again");
  if (!editor) return undefined;
  const reference = referenceIn(editor);
  if (!reference)
    return tell("There is no link, address or citation at the cursor. Select the words that name the source.");
  const about = editor.document.uri;
  return (await hasClaimSet(context, about)) ? { about, reference } : undefined;
}

function referenceIn({ document, selection }: vscode.TextEditor): Reference | null {
  const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return referenceAt(document.getText(), { start, end });
}

/** Of entries with their keys nothing is guessed: which of their words would be the source's is anybody's guess. */
function ofNote(editor: vscode.TextEditor): Reference {
  const nothing = { title: "", url: null };
  return entryKey.test(editor.document.getText(editor.selection)) ? nothing : (referenceIn(editor) ?? nothing);
}

const entryKey =
  /(?:^|[\s{,])["']?(?:quote|evidence|cell|table|where|value|compute|relates|about|body|note|says)["']?:(?=\s|$)/;

/** Longest part of an address in a question, in code units. */
const maxAddress = 80;

function shortened(address: string): string {
  return address.length > maxAddress ? `${address.slice(0, maxAddress - 1)}…` : address;
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
