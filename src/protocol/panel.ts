import type { Amount, ClaimFacts } from "../core/claim-facts.js";
import type { Trial } from "../core/trial.js";
import {
  type Cards,
  type KeptRun,
  maxCards,
  type ReadingViewModel,
  type ViewBlock,
  type ViewClaim,
  type WireRange,
} from "./lsp.js";
import { parseTrial } from "./trial.js";

/**
 * What the reading view and the editor say to each other. Either side takes what arrives through its parser and drops
 * what the parser rejects: the view shows strangers' texts, and an old view may outlive an update of the extension.
 */

/** Id of the panel, in package.json's activation events and wherever the panel is made. */
export const readingViewType = "countercheck.readingView";

/** Editor to view. */
export type ToView =
  /** An article to show, in place of the one before; `base` is the address of its folder, ending in a slash. */
  | { readonly kind: "view"; readonly model: ReadingViewModel; readonly base: string; readonly look: ViewLook }
  /** The cards that were asked for, as they are now. */
  | { readonly kind: "cards"; readonly cards: Cards }
  /** What a claim comes to in a trial, as HTML; null where there is no such claim any more. */
  | { readonly kind: "trial"; readonly number: number; readonly html: string | null }
  /** There is nothing to show: plain text that says why and what to do. */
  | { readonly kind: "notice"; readonly title: string; readonly text: string }
  /** The reader went to a claim in the editor. */
  | { readonly kind: "select"; readonly claim: string | null }
  /** The reader scrolled the editor; source line, from 0. */
  | { readonly kind: "scroll"; readonly line: number };

/** The letters that an article is set in: a serif face for reading, or the editor's own. */
export const typefaces = ["serif", "editor"] as const;
export type Typeface = (typeof typefaces)[number];

/** How a view is set, and whether it stands apart: it then has a place of its own, and doesn't follow the editor's. */
export interface ViewLook {
  readonly typeface: Typeface;
  readonly apart: boolean;
}

function parseLook(value: unknown): ViewLook | null {
  const typeface = isRecord(value) ? typefaces.find((one) => one === value.typeface) : undefined;
  return typeface && isRecord(value) && typeof value.apart === "boolean" ? { typeface, apart: value.apart } : null;
}

/** View to editor. */
export type FromView =
  /** The view can take messages and shows nothing: sent once each time it loads, and when it was sent a change of something else. */
  | { readonly kind: "ready" }
  | { readonly kind: "selected"; readonly claim: string | null }
  /**
   * Go to the rows that a claim rests on, or, without a claim, to one that no claim uses; `row` is the name of one of
   * them, as `RowPlace.name` has it.
   */
  | { readonly kind: "row"; readonly claim: string | null; readonly row: string | null }
  /** Go to the claim's words in the editor. */
  | { readonly kind: "text"; readonly claim: string }
  /** Open a file that the article links to, relative to the article's folder. */
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "copy"; readonly claim: string }
  /** The reader is near these claims, `maxCards` at most, and the view lacks their cards as they are now. */
  | { readonly kind: "cards"; readonly claims: readonly string[] }
  /** What does a claim come to when it is taken like this? Trials of a page are numbered; the answer says whose it is. */
  | { readonly kind: "trial"; readonly claim: string; readonly number: number; readonly trial: Trial }
  /** Save these claims, `maxExported` at most, in this order as CSV where the reader says. */
  | { readonly kind: "export"; readonly claims: readonly string[] }
  /** The reader scrolled the view; source line, from 0. */
  | { readonly kind: "scrolled"; readonly line: number }
  | { readonly kind: "failed"; readonly message: string };

/** What a view keeps for the time after a reload of the window. */
export interface ViewState {
  readonly uri: string;
  readonly selected: string | null;
  /** The source line at the top, from 0, with the share of it that is above: a block may be one line and fill the window. */
  readonly line: number;
  readonly filter: ClaimFilter;
  /** Keys of the blocks whose heading is folded. */
  readonly folded: readonly string[];
  readonly table: TableState;
  /** What is searched for; null while the search is closed. */
  readonly search: string | null;
  readonly apart: boolean;
}

/** The table of claims: whether it is open, and which of its columns sorts it, which way. */
export interface TableState {
  readonly open: boolean;
  readonly column: string;
  readonly descending: boolean;
}

/** The table as it is at first: closed, in reading order. */
export const closedTable: TableState = { open: false, column: "place", descending: false };

/** What claims can be filtered by. */
export const facetNames = ["verdict", "kind", "party", "critiques"] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of each facet that a claim may have; a facet without values lets every claim pass. */
export type ClaimFilter = Readonly<Record<FacetName, readonly string[]>>;

/** Lets every claim pass. */
export const noFilter: ClaimFilter = { verdict: [], kind: [], party: [], critiques: [] };

/** Most values that one facet of a kept filter has, and most headings that are kept folded. */
const maxKept = 1000;

/** Most claims that are exported at once. */
export const maxExported = 20_000;

/** Longest text that is taken from a view; an error's stack is cut to it. */
export const maxTextLength = 4000;

/** A message to the view, or null when it is malformed. */
export function parseToView(message: unknown): ToView | null {
  if (!isRecord(message)) return null;
  switch (message.kind) {
    case "view": {
      const { model, base } = message;
      const look = parseLook(message.look);
      return isModel(model) && isText(base) && look ? { kind: "view", model, base, look } : null;
    }
    case "notice": {
      const { title, text } = message;
      return isText(title) && isText(text) ? { kind: "notice", title, text } : null;
    }
    case "cards":
      return isCards(message.cards) ? { kind: "cards", cards: message.cards } : null;
    case "trial": {
      const { number, html } = message;
      return isCount(number) && isTextOrNull(html) ? { kind: "trial", number, html } : null;
    }
    case "select":
      return isTextOrNull(message.claim) ? { kind: "select", claim: message.claim } : null;
    case "scroll":
      return isCount(message.line) ? { kind: "scroll", line: message.line } : null;
    default:
      return null;
  }
}

