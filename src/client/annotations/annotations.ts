import * as vscode from "vscode";
import { inverseOf, type UndoEdit, undoEdits } from "../../core/claims/edits/inverse-of.js";
import type { TextEdit } from "../../core/text/text-edit.js";
import type { AnnotateAnswer, Annotation } from "../../protocol/annotate.js";
import type { Language } from "../language.js";
import { type Applied, applyVersioned } from "./apply-versioned.js";

/** Writes annotations to claim sets, and takes them back. Whatever can't be done is told in one sentence. */
export interface Annotations extends vscode.Disposable {
  /**
   * Makes an annotation in the claim set of an article. Annotations are made one after the other.
   * @param about the article, or its claim set
   * @returns what was made; undefined when nothing was, and the person was told why
   */
  annotate(about: vscode.Uri, annotation: Annotation): Promise<Annotated | undefined>;
  /** Takes the last annotation back, where its lines are still as it left them. */
  undoLast(): Promise<void>;
}

/** An annotation that was made. */
export interface Annotated {
  readonly claimSet: vscode.TextDocument;
  /** The id of what was added; null where nothing has a new one. */
  readonly id: string | null;
  /** Where a person goes on writing in the claim set; null where there is nothing more to write. */
  readonly cursor: vscode.Position | null;
}

interface Undoable {
  readonly claimSet: vscode.Uri;
  readonly name: string;
  readonly inverse: readonly UndoEdit[];
}

/** How many annotations can be taken back, one after the other. */
const maxUndoable = 100;
/** How often an annotation is asked for again when its claim set changed between the question and the answer. */
const maxAttempts = 5;
/** Whether there is an annotation that can be taken back. */
const canUndoKey = "countercheck.canUndoAnnotation";

/** Writes annotations with the edits that the server computes. */
export function writeAnnotations(language: () => Promise<Language>): Annotations {
  const undoable: Undoable[] = [];
  let last: Promise<unknown> = Promise.resolve();
  // One at a time: each is computed from what the one before left.
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  const noteUndoable = (): void => {
    void vscode.commands.executeCommand("setContext", canUndoKey, undoable.length > 0);
  };
  const make = async (about: vscode.Uri, annotation: Annotation): Promise<Annotated | undefined> => {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const answer = await (await language()).annotate(about, annotation);
      if (answer.kind === "refused") return tell(answer.message);
      const claimSet = await openClaimSet(vscode.Uri.parse(answer.uri));
      if (claimSet === undefined) return undefined;
      // The server counts versions of what is open: once the claim set is, it is asked again.
      if (answer.version !== claimSet.version) continue;
      const before = claimSet.getText();
      const edits = spanEditsOf(claimSet, answer);
      const applied = await applyVersioned({
        document: claimSet,
        version: answer.version,
        edits: edits.map((edit) => toTextEdit(claimSet, edit)),
      });
      if (applied === "changed-meanwhile") continue;
      if (!tellFailure(applied, claimSet)) return undefined;
      undoable.push({ claimSet: claimSet.uri, name: answer.name, inverse: inverseOf(edits, before) });
      if (undoable.length > maxUndoable) undoable.shift();
      noteUndoable();
      const { id, cursor } = answer;
      return { claimSet, id, cursor: cursor && new vscode.Position(cursor.line, cursor.character) };
    }
    return tell("The claim set keeps changing, so nothing was written. Try it once more.");
  };
  const undo = async (): Promise<void> => {
    const undone = undoable.pop();
    if (!undone) return tell("There is no annotation to undo.");
    noteUndoable();
    const claimSet = await openClaimSet(undone.claimSet);
    if (!claimSet) return;
    const found = undoEdits(undone.inverse, claimSet.getText());
    const name = vscode.workspace.asRelativePath(claimSet.uri);
    if (found.kind === "refused") {
      return tell(`${capitalised(undone.name)} can't be undone here, since its lines changed. Edit ${name} by hand.`);
    }
    const edits = found.edits.map((edit) => toTextEdit(claimSet, edit));
    const applied = await applyVersioned({ document: claimSet, version: claimSet.version, edits });
    if (tellFailure(applied, claimSet)) {
      void vscode.window.setStatusBarMessage(`$(discard) Undone: ${undone.name}.`, 5000);
    }
  };
  noteUndoable();
  return {
    annotate: (about, annotation) => inTurn(() => make(about, annotation)),
    undoLast: () => inTurn(undo),
    dispose: () => undoable.splice(0),
  };
}

/** Opens a claim set without showing it; undefined when that failed, which is told. */
async function openClaimSet(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return tell(`${vscode.workspace.asRelativePath(uri)} can't be opened, so nothing was written: ${why}`);
  }
}

function spanEditsOf(
  document: vscode.TextDocument,
  { edits }: Extract<AnnotateAnswer, { kind: "edit" }>,
): readonly TextEdit[] {
  return edits.map(({ range: { start, end }, newText }) => ({
    span: {
      start: document.offsetAt(new vscode.Position(start.line, start.character)),
      end: document.offsetAt(new vscode.Position(end.line, end.character)),
    },
    text: newText,
  }));
}

function toTextEdit(document: vscode.TextDocument, { span, text }: TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
}

/** Tells what failed; whether the edits stand in the document. */
function tellFailure(applied: Applied, { uri }: vscode.TextDocument): boolean {
  const name = vscode.workspace.asRelativePath(uri);
  switch (applied) {
    case "saved":
    case "unsaved":
      return true;
    case "not-saved":
      void vscode.window.showWarningMessage(`${name} is changed in the editor, but could not be saved. Save it there.`);
      return true;
    case "changed-meanwhile":
      tell(`${name} changed meanwhile, so nothing was written. Try it once more.`);
      return false;
    case "not-editable":
      tell(`${name} can't be edited, so nothing was written. Look whether it is read-only.`);
      return false;
    default:
      return applied satisfies never;
  }
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
