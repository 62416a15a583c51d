import * as vscode from "vscode";
import type { CritiqueStatus } from "../../core/claims/schema.js";
import { type CritiqueTarget, namedTarget, replyOf } from "../critiques/critique-target.js";
import type { Command, CommandContext } from "./command.js";

/** Says that a critique is right. */
export const acceptCritique = setsStatus("countercheck.acceptCritique", "accepted");

/** Says that a critique is wrong. */
export const rejectCritique = setsStatus("countercheck.rejectCritique", "rejected");

/** Says that a critique was answered, whoever is right. */
export const markAsAnswered = setsStatus("countercheck.markAsAnswered", "answered");

/** Says that a critique stands unanswered again. */
export const reopenCritique = setsStatus("countercheck.reopenCritique", "open");

/**
 * A command that sets where a critique stands, with a sentence why if the person gives one; Escape changes nothing.
 * Menus hand its thread over, views and keys name it, and may give the sentence as a second argument.
 */
function setsStatus(id: string, status: CritiqueStatus): Command {
  return {
    id,
    run: async (context, argument, reason) => {
      const target = targetOf(argument, context);
      if (!target) return;
      const because = typeof reason === "string" ? reason : await askWhy(status);
      if (because === undefined) return;
      await context.annotations.annotate(target.article, {
        kind: "set-status",
        critique: target.critique,
        status,
        ...(because.trim() === "" ? {} : { because: because.trim() }),
      });
    },
  };
}

function askWhy(status: CritiqueStatus): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: titles[status],
    prompt: "Why? One sentence, shown with the critique. Leave it empty to give no reason; Escape changes nothing.",
  });
}

const titles: Readonly<Record<CritiqueStatus, string>> = {
  accepted: "Accept the Critique",
  rejected: "Reject the Critique",
  answered: "Mark the Critique as Answered",
  open: "Reopen the Critique",
};

function targetOf(argument: unknown, { critiques: { threads } }: CommandContext): CritiqueTarget | undefined {
  const thread = replyOf(argument)?.thread ?? argument;
  const ofThread =
    typeof thread === "object" && thread !== null ? threads.targetOf(thread as vscode.CommentThread) : undefined;
  return ofThread ?? namedTarget(argument);
}
