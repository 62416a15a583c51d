import type * as vscode from "vscode";
import type { CritiqueReading } from "../core/critiques-of.js";
import type { Trial } from "../core/trial.js";
import type {
  AnnotateAnswer,
  Annotation,
  NewClaimSetAnswer,
  UndoAnnotationAnswer,
  UndoAnnotationParams,
} from "../protocol/annotate.js";
import type { ArticleLists } from "../protocol/lists.js";
import type {
  AttachPreview,
  Cards,
  CheckTextAnswer,
  ReadingViewModel,
  ReportAnswer,
  RowPlace,
} from "../protocol/lsp.js";
import type { RelinkableClaim } from "../protocol/relinkable.js";
import type { ClaimVerdictAnswer, DraftLinksAnswer, SuggestEvidenceAnswer } from "../protocol/suggest-evidence.js";

/** What the rest of the client asks of the server. */
export interface Language {
  /** The reading view of an article, or what of it changed since an edition; null when it has no claim set. */
  requestView(uri: vscode.Uri, since: number): Promise<ReadingViewModel | null>;
  /** An article with its evidence as one HTML file, which states the day of its check (ISO 8601). */
  requestReport(uri: vscode.Uri, checked: string): Promise<ReportAnswer>;
  /** The cards of some claims of it, as they are now. */
  requestCards(uri: vscode.Uri, claims: readonly string[]): Promise<Cards>;
  /** What a claim comes to when it is taken as a reader tries it, as HTML; null where there is no such claim. */
  requestTrial(uri: vscode.Uri, claim: string, trial: Trial): Promise<string | null>;
  /** The dispute that a claim is part of, as Markdown; null where nothing contests it. */
  requestDispute(uri: vscode.Uri, claim: string): Promise<string | null>;
  /** The critiques of an article, in its claim set's order; none where it has no claim set. */
  requestCritiques(uri: vscode.Uri): Promise<readonly CritiqueReading[]>;
  /** A claim with its evidence as Markdown; null where it is no more. */
  claimMarkdown(uri: vscode.Uri, claim: string): Promise<string | null>;
  /** The rows that a claim rests on; without a claim, those that the view shows because no claim uses them. */
  rowsOf(uri: vscode.Uri, claim: string | null): Promise<readonly RowPlace[]>;
  /** What the lists show of an article; null when it has no claim set. */
  requestLists(uri: vscode.Uri): Promise<ArticleLists | null>;
  /** The edits that an annotation comes to, or a sentence that says why there are none. Nothing is written. */
  annotate(about: vscode.Uri, annotation: Annotation): Promise<AnnotateAnswer>;
  /** The edits that take an annotation back out of an open claim set, or a sentence that says why there are none. */
  undoAnnotation(claimSet: vscode.Uri, undo: UndoAnnotationParams["undo"]): Promise<UndoAnnotationAnswer>;
  /** Evidence for the number under a range of an article, from the tables around it. */
  suggestEvidence(
    article: vscode.Uri,
    range: vscode.Range,
    token?: vscode.CancellationToken,
  ): Promise<SuggestEvidenceAnswer>;
  /** The numbers of an article without a claim that stand in a table around it. */
  draftLinks(article: vscode.Uri, token?: vscode.CancellationToken): Promise<DraftLinksAnswer>;
  /** The claims of an article that may have to quote other words. */
  relinkable(article: vscode.Uri): Promise<readonly RelinkableClaim[]>;
  /** What a claim comes to, in plain words; null where it is no more. */
  claimVerdict(article: vscode.Uri, claim: string): Promise<ClaimVerdictAnswer>;
  /** What an article's first claim set would be. Nothing is written. */
  newClaimSet(article: vscode.Uri): Promise<NewClaimSetAnswer>;
  /** How many claims of a claim set would find their places in an article. */
  previewAttachment(article: vscode.Uri, claimSet: vscode.Uri): Promise<AttachPreview>;
  /** Reads an article with a claim set from now on; null: with its own again. */
  attach(article: vscode.Uri, claimSet: vscode.Uri | null): Promise<void>;
  /** Checks an open text that has no claim set from now on, or no more. Nothing is written. */
  checkText(text: vscode.Uri, check: boolean): Promise<CheckTextAnswer>;
  dispose(): Promise<void>;
}
