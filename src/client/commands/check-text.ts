import * as vscode from "vscode";
import type { TextCounts } from "../../protocol/lsp.js";
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
      await tell(context, name, answer.counts);
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

async function tell({ memory }: CommandContext, name: string, counts: TextCounts): Promise<void> {
  if (counts.isEmpty || counts.numbers === 0) {
    const what = counts.isEmpty ? "is no text" : "are no numbers";
    void vscode.window.showInformationMessage(`There ${what} in ${name} yet. It is checked while you type.`);
    return;
  }
  if (memory.get<boolean>(toldKey) === true) return;
  await memory.update(toldKey, true);
  const hasNext = (await vscode.commands.getCommands(true)).includes(nextCommand);
  const [problems, next] = ["Show Problems", "Create a Claim Set"];
  const message = `${name}: ${checkedWords(counts)}. It is checked by its own words while you type, until you close it or stop; nothing is written. Rest the pointer on a number to see how it was read.`;
  // Not awaited: the command is done, whether or not somebody answers.
  void vscode.window.showInformationMessage(message, problems, ...(hasNext ? [next] : [])).then((chosen) => {
    if (chosen === problems) void vscode.commands.executeCommand("workbench.actions.view.problems");
    if (chosen === next) void vscode.commands.executeCommand(nextCommand);
  });
}
