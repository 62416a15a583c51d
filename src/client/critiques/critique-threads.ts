import * as vscode from "vscode";
import type { CritiqueReading } from "../../core/critiques-of.js";
import type { ArticleRead } from "../../protocol/lsp.js";
import { type Articles, toRange } from "../articles.js";
import type { Language } from "../language.js";
import type { AuthorName } from "./author-name.js";
import type { CritiqueComment, CritiqueTarget, Written } from "./critique-target.js";
import { asDraft, besides, type Held, isOpen, lose, lostLabel, release, without } from "./held-thread.js";
import { draftComment, draftContext, keepWriting, replyDraftContext, sameAs, type Writing } from "./keep-writing.js";
import { linesSeen } from "./lines-seen.js";
import { nearThreads } from "./near-threads.js";
import { placedThreads, rangeByKey } from "./placed-threads.js";
import { inEditing, threadComments, threadLabel } from "./thread-content.js";

/**
 * The critiques of open articles as comment threads: one for each critique and claim that it is about. Where there are many
 * of them, those near what is seen: VS Code stops for seconds to take two thousand.
 */
export interface CritiqueThreads extends vscode.Disposable {
  /** The critique that a thread shows; undefined for a thread in which one is being written. */
  targetOf(thread: vscode.CommentThread): CritiqueTarget | undefined;
  /** The threads of an open article: all of its critiques where they are few, else those near what is seen. */
  of(article: vscode.Uri): readonly vscode.CommentThread[];
  /** The critiques of an open article as they were last told. */
  critiquesOf(article: vscode.Uri): readonly CritiqueReading[];
  /** Opens a thread to write a new critique in. */
  startDraft(article: vscode.Uri, range: vscode.Range, label: string): vscode.CommentThread;
  /**
   * Lets something new that could not be saved stand in its thread, open to be saved again: VS Code takes it out of the
   * field where it was written, whatever becomes of it.
   */
  keepWritten(written: Written): void;
  /** Takes away what was newly written: with its thread, unless that shows a critique. */
  discardWritten(written: Written): void;
  /** Lets a comment be edited in its thread, from what it says or from another text. */
  startEditing(comment: CritiqueComment, text?: string): void;
  /** Shows a comment that was edited as the claim set has it. */
  stopEditing(comment: CritiqueComment): void;
  /** The threads of an article are those of its last reading, and of what is seen of it, now. */
  readonly onDidShow: vscode.Event<vscode.Uri>;
}

/**
 * How many threads are made before others get a turn: VS Code takes some milliseconds for each. An article of common size has
 * all of its threads at once; a sign that comes late is clicked in vain.
 */
const maxAtOnce = 100;
/** How many threads stand at once; those that were near what is seen longest ago go first. */
const maxStanding = 300;

interface ArticleThreads {
  readonly uri: vscode.Uri;
  /** The print of the reading whose critiques were asked for last; -1 while none were. */
  print: number;
  /** Counts how often threads were shown: only the last time goes on. */
  turn: number;
  /** Whether all threads stand, wherever one looks. */
  hasAll: boolean;
  critiques: readonly CritiqueReading[];
  /** Those that were near what is seen last come last. */
  readonly threads: Map<string, Held>;
}

