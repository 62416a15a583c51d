import * as vscode from "vscode";
import type { CritiquedClaim, CritiqueReading } from "../../core/critiques-of.js";
import { kindWords } from "../../render/short-words.js";
import type { CritiqueComment } from "./critique-target.js";

/** What a critique is called: its title, else its kind, else its id in words. */
export function critiqueName({ id, title, kind }: Pick<CritiqueReading, "id" | "title" | "kind">): string {
  return title ?? kindWords(kind ?? id);
}

/** The head of a thread: where the critique stands, what it is called, and where else it is. */
export function threadLabel(critique: CritiqueReading, { state }: CritiquedClaim): string {
  const others = critique.claims.length - 1;
  return [
    `${kindWords(critique.status)}: ${critiqueName(critique)}`,
    others > 0 ? `also on ${others} other claim${others === 1 ? "" : "s"}` : null,
    state === "edited" ? "text changed since" : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The comments of a thread: the critique first, then its replies. */
export function threadComments(
  critique: CritiqueReading,
  thread: vscode.CommentThread,
  isOwn: (by: CritiqueReading["by"]) => boolean,
): readonly CritiqueComment[] {
  const of = { article: thread.uri, critique: critique.id, thread, mode: vscode.CommentMode.Preview };
  const contextOf = (by: CritiqueReading["by"], isCut: boolean): string => (isOwn(by) && !isCut ? "own" : "foreign");
  const { by, body, date, kind, isCut } = critique;
  const first: CritiqueComment = {
    ...of,
    reply: null,
    source: body,
    author: { name: by.name },
    contextValue: contextOf(by, isCut),
    ...labelled(critique.title !== null && kind !== null ? kindWords(kind) : null, date),
    body: markdown([body, ...notesOf(critique)].join("\n\n")),
  };
  const replies = critique.replies.map(
    (one, reply): CritiqueComment => ({
      ...of,
      reply,
      source: one.body,
      author: { name: one.by.name },
      contextValue: contextOf(one.by, one.isCut),
      ...labelled(one.date),
      body: markdown(one.body),
    }),
  );
  return [first, ...replies];
}

/** A comment as it is while its author edits it, from what it says or from another text. */
export function inEditing(comment: CritiqueComment, text = comment.source.trimEnd()): CritiqueComment {
  return { ...comment, mode: vscode.CommentMode.Editing, body: text };
}

function labelled(...parts: readonly (string | null)[]): { readonly label?: string } {
  const label = parts.filter((part) => part !== null).join(" · ");
  return label === "" ? {} : { label };
}

/** What stands below a critique's body: why it stands where it does, what would settle it, where it was made. */
function notesOf({ status, because, settles, sources }: CritiqueReading): readonly string[] {
  const titles = sources.map(({ title, url }) => {
    const isWeb = url !== null && /^https?:\/\/[^\s<>()]+$/i.test(url);
    return isWeb ? `[${escaped(title)}](${url})` : escaped(title);
  });
  return [
    ...(because === null ? [] : [`*${kindWords(status)} because:* ${escaped(because)}`]),
    ...(settles.length === 0 ? [] : [`*What would settle it:* ${settles.map(escaped).join("; ")}`]),
    ...(titles.length === 0 ? [] : [`*From:* ${titles.join("; ")}`]),
  ];
}

/**
 * Markdown of strangers: no commands, no HTML, and no images, since an image is fetched from wherever its author wants.
 * A space of no width between `!` and `[` makes a link of an image, however it is written.
 */
function markdown(text: string): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(text.replaceAll("![", "!\u200b["));
  shown.isTrusted = false;
  shown.supportHtml = false;
  return shown;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+\-!~|<>&]/g, "\\$&");
}
