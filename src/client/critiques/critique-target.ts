import * as vscode from "vscode";
import { aboutOf } from "../views/tree-node.js";

/** A critique as commands name it: by its article's URI and its id. */
export interface CritiqueTarget {
  readonly article: vscode.Uri;
  readonly critique: string;
}

/** A comment of a thread: a critique, or a reply to it. */
export interface CritiqueComment extends vscode.Comment, CritiqueTarget {
  /** Of the reply, from 0; null for the critique itself. */
  readonly reply: number | null;
  /** The Markdown as the claim set has it, to be edited. */
  readonly source: string;
  readonly thread: vscode.CommentThread;
}

/** A comment in which something new is being written: a critique, or a reply to one. */
export interface DraftComment extends vscode.Comment {
  readonly draft: vscode.CommentThread;
}

/** What was newly written, and where. */
export interface Written {
  readonly thread: vscode.CommentThread;
  readonly text: string;
  /** The comment that it was written in; null for the field below a thread. */
  readonly draft: DraftComment | null;
}

/** What a menu handed over as newly written; undefined for anything else. */
export function writtenIn(value: unknown): Written | undefined {
  const one = value as Partial<DraftComment> | null | undefined;
  if (typeof one !== "object" || one?.draft === undefined || one.body === undefined) {
    const reply = replyOf(value);
    return reply && { thread: reply.thread, text: reply.text, draft: null };
  }
  const text = typeof one.body === "string" ? one.body : one.body.value;
  return { thread: one.draft, text, draft: one as DraftComment };
}

/** What a menu handed over as a comment; undefined for anything else. */
export function commentOf(value: unknown): CritiqueComment | undefined {
  const one = value as Partial<CritiqueComment> | null | undefined;
  if (typeof one !== "object" || typeof one?.critique !== "string" || typeof one.source !== "string") return undefined;
  return one as CritiqueComment;
}

/** The thread that a menu handed over, with what was typed in the field below it; undefined for anything else. */
export function replyOf(value: unknown): vscode.CommentReply | undefined {
  const reply = value as Partial<vscode.CommentReply> | null | undefined;
  return typeof reply === "object" && reply?.thread !== undefined && typeof reply.text === "string"
    ? (reply as vscode.CommentReply)
    : undefined;
}

/** The critique that a key names as `{article, critique}`, both texts, or a row of a list; undefined for anything else. */
export function namedTarget(value: unknown): CritiqueTarget | undefined {
  const named = (aboutOf(value) ?? value) as
    | { readonly article?: unknown; readonly critique?: unknown }
    | null
    | undefined;
  if (typeof named !== "object" || typeof named?.article !== "string" || typeof named.critique !== "string") {
    return undefined;
  }
  return { article: vscode.Uri.parse(named.article), critique: named.critique };
}