/** Shows the critiques of open articles, and keeps them at their claims while the text is edited. */
export function showCritiques(
  controller: vscode.CommentController,
  { articles, author, language }: Collaborators,
): CritiqueThreads {
  const all = new Map<string, ArticleThreads>();
  const targets = new WeakMap<vscode.CommentThread, CritiqueTarget>();
  /** Threads that were closed, their critique gone or out of sight, while something that was written in them is being saved. */
  const gone = new WeakSet<vscode.CommentThread>();
  const didShow = new vscode.EventEmitter<vscode.Uri>();
  const forget = (uri: vscode.Uri): void => {
    for (const { thread } of all.get(uri.toString())?.threads.values() ?? []) thread.dispose();
    all.delete(uri.toString());
  };
  const isCurrent = (of: ArticleThreads, turn: number): boolean =>
    all.get(of.uri.toString()) === of && of.turn === turn;

  const show = async (of: ArticleThreads): Promise<void> => {
    const { uri, critiques, threads } = of;
    const turn = ++of.turn;
    const name = critiques.length > 0 ? await author.known(uri) : undefined;
    if (!isCurrent(of, turn)) return;
    const isOwn = ({ id, name: shown }: CritiqueReading["by"]): boolean => id === name || shown.trim() === name;
    const placed = placedThreads(critiques, articles.of(uri));
    for (const [key, held] of threads) {
      if (placed.has(key)) continue;
      if (held.writing.length > 0) {
        targets.delete(held.thread);
        tell(release(held));
      } else if (isOpen(held)) {
        targets.delete(held.thread);
        if (!held.isLost) lose(held);
        continue;
      } else close(held);
      threads.delete(key);
    }
    const near = nearThreads(placed, linesSeen(uri));
    of.hasAll = near.size === placed.size;
    const standing = new Set([...near, ...threads.keys()]);
    let made = 0;
    for (const key of standing) {
      const found = placed.get(key);
      const held = threads.get(key);
      if (!found) continue;
      const { critique, claim, range } = found;
      const shown = JSON.stringify([critique, claim.state, name]);
      if (held && near.has(key)) {
        threads.delete(key);
        threads.set(key, held);
      }
      if (held?.shown === shown) continue;
      const thread = held?.thread ?? controller.createCommentThread(uri, toRange(range), []);
      const read = threadComments(critique, thread, isOwn);
      const { comments, said } = keepWriting(read, held?.writing ?? [], held?.read ?? 0);
      threads.set(key, { thread, shown, read: read.length, writing: held?.writing ?? [], isLost: false });
      targets.set(thread, { article: uri, critique: critique.id });
      if (!held) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      thread.label = threadLabel(critique, claim);
      thread.contextValue = `critique-${critique.status}`;
      thread.state =
        critique.status === "accepted" || critique.status === "rejected"
          ? vscode.CommentThreadState.Resolved
          : vscode.CommentThreadState.Unresolved;
      thread.comments = comments;
      if (said !== null) tell(said);
      if (++made % maxAtOnce === 0) {
        await windowTookThem();
        if (!isCurrent(of, turn)) return;
      }
    }
    letGo(of, near);
    // The text may have been edited since the critiques were asked for.
    follow(of);
    didShow.fire(uri);
  };
  const close = ({ thread }: Held): void => {
    gone.add(thread);
    thread.dispose();
  };
  const heldOf = (thread: vscode.CommentThread): Held | undefined =>
    [...(all.get(thread.uri.toString())?.threads.values() ?? [])].find((one) => one.thread === thread);
  const openDraft = (article: vscode.Uri, range: vscode.Range, label: string, text: string): vscode.CommentThread => {
    const thread = controller.createCommentThread(article, range, []);
    asDraft(thread, label);
    // A comment that is edited gets the focus; the field below a thread doesn't, and one would type into the article.
    thread.comments = [draftComment(thread, text, draftContext)];
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return thread;
  };
  const keepWritten = ({ thread, text, draft }: Written): void => {
    const held = heldOf(thread);
    if (held && !held.isLost)
      setWriting(held, [...without(held, draft), draftComment(thread, text, replyDraftContext)]);
    else if (gone.has(thread)) openDraft(thread.uri, thread.range ?? new vscode.Range(0, 0, 0, 0), lostLabel, text);
    else {
      asDraft(thread, thread.label ?? "New critique");
      thread.comments = [draftComment(thread, text, draftContext)];
    }
  };
  const setWriting = (held: Held, writing: readonly Writing[]): void => {
    held.writing = writing;
    held.shown = "";
    const of = all.get(held.thread.uri.toString());
    if (of) void show(of);
  };
  const letGo = ({ threads }: ArticleThreads, near: ReadonlySet<string>): void => {
    for (const [key, held] of threads) {
      if (threads.size <= maxStanding) return;
      // Nothing that somebody is writing is lost.
      if (near.has(key) || held.writing.length > 0 || isOpen(held)) continue;
      close(held);
      threads.delete(key);
    }
  };
  const follow = ({ uri, threads }: ArticleThreads): void => {
    const rangeOf = rangeByKey(articles.of(uri));
    for (const [key, { thread }] of threads) {
      const found = rangeOf(key);
      const range = found && toRange(found);
      if (range && !(thread.range && range.isEqual(thread.range))) thread.range = range;
    }
  };
  const showSeen = ({ document: { uri } }: vscode.TextEditor): void => {
    const of = all.get(uri.toString());
    if (of && !of.hasAll) void show(of);
  };
  const accept = async (read: ArticleRead): Promise<void> => {
    const uri = vscode.Uri.parse(read.uri);
    const key = uri.toString();
    if (read.claimSet === null) {
      const left = all.get(key);
      if (!left) return;
      Object.assign(left, { print: -1, critiques: [] });
      await show(left);
      if (left.print === -1 && left.threads.size === 0) all.delete(key);
      return;
    }
    const of = all.get(key) ?? { uri, print: -1, turn: 0, hasAll: true, critiques: [], threads: new Map() };
    all.set(key, of);
    if (of.print === read.print) return follow(of);
    of.print = read.print;
    const critiques = await (await language()).requestCritiques(uri);
    if (all.get(key) !== of || of.print !== read.print) return;
    of.critiques = critiques;
    await show(of);
  };
  const acceptSafely = (read: ArticleRead): void =>
    void accept(read).catch(() => {
      // The server ended or starts anew: what can't be told now is asked for with the next reading.
      const of = all.get(vscode.Uri.parse(read.uri).toString());
      if (of) of.print = -1;
    });
  const subscriptions = vscode.Disposable.from(
    controller,
    didShow,
    articles.onDidRead(acceptSafely),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    author.onDidChange(() => all.forEach((of) => void show(of))),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => showSeen(textEditor)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(showSeen)),
  );
  return {
    targetOf: (thread) => targets.get(thread),
    of: (article) =>
      [...(all.get(article.toString())?.threads.values() ?? [])]
        .filter(({ isLost }) => !isLost)
        .map(({ thread }) => thread),
    critiquesOf: (article) => all.get(article.toString())?.critiques ?? [],
    startDraft: (article, range, label) => openDraft(article, range, label, ""),
    keepWritten,
    discardWritten: ({ thread, draft }) => {
      const held = heldOf(thread);
      if (!held || held.isLost) thread.dispose();
      else if (draft) setWriting(held, without(held, draft));
    },
    startEditing: (comment, text) => {
      const { thread } = comment;
      const held = heldOf(thread);
      const now = held && sameAs(comment, thread.comments.filter(isRead));
      if (now) {
        const open = inEditing(now, text);
        held.writing = [...besides(held, comment), open];
        thread.comments = thread.comments.map((one) => (one === now ? open : one));
      } else if (text !== undefined) keepWritten({ thread, text, draft: null });
    },
    stopEditing: (comment) => {
      const held = heldOf(comment.thread);
      if (held) setWriting(held, besides(held, comment));
    },
    onDidShow: didShow.event,
    dispose: () => subscriptions.dispose(),
  };
}

function isRead(comment: vscode.Comment): comment is CritiqueComment {
  return "source" in comment;
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** What the threads are made from. */
interface Collaborators {
  readonly articles: Pick<Articles, "of" | "onDidRead">;
  readonly author: Pick<AuthorName, "known" | "onDidChange">;
  language(): Promise<Pick<Language, "requestCritiques">>;
}

/**
 * Resolves when the window has taken what was sent to it: it answers commands in their turn. Threads that come all at once
 * would stop it for seconds.
 */
async function windowTookThem(): Promise<void> {
  try {
    await vscode.commands.executeCommand("setContext", "countercheck.hasThreads", true);
  } catch {
    // The window is being closed.
  }
}
