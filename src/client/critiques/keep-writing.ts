import * as vscode from "vscode";
import type { CritiqueComment, DraftComment } from "./critique-target.js";

/** What a person has open in a thread: a comment that is being edited, or something new. */
export type Writing = CritiqueComment | DraftComment;

/** The context of a thread, and of a comment, in which a critique is being written. */
export const draftContext = "draft";

/** The context of a comment in which a reply is being written. */
export const replyDraftContext = "draft-reply";

/** A comment that is open to write in, with what was written already. */
export function draftComment(thread: vscode.CommentThread, text: string, contextValue: string): DraftComment {
  return { author: { name: "You" }, body: text, mode: vscode.CommentMode.Editing, contextValue, draft: thread };
}

/** The comments of a thread with what is being written among them, and what there is to say of it. */
export interface KeptWriting {
  readonly comments: readonly vscode.Comment[];
  /** What became of what is being edited; null where nothing did. */
  readonly said: string | null;
}

/**
 * Puts what is being written in a thread among the comments that were read for it. VS Code keeps the text of a comment
 * that is edited as long as the comment is the same object: so that object is brought up to date, never replaced.
 * @param before how many comments were read for it the time before
 */
export function keepWriting(
  read: readonly CritiqueComment[],
  writing: readonly Writing[],
  before: number,
): KeptWriting {
  const comments: vscode.Comment[] = [...read];
  let said: string | null = null;
  for (const open of writing) {
    if ("draft" in open) {
      comments.push(open);
      continue;
    }
    const now = sameAs(open, read, before);
    if (!now) {
      Object.assign(open, { contextValue: replyDraftContext, draft: open.thread, label: "new reply" });
      comments.push(open);
      said = "Your text is kept: the reply was deleted meanwhile, so saving it makes a new one.";
      continue;
    }
    if (now.source !== open.source) {
      Object.assign(open, { source: now.source, label: "changed meanwhile" });
      said =
        "Your text is kept: what it replaces was changed meanwhile. Save puts yours in its place, Cancel shows it.";
    }
    Object.assign(open, { reply: now.reply });
    comments[comments.indexOf(now)] = open;
  }
  return { comments, said };
}

/** Makes all that is being written about a critique that is gone the draft of a new one, and says so. */
export function keepWithoutCritique(thread: vscode.CommentThread, writing: readonly Writing[]): string {
  for (const open of writing) Object.assign(open, { contextValue: draftContext, draft: thread, label: "new critique" });
  thread.comments = writing;
  return "Your text is kept: its critique is gone from the claim set. Raise it as a new one, or discard it.";
}

/**
 * The comment that one in editing is now: a critique stays itself; a reply is the one with its author and words, wherever
 * it moved, else the one in its place, by the same author, if none came or went.
 */
export function sameAs(
  { reply, source, author }: CritiqueComment,
  read: readonly CritiqueComment[],
  before = read.length,
): CritiqueComment | undefined {
  if (reply === null) return read.find((one) => one.reply === null);
  const byAuthor = read.filter((one) => one.reply !== null && one.author.name === author.name);
  const inPlace = byAuthor.find((one) => one.reply === reply);
  if (inPlace?.source === source) return inPlace;
  return byAuthor.find((one) => one.source === source) ?? (read.length === before ? inPlace : undefined);
}
