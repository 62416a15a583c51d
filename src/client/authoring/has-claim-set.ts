import * as vscode from "vscode";
import type { CommandContext } from "../commands/command.js";
import { createClaimSet } from "./create-claim-set.js";

/** The label of the offer to create a claim set. */
export const createLabel = "Create a Claim Set";

/**
 * Whether an article has a claim set, if need be one that the person agrees to create.
 * @param confirm asks the person a question that `createLabel` answers; default: in a message
 */
export async function hasClaimSet(
  context: CommandContext,
  article: vscode.Uri,
  confirm = askInMessage,
): Promise<boolean> {
  const answer = await (await context.language()).newClaimSet(article);
  if (answer.kind === "exists") return true;
  if (answer.kind === "refused") {
    void vscode.window.showInformationMessage(answer.message);
    return false;
  }
  const question = `${vscode.workspace.asRelativePath(article)} has no claim set yet, where claims and their evidence are kept.`;
  return (await confirm(question)) && (await createClaimSet(context, article)) !== undefined;
}

async function askInMessage(question: string): Promise<boolean> {
  return (await vscode.window.showInformationMessage(question, createLabel)) === createLabel;
}