/** A message from a view, or null when it is malformed or too long. */
export function parseFromView(message: unknown): FromView | null {
  if (!isRecord(message)) return null;
  const { claim, row, path, line } = message;
  switch (message.kind) {
    case "ready":
      return { kind: "ready" };
    case "trial": {
      const { number } = message;
      const trial = parseTrial(message.trial);
      return isShort(claim) && isCount(number) && trial ? { kind: "trial", claim, number, trial } : null;
    }
    case "selected":
      return isShortOrNull(claim) ? { kind: "selected", claim } : null;
    case "row":
      return isShortOrNull(claim) && isShortOrNull(row) ? { kind: "row", claim, row } : null;
    case "text":
      return isShort(claim) ? { kind: "text", claim } : null;
    case "copy":
      return isShort(claim) ? { kind: "copy", claim } : null;
    case "cards": {
      const { claims } = message;
      return isListOf(claims, isShort) && claims.length <= maxCards ? { kind: "cards", claims } : null;
    }
    case "export": {
      const { claims } = message;
      return isListOf(claims, isShort) && claims.length <= maxExported ? { kind: "export", claims } : null;
    }
    case "file":
      return isShort(path) ? { kind: "file", path } : null;
    case "scrolled":
      return isCount(line) ? { kind: "scrolled", line } : null;
    case "failed":
      return isShort(message.message) ? { kind: "failed", message: message.message } : null;
    default:
      return null;
  }
}

/** The state of a view, or null when it is malformed or from another version. */
export function parseViewState(state: unknown): ViewState | null {
  if (!isRecord(state)) return null;
  const { uri, selected, line, filter, folded, table, search, apart } = state;
  if (!isShort(uri) || !isShortOrNull(selected) || !isPlace(line) || !isFilter(filter)) return null;
  if (!isListOf(folded, isShort) || folded.length > maxKept) return null;
  const { verdict, kind, party, critiques } = filter;
  return {
    uri,
    selected,
    line,
    filter: { verdict, kind, party, critiques },
    folded,
    // What an older version of the extension didn't keep is as at first.
    table: isTableState(table) ? { open: table.open, column: table.column, descending: table.descending } : closedTable,
    search: isShort(search) ? search : null,
    apart: apart === true,
  };
}

function isTableState(value: unknown): value is TableState {
  if (!isRecord(value)) return false;
  return typeof value.open === "boolean" && isShort(value.column) && typeof value.descending === "boolean";
}

function isFilter(value: unknown): value is ClaimFilter {
  if (!isRecord(value)) return false;
  return facetNames.every((name) => isListOf(value[name], isShort) && value[name].length <= maxKept);
}

function isModel(value: unknown): value is ReadingViewModel {
  if (!isRecord(value)) return false;
  const { uri, version, reading, edition, since, title, head, blocks, claims, notice } = value;
  return (
    [uri, title, head].every(isText) &&
    isCount(edition) &&
    isCount(since) &&
    (version === null || typeof version === "number") &&
    typeof reading === "number" &&
    isTextOrNull(notice) &&
    isListOf(blocks, isPiece) &&
    isListOf(claims, isClaimPiece)
  );
}

function isCards(value: unknown): value is Cards {
  return isRecord(value) && Object.values(value).every(isText);
}

function isPiece(value: unknown): value is ViewBlock | KeptRun {
  if (!isRecord(value)) return false;
  if ("kept" in value) return isRun(value);
  const { key, line, html } = value;
  return isText(key) && isCount(line) && isText(html);
}

function isRun({ kept, from, lines }: Readonly<Record<string, unknown>>): boolean {
  return isCount(kept) && isCount(from) && Number.isSafeInteger(lines);
}

function isClaimPiece(value: unknown): value is ViewClaim | KeptRun {
  return isRecord(value) && "kept" in value ? isRun(value) : isClaim(value);
}

const standings: readonly unknown[] = ["supported", "contested", "contradicted", "unverifiable", "exempt"];

function isClaim(value: unknown): value is ViewClaim {
  if (!isRecord(value)) return false;
  const { id, verdict, quote, headline, range, facts } = value;
  return (
    [id, quote, headline].every(isText) &&
    standings.includes(verdict) &&
    (range === null || isRange(range)) &&
    isFacts(facts)
  );
}

function isFacts(value: unknown): value is ClaimFacts {
  if (!isRecord(value)) return false;
  const { party, kind, stated, value: found, sources, critiques } = value;
  return (
    isText(party) &&
    isTextOrNull(kind) &&
    [stated, found].every((one) => one === null || isAmount(one)) &&
    isListOf(sources, isText) &&
    isCount(critiques)
  );
}

function isAmount(value: unknown): value is Amount {
  if (!isRecord(value)) return false;
  const { text, unit, size } = value;
  return isText(text) && isText(unit) && (size === null || typeof size === "number");
}

function isRange(value: unknown): value is WireRange {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value.line) && isCount(value.character);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isShort(value: unknown): value is string {
  return isText(value) && value.length <= maxTextLength;
}

function isShortOrNull(value: unknown): value is string | null {
  return value === null || isShort(value);
}

/** A number from 0. */
function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** A whole number from 0. */
function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
