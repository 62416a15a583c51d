import * as vscode from "vscode";
import type { CritiqueComment } from "./critique-target.js";
import { draftContext, keepWithoutCritique, type Writing } from "./keep-writing.js";

/** A thread with what it shows, so that one that stays as it is isn't touched. */
export interface Held {
  readonly thread: vscode.CommentThread;
  shown: string;
  /** How many comments were read for it. */
  read: number;
  /** What the person has open in it, which no reading takes away. */
  writing: readonly Writing[];
  /** Whether its critique is gone, and it stands because the person has it open. */
  isLost: boolean;
}

/** The head of a thread whose critique is gone. */
export const lostLabel = "No longer in the claim set";
/** The context of such a thread, and of its comments, while the person has it open. */
const lostContext = "lost";

/** Leaves the thread of a critique that is gone to the person who writes in it, as that of a new one; says so. */
export function release({ thread, writing }: Held): string {
  asDraft(thread, lostLabel);
  return keepWithoutCritique(thread, writing);
}

/** Lets a thread whose critique is gone stand for what a person reads there, or has typed below it unseen by us. */
export function lose(held: Held): void {
  const { thread } = held;
  Object.assign(held, { isLost: true, shown: "" });
  thread.label = lostLabel;
  thread.contextValue = lostContext;
  thread.comments = thread.comments.map((comment) => ({ ...comment, contextValue: lostContext }));
}

/**
 * Whether a person has a thread open. What is typed in the field below it is told to nobody before it is sent, so an
 * open thread counts as one in which somebody writes.
 */
export function isOpen({ thread }: Held): boolean {
  return thread.collapsibleState === vscode.CommentThreadCollapsibleState.Expanded;
}

/** Makes a thread one in which something new is written. */
export function asDraft(thread: vscode.CommentThread, label: string): void {
  thread.label = label;
  thread.contextValue = draftContext;
  thread.canReply = false;
}

/** What is being written in a thread but for one thing. */
export function without({ writing }: Held, gone: Writing | null): readonly Writing[] {
  return writing.filter((one) => one !== gone);
}

/** What is being written in a thread other than the edit of a comment. */
export function besides({ writing }: Held, comment: CritiqueComment): readonly Writing[] {
  return writing.filter((one) => "draft" in one || one.reply !== comment.reply);
}
