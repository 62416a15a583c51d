import * as vscode from "vscode";
import { raiseCritiqueCommand } from "../../protocol/critiques.js";
import { toRange } from "../articles.js";
import { draftOf } from "../critiques/critique-target.js";
import { type PickedKind, pickCritiqueKind } from "../critiques/pick-critique-kind.js";
import { today } from "../today.js";
import type { Command, CommandContext } from "./command.js";

/** What is decided of a critique before its words are written, by the thread in which they are. */
const drafts = new WeakMap<vscode.CommentThread, { readonly claims: readonly string[]; readonly kind: PickedKind }>();

/**
 * Starts a critique of a claim: asks for its kind, and opens a thread to write it in. Links and views name the article
 * and the claim; without them it is the claim at the cursor.
 */
export const raiseCritique: Command = {
  id: raiseCritiqueCommand,
  run: async ({ articles, critiques: { threads } }, article, claim) => {
    const editor = vscode.window.activeTextEditor;
    const uri = typeof article === "string" ? vscode.Uri.parse(article) : editor?.document.uri;
    const cursor = editor?.selection.active;
    const mark = articles
      .of(uri ?? vscode.Uri.parse("untitled:"))
      ?.marks.find((one) =>
        typeof claim === "string" ? one.claim === claim : cursor !== undefined && toRange(one.range).contains(cursor),
      );
    if (!uri || !mark) {
      tell("Place the cursor in a marked claim to raise a critique of it.");
      return;
    }
    const kind = await pickCritiqueKind(threads.critiquesOf(uri));
    if (!kind) return;
    const range = toRange(mark.range);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (!shown) await vscode.window.showTextDocument(uri, { selection: range });
    const label = `New critique of “${mark.quote}”${kind.question === null ? "" : `: ${kind.question}`}`;
    drafts.set(threads.startDraft(uri, range, label), { claims: [mark.claim], kind });
  },
};

/** Writes the critique of a thread that was started to the claim set. */
export const submitCritique: Command = {
  id: "countercheck.submitCritique",
  run: async (context, argument) => {
    const written = draftOf(argument);
    if (!written) return;
    const { thread, text } = written;
    if (text.trim() === "") return;
    const { annotations, critiques } = context;
    const draft = drafts.get(thread);
    const claims = draft?.claims ?? (await claimsFor(thread, context));
    if (!claims) return;
    const kind = draft?.kind ?? (await pickCritiqueKind(critiques.threads.critiquesOf(thread.uri)));
    if (!kind) return;
    const by = await critiques.author.ask(thread.uri);
    if (by === undefined) return;
    const made = await annotations.annotate(thread.uri, {
      kind: "add-critique",
      about: claims,
      by,
      ...(kind.id === null ? {} : { objection: kind.id }),
      body: text,
      date: today(),
    });
    // What was written stays in its thread when it could not be saved.
    if (made) thread.dispose();
  },
};

/** Closes a thread that was started, with what was written in it. */
export const discardCritique: Command = {
  id: "countercheck.discardCritique",
  run: async (_, argument) => draftOf(argument)?.thread.dispose(),
};

/**
 * The claims that a thread's words touch; where there are several and no words were selected, those that the person
 * chooses; where there is none, a claim that is made of the words if the person wants one. Undefined when there is none.
 */
async function claimsFor(
  thread: vscode.CommentThread,
  { annotations, articles }: CommandContext,
): Promise<readonly string[] | undefined> {
  const { words, isSelected } = wordsOf(thread);
  const marks = articles.of(thread.uri)?.marks ?? [];
  const touched = marks.filter(({ range }) => {
    const shared = toRange(range).intersection(words);
    return shared !== undefined && (words.isEmpty || !shared.isEmpty);
  });
  const ids = touched.map(({ claim }) => claim);
  if (touched.length > 1 && !isSelected) return chooseAmong(touched);
  if (touched.length > 0) return ids;
  if (!isSelected)
    return tell("No claim stands in this line. Select the words that the critique is about, and raise it again.");
  const [question, make] = [
    "No claim stands in the selected words yet. Make a claim of them, for the critique to be about?",
    "Make a Claim",
  ];
  if ((await vscode.window.showInformationMessage(question, make)) !== make) return undefined;
  const { start, end } = words;
  const made = await annotations.annotate(thread.uri, { kind: "add-claim", range: { start, end } });
  return made && made.id !== null ? [made.id] : undefined;
}

async function chooseAmong(
  marks: readonly { readonly claim: string; readonly quote: string; readonly headline: string }[],
): Promise<readonly string[] | undefined> {
  const items = marks.map(({ claim, quote, headline }) => ({ label: quote, description: headline, claim }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: "Which claims is the critique about?",
  });
  return chosen && chosen.length > 0 ? chosen.map(({ claim }) => claim) : undefined;
}

/** The words that a thread was started on: what is selected there, else its lines. */
function wordsOf({ uri, range }: vscode.CommentThread): { readonly words: vscode.Range; readonly isSelected: boolean } {
  const lines = range ?? new vscode.Range(0, 0, 0, 0);
  const selection = vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri.toString())
    .map((editor) => editor.selection)
    .find((one) => !one.isEmpty && one.start.line <= lines.end.line && one.end.line >= lines.start.line);
  if (selection) return { words: selection, isSelected: true };
  const isExact = !lines.isEmpty && (lines.start.character > 0 || lines.end.character > 0);
  if (isExact) return { words: lines, isSelected: true };
  const whole = new vscode.Range(lines.start.line, 0, lines.end.line, Number.MAX_SAFE_INTEGER);
  return { words: whole, isSelected: false };
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
