import * as vscode from "vscode";
import type { CommandContext } from "../commands/command.js";
import { createClaimSet } from "./create-claim-set.js";

/** Whether an article has a claim set, if need be one that the person agrees to create. */
export async function hasClaimSet(context: CommandContext, article: vscode.Uri): Promise<boolean> {
  const answer = await (await context.language()).newClaimSet(article);
  if (answer.kind === "exists") return true;
  if (answer.kind === "refused") {
    void vscode.window.showInformationMessage(answer.message);
    return false;
  }
  const create = "Create a Claim Set";
  const question = `${vscode.workspace.asRelativePath(article)} has no claim set yet, where claims are kept.`;
  if ((await vscode.window.showInformationMessage(question, create)) !== create) return false;
  return (await createClaimSet(context, article)) !== undefined;
}
