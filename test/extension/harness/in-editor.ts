import assert from "node:assert/strict";
import * as vscode from "vscode";

/** What tests in the extension host do and look at, on the shipped article. */

/** The shipped article in the workspace that the tests run on. */
export function articleUri(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  return vscode.Uri.joinPath(folder.uri, "hypervisors", "hypervisor-benchmarks.md");
}

/** Resolves with the first value that a source gives, asked now and after each event, until it is no longer undefined. */
export function eventually<T>(read: () => T | undefined, event: vscode.Event<unknown>): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const value = read();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    };
    const subscription = event(look);
    look();
  });
}

/** Our findings in a file. */
export const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "countercheck");

/** Waits until an article has findings that fulfil a condition. */
export function findings(uri: vscode.Uri, fulfil: (all: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const all = findingsOf(uri);
    return fulfil(all) ? all : undefined;
  }, vscode.languages.onDidChangeDiagnostics);
}

/** The rule of a finding; where its page can be linked to, VS Code keeps it beside the link. */
export const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);

/** Whether there is a finding of a rule. */
export const hasRule = (rule: string) => (all: vscode.Diagnostic[]) => all.some((finding) => ruleOf(finding) === rule);

/** The claim set of the shipped article. */
export function claimSetUri(): vscode.Uri {
  return vscode.Uri.joinPath(articleUri(), "..", "hypervisor-benchmarks.claims.yaml");
}

/** How many code actions are computed to their edits: an editor does so for the one that is chosen. */
const allOfThem = 20;

/** Takes the code action of that title at a position, as a person would. */
export async function takeAction(uri: vscode.Uri, at: vscode.Position, title: string): Promise<void> {
  const range = new vscode.Range(at, at);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    allOfThem,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.edit, `“${title}” is among: ${actions.map((one) => one.title).join(" · ")}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/**
 * Puts a document back to a text that it had: what was typed may have been saved by itself meanwhile. One that no editor
 * shows may have been closed, too, and is opened again.
 */
export async function putBack({ uri }: vscode.TextDocument, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  const after = document.isClosed ? await vscode.workspace.openTextDocument(uri) : document;
  // A window that is busy with much else may give a save up.
  for (let attempt = 0; attempt < 3 && after.isDirty; attempt++) await after.save();
}

/** Shows the shipped article and waits until it is read. */
export async function openArticle(): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(articleUri(), { viewColumn: vscode.ViewColumn.One });
  await findings(articleUri(), (all) => all.length > 0);
  return editor;
}

/** The position of a text in a document, from its first character. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `“${text}” is in the document`);
  return document.positionAt(offset);
}
