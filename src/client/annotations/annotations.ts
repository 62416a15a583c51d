import * as vscode from "vscode";
import type { Annotation, FileEdit, Refused, UndoAnnotationParams } from "../../protocol/annotate.js";
import { toRange } from "../articles.js";
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
  readonly undo: UndoAnnotationParams["undo"];
}

/** What the server answers, when it isn't refused. */
type EditAnswer = FileEdit & { readonly kind: "edit" };

/** How many annotations can be taken back, one after the other. */
const maxUndoable = 100;
/** How often edits are asked for again when their file changed between the question and the answer. */
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
    const made = await write(async () => (await language()).annotate(about, annotation));
    if (made === undefined || made.kind === "refused") return made && tell(made.message);
    const { claimSet, answer } = made;
    undoable.push({ claimSet: claimSet.uri, name: answer.name, undo: answer.undo });
    if (undoable.length > maxUndoable) undoable.shift();
    noteUndoable();
    const { id, cursor } = answer;
    return { claimSet, id, cursor: cursor && new vscode.Position(cursor.line, cursor.character) };
  };
  const undo = async (): Promise<void> => {
    const last = undoable.at(-1);
    if (!last) return tell("There is no annotation to undo.");
    const { claimSet, name, undo } = last;
    // The server knows only what is open.
    if (!(await openClaimSet(claimSet))) return;
    const made = await write(async () => (await language()).undoAnnotation(claimSet, undo));
    if (!made) return;
    undoable.pop();
    noteUndoable();
    const file = vscode.workspace.asRelativePath(claimSet);
    if (made.kind === "refused") return tell(`Can't undo ${name} in ${file}: ${made.message}`);
    void vscode.window.setStatusBarMessage(`$(discard) Undone: ${name}.`, 5000);
  };
  noteUndoable();
  return {
    annotate: (about, annotation) => inTurn(() => make(about, annotation)),
    undoLast: () => inTurn(undo),
    dispose: () => void undoable.splice(0),
  };
}

/**
 * Asks for edits of a claim set and applies them; asks again when the file changed meanwhile. Undefined when nothing was
 * written, and the person was told why.
 */
async function write<A extends EditAnswer>(
  ask: () => Promise<A | Refused>,
): Promise<
  { readonly kind: "made"; readonly claimSet: vscode.TextDocument; readonly answer: A } | Refused | undefined
> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const answer = await ask();
    if (answer.kind === "refused") {
      if (answer.mayPass && attempt < maxAttempts) continue;
      return answer;
    }
    const claimSet = await openClaimSet(vscode.Uri.parse(answer.uri));
    if (!claimSet) return undefined;
    // The server counts versions of what is open only: once the claim set is, it is asked again.
    if (answer.version !== claimSet.version) continue;
    const edits = answer.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText));
    const applied = await applyVersioned({ document: claimSet, version: answer.version, edits });
    if (applied === "changed-meanwhile") continue;
    return tellOf(applied, claimSet) ? { kind: "made", claimSet, answer } : undefined;
  }
  return tell("The claim set keeps changing, so nothing was written. Try it once more.");
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

/** Tells what went wrong, if anything did; whether the edits stand in the document. */
function tellOf(applied: Exclude<Applied, "changed-meanwhile">, { uri }: vscode.TextDocument): boolean {
  const name = vscode.workspace.asRelativePath(uri);
  switch (applied) {
    case "saved":
    case "unsaved":
      return true;
    case "not-saved":
      void vscode.window.showWarningMessage(
        `${name} is changed in the editor, but could not be saved. Save it there, or undo the annotation.`,
      );
      return true;
    case "not-editable":
      tell(`${name} is read-only, so nothing was written.`);
      return false;
    default:
      return applied satisfies never;
  }
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
