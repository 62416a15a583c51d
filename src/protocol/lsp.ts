import type { ClaimFacts } from "../core/claim-facts.js";
import type { TextCounts } from "../core/text-counts.js";
import type { Trial } from "../core/trial.js";

export type { TextCounts };

/**
 * What the server and an editor say to each other beyond the Language Server Protocol. Plain types; positions count from
 * 0 as the protocol's do, characters in UTF-16 code units.
 */

/** A stretch of a document as the Language Server Protocol counts. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The four kinds of theme that an editor can have. */
export const themeKinds = ["light", "dark", "high-contrast-light", "high-contrast-dark"] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** Which claims' charts stand under the paragraphs of a reading view. */
export const textChartChoices = ["contested", "all", "none"] as const;
export type TextChartChoice = (typeof textChartChoices)[number];

/** What the client tells the server when it starts (`initializationOptions`), and again when it changes. */
export interface DisplayOptions {
  /** Whether hovers may hold an image; other editors than VS Code show its address as text. */
  readonly hoverImages: boolean;
  readonly themeKind: ThemeKind;
  /** Editor commands that hovers may link to; empty where the editor has none. */
  readonly commands: boolean;
  readonly textCharts: TextChartChoice;
  /** Whether a table's rows say how many claims rest on them. */
  readonly tableCounts: boolean;
}

/** Display options where the editor says nothing. */
export const defaultDisplay: DisplayOptions = {
  hoverImages: false,
  themeKind: "light",
  commands: false,
  textCharts: "contested",
  tableCounts: false,
};

/** What else the client tells the server when it starts; both kinds of options come in one object. */
export interface StartOptions {
  /** How large a table may be to be read, in megabytes; what the reader's machine bears, never what a folder asks for. */
  readonly maxTableSize: number;
  /** Whether the server is to suggest and explain the claim set's keys; not where an extension for YAML does. */
  readonly schemaHelp: boolean;
}

/** Notification, client to server: the display options changed. */
export const displayChanged = "countercheck/displayChanged";

/** A claim's mark in an open article. */
export interface ClaimMark {
  readonly claim: string;
  /** `exempt` claims need no evidence. */
  readonly verdict: "supported" | "contested" | "contradicted" | "unverifiable" | "exempt";
  readonly range: WireRange;
  readonly headline: string;
  readonly quote: string;
}

/** A claim that stands nowhere in an open article. */
export interface UnplacedClaim {
  readonly claim: string;
  /** The words that were annotated. */
  readonly quote: string;
  /** `ambiguous`: several places fit, or one that is in doubt; `orphan`: none does. */
  readonly state: "ambiguous" | "orphan";
  /** The places that fit, in the article. */
  readonly candidates: readonly WireRange[];
  /** Its quote in the claim set, where the finding and its quick fixes are. */
  readonly declaration: { readonly uri: string; readonly range: WireRange };
}

/**
 * How many claims have which verdict; `unplaced` ones have no mark, `edited` ones have a mark and a verdict on the words
 * as they are now.
 */
export interface ClaimCounts {
  readonly claims: number;
  readonly supported: number;
  readonly contested: number;
  readonly contradicted: number;
  readonly unverifiable: number;
  readonly exempt: number;
  readonly edited: number;
  readonly unplaced: number;
}

/** Notification, server to client: an open article was read; marks are those of document version `version`. */
export const articleRead = "countercheck/articleRead";
/** As it is sent: all marks when the document was opened, after that the others as runs of those that were sent last. */
export type ArticleReadNotice = Omit<ArticleRead, "marks"> & { readonly marks: readonly (ClaimMark | KeptRun)[] };
export interface ArticleRead {
  readonly uri: string;
  readonly version: number | null;
  /** The number of the reading: the readings of all articles are counted, from 1. */
  readonly reading: number;
  /**
   * Another number than before when the claim set changed, or when a claim became edited or unplaced, or is so no
   * longer: then what was asked of the claim set is asked anew. 0 where the document has no reading.
   */
  readonly print: number;
  /** Null when no claim set belongs to the document. */
  readonly claimSet: string | null;
  /** What was found in a text without a claim set that is being checked; null for all others. */
  readonly checked: TextCounts | null;
  readonly marks: readonly ClaimMark[];
  readonly unplaced: readonly UnplacedClaim[];
  readonly counts: ClaimCounts;
}

/**
 * Request, client to server: check an open text without a claim set from now on, or no more. The server forgets it when
 * the text is closed; nothing is written.
 */
export const checkTextRequest = "countercheck/checkText";
export interface CheckTextParams {
  readonly uri: string;
  readonly check: boolean;
}
export type CheckTextAnswer =
  | { readonly kind: "checking"; readonly counts: TextCounts }
  /** The text has a claim set: its findings are shown as always. */
  | { readonly kind: "has-claim-set"; readonly claimSet: string }
  | { readonly kind: "stopped" }
  /** It can't be read; the sentence says why. */
  | { readonly kind: "refused"; readonly message: string };

/** Request, client to server: the reading view of an article, or null when it has no claim set. */
export const viewRequest = "countercheck/view";
export interface ViewParams {
  readonly uri: string;
  /** The edition that the page shows; 0 where it shows none. */
  readonly since: number;
}

