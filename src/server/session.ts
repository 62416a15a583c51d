import type { CancellationToken, Range as LspRange, Position, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Table } from "../core/evidence/table.js";
import type { Reading } from "../core/reading.js";
import type { Finding } from "../core/rules/finding.js";
import type { Span } from "../core/text/span.js";
import type { DisplayOptions } from "../protocol/lsp.js";
import { decodedText } from "../workspace/decode-text.js";
import { type ClaimSetDraft, draftClaimSet } from "../workspace/draft-claim-set.js";
import { embedImages } from "../workspace/embed-images.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { type LoadedReading, loadReading } from "../workspace/load-reading.js";
import { relatedClaimSets } from "../workspace/related-claim-sets.js";
import type { Workspace } from "../workspace/workspace.js";
import type { Attachments } from "./attachments.js";
import type { CheckedTexts } from "./checked-texts.js";
import type { EvidenceSearch } from "./evidence-search.js";
import { spanRange } from "./positions.js";
import type { ReadingStore } from "./reading-store.js";

/** A document that takes part in a reading. */
export interface ReadDocument {
  readonly uri: string;
  /** The version that was read; null when the file is not open. */
  readonly version: number | null;
  /** Counts the readings of all articles, from 1. */
  readonly number: number;
  readonly reading: Reading | null;
  /** Whether it is a text without a claim set, which somebody asked to check. */
  readonly isAlone: boolean;
  /** A span of the article's source as a range; null for no span. */
  rangeOf(span: Span | null): LspRange | null;
}

/** A place in the article or the claim set of a reading. */
export interface HereInText extends ReadDocument {
  readonly role: "article" | "claim-set";
  readonly reading: Reading;
  readonly position: Position;
  /** The place as an offset into the article's source; meaningless in a claim set. */
  readonly offset: number;
}

/** A place in a table of a reading. */
export interface HereInTable extends ReadDocument {
  readonly role: "table";
  readonly reading: Reading;
  readonly position: Position;
  readonly table: Table;
}

/** A text without a claim set, which somebody asked to check. */
export interface TextAlone extends ReadDocument {
  readonly reading: Reading;
}

/** An article with what it was loaded from. */
export interface LoadedArticle {
  readonly loaded: LoadedReading;
  readonly reading: Reading;
  /** The version that was read; null when the file is not open. */
  readonly version: number | null;
}

/** Where a request points to, with the reading that is current there. */
export type Here = HereInText | HereInTable;

/** What the editor can do with answers, beyond what every editor can. */
export interface EditorAbilities {
  readonly watchesFiles: boolean;
  /** Whether edits may say which version of a document they are for. */
  readonly versionedEdits: boolean;
  /** Whether a code action may be shown with the reason why it can't be taken. */
  readonly disabledActions: boolean;
  /** Whether the editor asks for a code action's edit once it is chosen. */
  readonly lazyEdits: boolean;
  /** Whether an action may turn out to be disabled then. */
  readonly lazyRefusals: boolean;
  /** Whether the editor asks for inlay hints again when told to. */
  readonly refreshesInlays: boolean;
}

