import * as vscode from "vscode";
import type { ViewClaim, WireRange } from "../../protocol/lsp.js";
import type { ToView } from "../../protocol/panel.js";
import { toRange } from "../articles.js";
import type { PanelContext } from "./reading-panel.js";

/** What ties a view to the editor that shows the same article. */
export interface Following extends vscode.Disposable {
  /** Shows a claim's words in the editor, which keeps the focus where it is; does nothing while no editor shows them. */
  reveal(claim: string | null): void;
  /** Scrolls the editor to a line, from 0. */
  scrollTo(line: number): void;
  /** Where a claim's words stand now; null when they stand nowhere. */
  rangeOf(claim: string): vscode.Range | null;
}

interface Followed {
  readonly articles: Pick<PanelContext["articles"], "of">;
  /** The claims that the view shows. */
  readonly claims: () => readonly ViewClaim[];
  readonly post: (message: ToView) => void;
  /** Whether the view only leads the editor to claims, and neither follows its selection nor shares its scrolling. */
  readonly apart: boolean;
}

/**
 * How long an editor may go on to scroll after it was told to: it tells of each step when it scrolls smoothly, and of none when
 * it stands there already.
 */
const echoMs = 250;

/** Lets view and editor follow each other's selection and scrolling, without answering their own echo. */
export function followEditor(article: vscode.Uri, { articles, claims, post, apart }: Followed): Following {
  let selected: string | null = null;
  /** Until when the editor's scrolling comes from here. */
  let ownUntil = 0;

  const rangeOf = (claim: string): vscode.Range | null => {
    const mark = articles.of(article)?.marks.find((one) => one.claim === claim);
    const range = mark?.range ?? claims().find(({ id }) => id === claim)?.range;
    return range ? toRange(range) : null;
  };
  const scrolled = ({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    if (!shows(textEditor, article)) return;
    const [visible] = visibleRanges;
    if (!visible) return;
    if (performance.now() < ownUntil) return;
    // While the selected claim is in sight it holds the view in place: its charts and card need more room than text.
    const range = selected === null ? null : rangeOf(selected);
    if (range && visible.intersection(range)) return;
    post({ kind: "scroll", line: visible.start.line });
  };
  const moved = ({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void => {
    const [selection] = selections;
    if (!selection || !shows(textEditor, article)) return;
    const marks = articles.of(article)?.marks.map(({ claim: id, range }) => ({ id, range }));
    const claim = claimAt(marks ?? claims(), selection.active);
    if (claim === null || claim === selected) return;
    selected = claim;
    post({ kind: "select", claim });
  };
  const subscriptions = apart
    ? []
    : [vscode.window.onDidChangeTextEditorSelection(moved), vscode.window.onDidChangeTextEditorVisibleRanges(scrolled)];
  return {
    rangeOf,
    reveal: (claim) => {
      selected = claim;
      const editor = editorOf(article);
      const range = claim === null ? null : rangeOf(claim);
      if (!editor || !range) return;
      if (!editor.visibleRanges.some((visible) => visible.contains(range))) ownUntil = performance.now() + echoMs;
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
    scrollTo: (line) => {
      const editor = editorOf(article);
      if (apart || !editor || editor.visibleRanges[0]?.start.line === line) return;
      ownUntil = performance.now() + echoMs;
      const at = new vscode.Position(Math.min(line, editor.document.lineCount - 1), 0);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** The editor that shows an article, if one does. */
export function editorOf(article: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find((editor) => shows(editor, article));
}

function shows(editor: vscode.TextEditor, article: vscode.Uri): boolean {
  return editor.document.uri.toString() === article.toString();
}

/** The claim at a position: the one with the shortest range where several overlap. */
function claimAt(claims: readonly Pick<ViewClaim, "id" | "range">[], position: vscode.Position): string | null {
  const [first] = claims
    .flatMap(({ id, range }) => (range && toRange(range).contains(position) ? [{ id, range }] : []))
    .toSorted((a, b) => size(a.range) - size(b.range));
  return first?.id ?? null;
}

/** A measure that sorts ranges by length: lines weigh more than any column. */
function size({ start, end }: WireRange): number {
  return (end.line - start.line) * 1_000_000 + (end.character - start.character);
}