/** The reading view, rendered: the webview puts it in place and adds what moves. */
export interface ReadingViewModel {
  readonly uri: string;
  readonly version: number | null;
  /** The number of the reading that is shown, as `ArticleRead` has it; 0 in a page to share. */
  readonly reading: number;
  /** The number of what is shown now, from 1. */
  readonly edition: number;
  /** The edition that the page has to show for this to make sense; 0 where everything is here. */
  readonly since: number;
  readonly title: string;
  /** HTML of the head: title, byline and counts by verdict. */
  readonly head: string;
  /** The article's blocks in order. */
  readonly blocks: readonly (ViewBlock | KeptRun)[];
  /** In the claim set's order. */
  readonly claims: readonly (ViewClaim | KeptRun)[];
  /** What to say when there is nothing to show, as HTML; null otherwise. */
  readonly notice: string | null;
}

/** Blocks, claims or marks that whoever gets them has already. */
export interface KeptRun {
  /** How many, one after the other. */
  readonly kept: number;
  /** The first of them, as an index of those that were sent before. */
  readonly from: number;
  /** How many lines further down the source they stand now. */
  readonly lines: number;
}

/** A block of the view; `key` stays the same while its content does. */
export interface ViewBlock {
  readonly key: string;
  /** First source line, from 0. */
  readonly line: number;
  readonly html: string;
}

export interface ViewClaim {
  readonly id: string;
  readonly verdict: ClaimMark["verdict"];
  readonly quote: string;
  readonly headline: string;
  /** Null when unplaced. */
  readonly range: WireRange | null;
  /** For lists of claims: who says it, the quantity and the data's value, sources, critiques. */
  readonly facts: ClaimFacts;
}

/** Request, client to server: an article with its evidence as one HTML file to share. */
export const reportRequest = "countercheck/report";
export interface ReportParams {
  readonly uri: string;
  /** The day that the page states as that of its check, as ISO 8601 has it. */
  readonly checked: string;
}
export type ReportAnswer =
  | { readonly kind: "page"; readonly title: string; readonly html: string }
  /** There is no page; the sentence says why and what to do. */
  | { readonly kind: "refused"; readonly message: string };

/** Request, client to server: the cards of some claims as they are now; those of no claim of the article are left out. */
export const cardsRequest = "countercheck/cards";
export interface CardsParams {
  readonly uri: string;
  /** Claim ids, `maxCards` at most. */
  readonly claims: readonly string[];
}
/** Cards by claim id, as HTML. */
export type Cards = Readonly<Record<string, string>>;
/** How many cards are asked for at once: more than fit into any window. */
export const maxCards = 200;

/**
 * Request, client to server: what a claim comes to when it is taken as a reader tries it, as HTML; null where there is no
 * such claim.
 */
export const trialRequest = "countercheck/trial";
export interface TrialParams {
  readonly uri: string;
  readonly claim: string;
  readonly trial: Trial;
}

/** Request, client to server: the dispute that a claim is part of, as a Markdown document. */
export const disputeRequest = "countercheck/dispute";
export interface DisputeParams {
  readonly uri: string;
  readonly claim: string;
}
/** Null where there is no such claim, or nothing contests it. */
export type DisputeAnswer = string | null;

/** Request, client to server: a claim with its evidence as Markdown, for "Copy as Markdown"; null where it is no more. */
export const claimMarkdownRequest = "countercheck/claimMarkdown";
export interface ClaimMarkdownParams {
  readonly uri: string;
  readonly claim: string;
}

/**
 * Request, client to server: where a claim's evidence stands, for "Go to row"; empty when there is none. Without a claim:
 * where the rows stand that the reading view shows because no claim uses them.
 */
export const rowsRequest = "countercheck/rows";
export interface RowsParams {
  readonly uri: string;
  readonly claim: string | null;
}
export interface RowPlace {
  readonly uri: string;
  readonly range: WireRange;
  /** The row's name as the reading view shows it: "relative/R05". */
  readonly name: string;
  readonly label: string;
}

/** Editor command with a claim's id and its article's URI: lets the claim quote what is selected in the article. */
export const placeAtSelectionCommand = "countercheck.placeAtSelection";

/** Request, client to server: how many claims of a claim set would find their places in an open article. */
export const attachPreviewRequest = "countercheck/attachPreview";
export interface AttachParams {
  readonly article: string;
  readonly claimSet: string;
}
export type AttachPreview =
  | { readonly kind: "preview"; readonly found: AnchorCounts }
  /** The claim set can't be attached; the sentence says why. */
  | { readonly kind: "refused"; readonly message: string };

/** How many claims have which anchor state; together all of a claim set. */
export interface AnchorCounts {
  readonly exact: number;
  readonly moved: number;
  readonly edited: number;
  readonly unplaced: number;
}

/**
 * Request, client to server: from now on an article is read with this claim set, or, where it is null, with the one that
 * it had before. The server forgets it when it ends; no file is changed. Answered with null.
 */
export const attachRequest = "countercheck/attach";
export interface AttachmentParams {
  readonly article: string;
  readonly claimSet: string | null;
}