/** What features work with: the current readings, and where a request points to. */
export interface Session {
  /** Answers a request at a position from the current reading; `otherwise` where there is none, or nobody waits. */
  at<T>(params: PositionParams, otherwise: T, token: CancellationToken, answer: (here: Here) => T): Promise<T>;
  /** The same for every reading that the document takes part in: a table can serve several articles. */
  atAll<T>(params: PositionParams, token: CancellationToken, answer: (here: Here) => T): Promise<readonly T[]>;
  /** Answers a request about a whole document. */
  in<T>(uri: string, otherwise: T, token: CancellationToken, answer: (here: Here) => T): Promise<T>;
  /** A text that is checked without a claim set, as it is now; null for all others. */
  alone(uri: string): Promise<TextAlone | null>;
  display(): DisplayOptions;
  setDisplay(options: DisplayOptions): void;
  readonly editor: EditorAbilities;
  /** The folder of the rules' pages, with a slash at the end; null when there is none, or the editor links to none. */
  readonly rulePages: string | null;
  /** Whether the claim set's keys are explained here; else another extension does. */
  readonly schemaHelp: boolean;
  readonly attachments: Attachments;
  readonly checked: CheckedTexts;
  /** The folder of the running bundle by its URI, with what a page to share holds of ours; null where there is none. */
  readonly bundleFolder: string | null;
  /** An article's images, to stand in a page; see `embedImages`. */
  imagesOf(article: string, paths: readonly string[]): ReturnType<typeof embedImages>;
  /** Reads an article with a claim set that may not be its own, or with none, beside the current readings. */
  readWith(article: string, claimSet: string | null): Promise<LoadedReading>;
  /**
   * An article with what it was loaded from, once its tables are read, whether or not a claim set belongs to it; null where
   * it can't be read.
   */
  loadedArticle(uri: string): Promise<LoadedArticle | null>;
  /** The tables around articles, to be searched. */
  readonly search: EvidenceSearch;
  /** What an article's first claim set would be. */
  draftClaimSet(article: string): Promise<ClaimSetDraft>;
  /** The claim sets that a claim set, or a file that some include, is part of, with all that they include. */
  relatedClaimSets(file: string): Promise<readonly ClaimSet[]>;
  /** A file as the editor spells it, with what is open; nulls when it isn't open. */
  documentOf(file: string): { readonly uri: string; readonly version: number | null; readonly text: string | null };
  /** Reads anew what rests on files that changed on disk; texts that changed there are placed afresh. */
  filesChanged(uris: readonly string[]): void;
  /** Places the claims of a saved article afresh, once everybody who listens to saves is done with its edits. */
  onDidSave(listener: (uri: string) => Promise<void>): void;
  /** Hears of documents that were closed, by their URIs as the editor spells them. */
  onDidClose(listener: (uri: string) => void): void;
  onDidRead(listener: (document: ReadDocument) => void): void;
  /** Hears of all findings by file, whenever any changed. */
  onDidChangeFindings(listener: (byFile: ReadonlyMap<string, readonly Finding[]>) => void): void;
}

interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What a session is made from. */
export interface SessionParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly attachments: Attachments;
  readonly checked: CheckedTexts;
  readonly store: ReadingStore;
  readonly initialDisplay: DisplayOptions;
  readonly editor: EditorAbilities;
  readonly rulePages: string | null;
  readonly schemaHelp: boolean;
  readonly bundleFolder: string | null;
  readonly search: EvidenceSearch;
}

const topOfFile: Position = { line: 0, character: 0 };

