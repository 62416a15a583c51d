import * as vscode from "vscode";
import type { TextCounts } from "../../protocol/lsp.js";
import type { DraftLinksAnswer } from "../../protocol/suggest-evidence.js";
import { checkedWords } from "../../render/checked-words.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Checks the open text by its own words, without a claim set, until it is closed or the command is run again. Nothing is
 * written.
 */
export const checkText: Command = {
  id: "countercheck.checkText",
  run: async (context) => {
    const document = openText();
    if (!document) return;
    if (context.checkedTexts.has(document.uri)) await stop(context, document.uri);
    else await start(context, document);
  },
};

/** Ends the check of the open text. */
export const stopCheckingText: Command = {
  id: "countercheck.stopCheckingText",
  run: async (context) => {
    const document = openText();
    if (document) await stop(context, document.uri);
  },
};

/** The text in the active editor; undefined, and said so, when it is none that can be checked. */
function openText(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isHere = document?.uri.scheme === "file" || document?.uri.scheme === "untitled";
  if (document && isHere && ["markdown", "plaintext"].includes(document.languageId)) return document;
  void vscode.window.showInformationMessage(
    document && isHere
      ? "Countercheck checks Markdown and plain text. Open such a text, or change this one's language mode."
      : "Open a Markdown or plain text first, on disk or unsaved, and run Check This Text again.",
  );
  return undefined;
}

async function start(context: CommandContext, { uri }: vscode.TextDocument): Promise<void> {
  const language = await context.language();
  const answer = await language.checkText(uri, true);
  const name = vscode.workspace.asRelativePath(uri);
  switch (answer.kind) {
    case "refused":
      void vscode.window.showWarningMessage(answer.message);
      return;
    case "has-claim-set": {
      const claimSet = vscode.workspace.asRelativePath(vscode.Uri.parse(answer.claimSet));
      void vscode.window.showInformationMessage(
        `${name} has a claim set, ${claimSet}: its findings are in Problems as always.`,
      );
      return;
    }
    case "checking":
      context.checkedTexts.set(uri, true);
      await tell(context, uri, name, answer.counts);
      return;
    case "stopped":
      return;
    default:
      answer satisfies never;
  }
}

async function stop({ checkedTexts, language }: CommandContext, uri: vscode.Uri): Promise<void> {
  checkedTexts.set(uri, false);
  await (await language()).checkText(uri, false);
}

/** Whether somebody was told already what a check is: once is enough, the status bar says the rest. */
const toldKey = "checkText.told";

/** The command with which the check becomes a claim set, where there is one. */
const nextCommand = "countercheck.createClaimSet";

async function tell(
  { memory, language }: CommandContext,
  uri: vscode.Uri,
  name: string,
  counts: TextCounts,
): Promise<void> {
  if (counts.isEmpty || counts.numbers === 0) {
    const what = counts.isEmpty ? "is no text" : "are no numbers";
    void vscode.window.showInformationMessage(`There ${what} in ${name} yet. It is checked while you type.`);
    return;
  }
  // Not awaited: the command is done, however long tables are searched.
  const links = language().then((running) => running.draftLinks(uri));
  if (memory.get<boolean>(toldKey) === true) {
    void links.then(tellLinks, () => undefined);
    return;
  }
  await memory.update(toldKey, true);
  const hasNext = (await vscode.commands.getCommands(true)).includes(nextCommand);
  const [problems, next] = ["Show Problems", "Create a Claim Set"];
  const message = `${name}: ${checkedWords(counts)}. It is checked by its own words while you type, until you close it or stop; nothing is written. Rest the pointer on a number to see how it was read.`;
  const show = (found: string | undefined): void => {
    const isFound = counts.findings > 0;
    const actions = [
      ...(isFound ? [problems] : []),
      ...(found === undefined ? [] : [review]),
      ...(hasNext ? [next] : []),
    ];
    const all = found === undefined ? message : `${message} ${found}`;
    void vscode.window.showInformationMessage(all, ...actions).then((chosen) => {
      if (chosen === problems) void vscode.commands.executeCommand("workbench.actions.view.problems");
      if (chosen === review) void vscode.commands.executeCommand(reviewCommand);
      if (chosen === next) void vscode.commands.executeCommand(nextCommand);
    });
  };
  void Promise.race([links.then(linkWords), after(patienceMs)]).then(show, () => show(undefined));
}

/** How long the first message waits for what tables are found to hold. */
const patienceMs = 1500;

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

const [review, reviewCommand] = ["Review", "countercheck.reviewDraftLinks"];

/** "12 of 34 numbers stand in tables of this folder."; undefined where none does. */
function linkWords(answer: DraftLinksAnswer): string | undefined {
  if (answer.kind === "none" || answer.links.length === 0) return undefined;
  const { links, numbers } = answer;
  return `${links.length} of ${numbers} numbers ${links.length === 1 ? "seems" : "seem"} to stand in tables of this folder.`;
}

function tellLinks(answer: DraftLinksAnswer): void {
  const words = linkWords(answer);
  if (words === undefined) return;
  void vscode.window.showInformationMessage(words, review).then((chosen) => {
    if (chosen === review) void vscode.commands.executeCommand(reviewCommand);
  });
}
