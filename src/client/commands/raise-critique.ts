import * as vscode from "vscode";
import { raiseCritiqueCommand } from "../../protocol/critiques.js";
import type { ClaimMark } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import { chooseSubject, type Pointed, type Subject } from "../critiques/choose-subject.js";
import { writtenIn } from "../critiques/critique-target.js";
import { type PickedKind, pickCritiqueKind } from "../critiques/pick-critique-kind.js";
import { today } from "../today.js";
import type { Command, CommandContext } from "./command.js";

/** What is decided of a critique before its words are written, by the thread in which they are. */
const drafts = new WeakMap<vscode.CommentThread, { readonly subject: Subject; readonly kind: PickedKind }>();

/**
 * Starts a critique: asks for its kind, and opens a thread to write it in. Links and views name the article and the claim;
 * without them it is about the claim at the cursor, or about what words are selected.
 */
export const raiseCritique: Command = {
  id: raiseCritiqueCommand,
  run: async (context, article, claim) => {
    const { threads } = context.critiques;
    const start = typeof article === "string" && typeof claim === "string" ? named(article, claim, context) : null;
    const { uri, range, name, subject } = start ?? (await pointed(context)) ?? {};
    if (!uri || !range || !subject) return;
    const kind = await pickCritiqueKind(threads.critiquesOf(uri));
    if (!kind) return;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (!shown) await vscode.window.showTextDocument(uri, { selection: range });
    const label = `New critique of ${name}${kind.question === null ? "" : `: ${kind.question}`}`;
    drafts.set(threads.startDraft(uri, range, label), { subject, kind });
  },
};

/** Writes the critique of a thread that was started to the claim set; it stays in its thread where that fails. */
export const submitCritique: Command = {
  id: "countercheck.submitCritique",
  run: async (context, argument) => {
    const written = writtenIn(argument);
    if (!written) return;
    if (await submit(written.thread, written.text, context)) written.thread.dispose();
    else context.critiques.threads.keepWritten(written);
  },
};

/** Closes what was newly written, with its thread if nothing else is in there. */
export const discardCritique: Command = {
  id: "countercheck.discardCritique",
  run: async ({ critiques: { threads } }, argument) => {
    const written = writtenIn(argument);
    if (written) threads.discardWritten(written);
  },
};

/** Whether the critique stands in the claim set. All is asked before anything is written. */
async function submit(thread: vscode.CommentThread, body: string, context: CommandContext): Promise<boolean> {
  const { annotations, articles, critiques } = context;
  if (body.trim() === "") {
    tell("Write first what is wrong.");
    return false;
  }
  const marks = articles.of(thread.uri)?.marks ?? [];
  const subject = drafts.get(thread)?.subject ?? (await chooseSubject(await wordsOf(thread), marks));
  if (!subject) return false;
  const kind = drafts.get(thread)?.kind ?? (await pickCritiqueKind(critiques.threads.critiquesOf(thread.uri)));
  if (!kind) return false;
  // What was chosen isn't asked again where the rest fails.
  drafts.set(thread, { subject, kind });
  const by = await critiques.author.ask(thread.uri);
  if (by === undefined) return false;
  const about = await claimsOf(subject, thread.uri, context);
  if (!about) return false;
  drafts.set(thread, { subject: { kind: "claims", claims: about }, kind });
  const made = await annotations.annotate(thread.uri, {
    kind: "add-critique",
    about,
    by,
    ...(kind.id === null ? {} : { objection: kind.id }),
    body,
    date: today(),
  });
  return made !== undefined;
}

/** The claims that a critique is about, made first where they are words still; undefined where that failed and was told. */
async function claimsOf(
  subject: Subject,
  article: vscode.Uri,
  { annotations }: CommandContext,
): Promise<readonly string[] | undefined> {
  if (subject.kind === "claims") return subject.claims;
  const { start, end } = subject.words;
  const made = await annotations.annotate(article, { kind: "add-claim", range: { start, end } });
  return made && made.id !== null ? [made.id] : undefined;
}

interface Start {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** What it is about, in a sentence. */
  readonly name: string;
  readonly subject: Subject;
}

function named(article: string, claim: string, { articles }: CommandContext): Start | null {
  const uri = vscode.Uri.parse(article);
  const mark = articles.of(uri)?.marks.find((one) => one.claim === claim);
  return mark ? ofMark(uri, mark) : null;
}

function ofMark(uri: vscode.Uri, { claim, range, quote }: ClaimMark): Start {
  return { uri, range: toRange(range), name: `“${quote}”`, subject: { kind: "claims", claims: [claim] } };
}

async function pointed({ articles }: CommandContext): Promise<Start | undefined> {
  const editor = vscode.window.activeTextEditor;
  const marks = editor && articles.of(editor.document.uri)?.marks;
  if (!editor || !marks) return tell("Open an article with claims to raise a critique of one.");
  const { document, selection } = editor;
  const { uri } = document;
  if (selection.isEmpty) {
    // The narrowest claim is the one that is pointed to.
    const [mark] = marks
      .filter(({ range }) => toRange(range).contains(selection.active))
      .toSorted((a, b) => a.quote.length - b.quote.length);
    return mark ? ofMark(uri, mark) : tell("Place the cursor in a marked claim, or select words, to raise a critique.");
  }
  const words = new vscode.Range(selection.start, selection.end);
  const subject = await chooseSubject({ document, words, isSelected: true }, marks);
  if (!subject) return undefined;
  const [one, ...others] = subject.kind === "claims" ? marks.filter((mark) => subject.claims.includes(mark.claim)) : [];
  if (one && others.length === 0) return ofMark(uri, one);
  const name = one ? `${others.length + 1} claims` : `“${document.getText(words).replace(/\s+/g, " ").trim()}”`;
  return { uri, range: words, name, subject };
}

/** The words that a thread was started on: its own, else what is selected in its lines, else the lines. */
async function wordsOf({ uri, range }: vscode.CommentThread): Promise<Pointed> {
  const document = await vscode.workspace.openTextDocument(uri);
  const lines = range ?? new vscode.Range(0, 0, 0, 0);
  // Whole lines are what one gets who selected none, or drew along the numbers.
  const isExact = !lines.isEmpty && (lines.start.character > 0 || lines.end.character > 0);
  if (isExact) return { document, words: lines, isSelected: true };
  const selection = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .map((editor) => editor.selection)
    .find((one) => !one.isEmpty && one.start.line <= lines.end.line && one.end.line >= lines.start.line);
  if (selection) return { document, words: new vscode.Range(selection.start, selection.end), isSelected: true };
  const whole = new vscode.Range(lines.start.line, 0, lines.end.line, Number.MAX_SAFE_INTEGER);
  return { document, words: document.validateRange(whole), isSelected: false };
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