/** Wires features to the readings. */
export function createSession({
  documents,
  workspace,
  attachments,
  checked,
  store,
  initialDisplay,
  editor,
  rulePages,
  schemaHelp,
  bundleFolder,
  search,
}: SessionParts): Session {
  let display = initialDisplay;
  const places = async (uri: string, position: Position): Promise<readonly Here[]> =>
    (await store.readingsOf(uri)).flatMap(({ reading, number, version, isAlone }): readonly Here[] => {
      // What features tell of claims and their evidence, they can't tell of a text alone.
      if (isAlone) return [];
      const document = { uri, version, number, reading, isAlone, rangeOf: rangesOf(reading) };
      if (store.sameFile(uri, reading.articleFile)) {
        const { lines } = reading.article;
        const offset = lines.offsetOf({ line: position.line + 1, column: position.character + 1 });
        return [{ ...document, role: "article", position, offset }];
      }
      const table = tableAt(reading, uri, store);
      if (table) return [{ ...document, role: "table", position, table }];
      return [{ ...document, role: "claim-set", position, offset: 0 }];
    });
  const answerFirst = async <T>(
    uri: string,
    position: Position,
    otherwise: T,
    token: CancellationToken,
    answer: (here: Here) => T,
  ): Promise<T> => {
    const [here] = await places(uri, position);
    return here && !token.isCancellationRequested ? answer(here) : otherwise;
  };
  const loadedArticle = async (uri: string): Promise<LoadedArticle | null> => {
    for (const { reading, version, loaded } of await store.readingsOf(uri)) {
      if (!store.sameFile(uri, reading.articleFile)) continue;
      if (!loaded.pending) return { reading, version, loaded };
      await loaded.pending;
      return loadedArticle(uri);
    }
    const version = documents.all().find((one) => store.sameFile(one.uri, uri))?.version ?? null;
    const loaded = await loadReading(workspace, { articleFile: normaliseUri(uri), claimSetFile: null });
    return loaded.reading && { loaded, reading: loaded.reading, version };
  };
  documents.onDidChangeContent(({ document }) => {
    store.changed([document.uri]);
    search.changed([document.uri]);
  });
  const saveListeners: ((uri: string) => Promise<void>)[] = [];
  const placeAfresh = (uris: readonly string[]): void => {
    store.placeAfresh(uris);
    store.changed(uris);
  };
  documents.onDidClose(({ document }) => {
    search.changed([document.uri]);
    // Tables are large: they are kept for as long as somebody may ask again.
    if (!documents.all().some(({ uri }) => !store.sameFile(uri, document.uri))) search.forget();
    checked.set(document.uri, false);
    placeAfresh([document.uri]);
  });
  documents.onDidSave(async ({ document: { uri } }) => {
    await Promise.allSettled(saveListeners.map((listener) => listener(uri)));
    placeAfresh([uri]);
  });
  attachments.onDidChange((article) => store.changed([article]));
  checked.onDidChange((text) => store.changed([text]));
  return {
    at: ({ textDocument, position }, otherwise, token, answer) =>
      answerFirst(textDocument.uri, position, otherwise, token, answer),
    atAll: async ({ textDocument, position }, token, answer) => {
      const all = await places(textDocument.uri, position);
      return token.isCancellationRequested ? [] : all.map(answer);
    },
    in: (uri, otherwise, token, answer) => answerFirst(uri, topOfFile, otherwise, token, answer),
    alone: async (uri) => {
      const found = (await store.readingsOf(uri)).find(({ isAlone }) => isAlone);
      if (!found) return null;
      const { reading, number, version } = found;
      return { uri, version, number, reading, isAlone: true, rangeOf: rangesOf(reading) };
    },
    display: () => display,
    setDisplay: (options) => {
      display = options;
    },
    editor,
    rulePages,
    schemaHelp,
    attachments,
    checked,
    bundleFolder,
    imagesOf: (article, paths) => embedImages(workspace.files, normaliseUri(article), paths),
    readWith: (article, claimSet) =>
      loadReading(workspace, {
        articleFile: normaliseUri(article),
        claimSetFile: claimSet === null ? null : normaliseUri(claimSet),
      }),
    draftClaimSet: (article) => draftClaimSet(workspace, normaliseUri(article)),
    relatedClaimSets: async (file) => {
      const known = (await store.readingsOf(file)).map(({ reading }) => reading.claimSet.file);
      return relatedClaimSets(workspace, normaliseUri(file), [...known, ...(await store.allClaimSets())]);
    },
    documentOf: (file) => {
      const open = documents.all().find(({ uri }) => store.sameFile(uri, file));
      if (!open) return { uri: file, version: null, text: null };
      const read = decodedText(open.getText());
      return { uri: open.uri, version: open.version, text: read.kind === "text" ? read.text : "" };
    },
    loadedArticle,
    search,
    filesChanged: (uris) => {
      search.changed(uris);
      placeAfresh(uris);
    },
    onDidSave: (listener) => void saveListeners.push(listener),
    onDidClose: (listener) => void documents.onDidClose(({ document }) => listener(document.uri)),
    onDidRead: (listener) => store.onDidRead((read) => listener({ ...read, rangeOf: rangesOf(read.reading) })),
    onDidChangeFindings: (listener) => store.onDidChangeFindings(listener),
  };
}

function rangesOf(reading: Reading | null): ReadDocument["rangeOf"] {
  return (span) => (span && reading ? spanRange(reading.article.lines, span) : null);
}

function tableAt({ tables }: Reading, uri: string, store: ReadingStore): Table | null {
  for (const loaded of tables.values()) {
    if (loaded.state === "loaded" && store.sameFile(loaded.table.file, uri)) return loaded.table;
  }
  return null;
}
