import * as vscode from "vscode";
import type { Annotation } from "../../protocol/annotate.js";
import { type CritiqueComment, commentOf } from "../critiques/critique-target.js";
import type { Command, CommandContext } from "./command.js";

/** Lets one's own critique or reply be edited in its thread. */
export const editComment: Command = {
  id: "countercheck.editComment",
  run: async ({ critiques: { threads } }, argument) => {
    const comment = commentOf(argument);
    if (comment) threads.startEditing(comment);
  },
};

/** Writes an edited critique or reply to the claim set. */
export const saveComment: Command = {
  id: "countercheck.saveComment",
  run: async (context, argument) => {
    const comment = commentOf(argument);
    if (!comment) return;
    const { body: edited, source, reply, critique } = comment;
    const body = typeof edited === "string" ? edited : edited.value;
    const { threads } = context.critiques;
    threads.stopEditing(comment);
    if (body.trim() === source.trim()) return;
    const isSaved = await change(comment, context, (who) =>
      reply === null
        ? { kind: "edit-critique", critique, who, body }
        : { kind: "edit-reply", critique, index: reply, who, body },
    );
    if (!isSaved) threads.startEditing(comment, body);
  },
};

/** Shows a critique or reply as it was before it was edited. */
export const cancelComment: Command = {
  id: "countercheck.cancelComment",
  run: async ({ critiques: { threads } }, argument) => {
    const comment = commentOf(argument);
    if (comment) threads.stopEditing(comment);
  },
};

/** Takes one's own critique or reply out of the claim set; a critique that has replies only when that is confirmed. */
export const deleteComment: Command = {
  id: "countercheck.deleteComment",
  run: async (context, argument) => {
    const comment = commentOf(argument);
    if (!comment) return;
    const { reply, critique, thread } = comment;
    const count = thread.comments.length - 1;
    if (reply === null && count > 0) {
      const [question, go] = [
        `The critique has ${count === 1 ? "a reply" : `${count} replies`}. Delete it with what others wrote?`,
        "Delete",
      ];
      if ((await vscode.window.showInformationMessage(question, go)) !== go) return;
    }
    await change(comment, context, (who) =>
      reply === null
        ? { kind: "delete-critique", critique, who }
        : { kind: "delete-reply", critique, index: reply, who },
    );
  },
};

/** Whether the claim set has it; the person was told why not. */
async function change(
  { article }: CritiqueComment,
  { annotations, critiques: { author } }: CommandContext,
  annotation: (who: string) => Annotation,
): Promise<boolean> {
  const who = await author.ask(article);
  return who !== undefined && (await annotations.annotate(article, annotation(who))) !== undefined;
}
