import type { Reading } from "../core/reading.js";
import type { Finding } from "../core/rules/finding.js";
import { normaliseUri } from "../workspace/file-uri.js";
import { findFiles, isArticleFile, isClaimSetFile, isTableFile } from "../workspace/find-files.js";
import { findReadings } from "../workspace/find-readings.js";
import { type EarlierLoad, type LoadedReading, loadReading } from "../workspace/load-reading.js";
import { letGoOfTables } from "../workspace/read-table.js";
import type { Workspace } from "../workspace/workspace.js";
import type { Attachments } from "./attachments.js";
import type { CheckedTexts } from "./checked-texts.js";
import type { EditLog } from "./edit-log.js";

/** A reading with the version of the article's document that it was made from; null when that is not open. */
export interface CurrentReading {
  readonly reading: Reading;
  /** Counts the readings of all articles, from 1. */
  readonly number: number;
  readonly version: number | null;
  /** Whether it is that of a text without a claim set, which somebody asked to check. */
  readonly isAlone: boolean;
  /** With what it was loaded from. */
  readonly loaded: LoadedReading;
}

/** An open article after it was read. */
export interface ReadArticle {
  readonly uri: string;
  readonly version: number | null;
  /** Counts the readings of all articles, from 1. */
  readonly number: number;
  /** Null when no claim set belongs to the article, unless somebody asked to check it all the same. */
  readonly reading: Reading | null;
  readonly isAlone: boolean;
}

/** Keeps one reading for each article, current with buffers and disk. */
export interface ReadingStore {
  /** The readings that a document takes part in: as article, claim set, include or table. */
  readingsOf(uri: string): Promise<readonly CurrentReading[]>;
  /** Every claim set of the workspace. */
  allClaimSets(): Promise<readonly string[]>;
  /** Whether two URIs name one file. */
  sameFile(a: string, b: string): boolean;
  /** Drops what rests on these files, and reads the open articles again. */
  changed(uris: readonly string[]): void;
  /** Forgets where claims were in these files, as after a save: their texts are placed afresh, by quotes alone. */
  placeAfresh(uris: readonly string[]): void;
  /** Forgets all, since other folders are open now. */
  foldersChanged(): void;
  onDidRead(listener: (article: ReadArticle) => void): void;
  onDidChangeFindings(listener: (byFile: ReadonlyMap<string, readonly Finding[]>) => void): void;
}

/** What the store reads from. */
export interface StoreParts {
  readonly workspace: Workspace;
  /** Open documents: their URIs as the editor spells them, with versions. */
  readonly open: () => readonly OpenDocument[];
  /** How open documents were edited. */
  readonly edits: Pick<EditLog, "between" | "forget">;
  /** What a person attached to articles, over what the files say. */
  readonly attachments: Pick<Attachments, "claimSetOf" | "articlesOf">;
  /** Texts to be read although no claim set belongs to them. */
  readonly checked: Pick<CheckedTexts, "has">;
  /** Hears of failures that no finding can tell. */
  readonly log: (message: string) => void;
}

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
}

/**
 * How long changes that come one upon the other are gathered before the open articles are read again: less than a frame. One
 * that comes alone, as when somebody types, doesn't wait.
 */
const gatherMs = 10;

/** How many readings are kept beyond those of open documents. */
const maxKept = 64;

/** The articles that a file takes part in, and what is to be said of a claim set that belongs to none. */
interface Part {
  readonly articles: readonly string[];
  readonly findings: readonly Finding[];
}

interface Entry {
  /** Null when no claim set belongs to the article, or when reading failed in a way that only the log tells. */
  readonly loaded: Promise<LoadedReading | null>;
  readonly number: number;
  readonly version: number | null;
  /** Every file that the reading rests on; known once it is loaded. */
  dependencies: ReadonlySet<string> | null;
}

/** The last reading of an open article, from which its claims are followed. */
interface Past {
  readonly loaded: LoadedReading;
  readonly version: number;
}

export function createReadingStore({ workspace, open, edits, attachments, checked, log }: StoreParts): ReadingStore {
  const entries = new Map<string, Entry>();
  const pasts = new Map<string, Past>();
  const readListeners: ((article: ReadArticle) => void)[] = [];
  const findingListeners: ((byFile: ReadonlyMap<string, readonly Finding[]>) => void)[] = [];
  let claimSets: Promise<readonly string[]> | null = null;
  let cancel: (() => void) | null = null;
  let generation = 0;
  let count = 0;

  const allClaimSets = (): Promise<readonly string[]> => {
    claimSets ??= Promise.all(workspace.folders.map((folder) => findFiles(workspace.files, folder))).then((found) =>
      found.flatMap((one) => one.claimSets),
    );
    return claimSets;
  };
  const versionOf = (article: string): number | null =>
    open().find(({ uri }) => normaliseUri(uri) === article)?.version ?? null;

  /** The last reading of an open article, with the edits that lead to its version now; null when they aren't known. */
  const earlierOf = (article: string, version: number | null): EarlierLoad | null => {
    const past = pasts.get(article);
    const between = past && version !== null ? edits.between(article, past.version, version) : null;
    return past && between ? { loaded: past.loaded, edits: between } : null;
  };
  /** An article's reading; null where no claim set belongs to it and nobody asked, so that other texts cost next to nothing. */
  const load = async (article: string, earlier: EarlierLoad | null): Promise<LoadedReading | null> => {
    const read = (claimSetFile: string | null): Promise<LoadedReading> =>
      loadReading(
        workspace,
        { articleFile: article, claimSetFile },
        earlier?.loaded.claimSetFile === claimSetFile ? earlier : null,
      );
    const byHand = attachments.claimSetOf(article);
    if (byHand !== null) return withoutOthers(await read(byHand), await ownArticlesOf(byHand));
    const beside = await findReadings(workspace, { articles: [article], claimSets: [], copies: [] });
    let [found] = beside.readings;
    if (!found?.claimSetFile) {
      // A copy of a text that can't be shipped: some claim set of the workspace may know its fingerprint.
      const sets = await allClaimSets();
      const attached = await findReadings(workspace, { articles: [article], claimSets: sets, copies: [article] });
      found = attached.readings.find(({ articleFile }) => articleFile === article) ?? found;
    }
    if (!found?.claimSetFile) return checked.has(article) ? read(null) : null;
    const loaded = await read(found.claimSetFile);
    return { ...loaded, findings: [...found.findings, ...loaded.findings] };
  };
  const ownArticlesOf = async (claimSet: string): Promise<readonly string[]> => {
    const { readings } = await findReadings(workspace, { articles: [], claimSets: [claimSet], copies: [] });
    return readings.flatMap(({ articleFile, claimSetFile }) => (claimSetFile === claimSet ? [articleFile] : []));
  };
  const entryOf = (article: string): Entry => {
    const known = entries.get(article);
    if (known) return known;
    const version = versionOf(article);
    const failed = (error: unknown): null => {
      log(`Reading ${article} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    };
    const loaded = load(article, earlierOf(article, version)).catch(failed);
    const entry: Entry = { loaded, number: ++count, version, dependencies: null };
    void loaded.then((found) => {
      entry.dependencies = new Set([article, ...(found?.dependencies ?? [])]);
      // A reading that was overtaken by an edit may be of either text.
      if (found?.reading && version !== null && entries.get(article) === entry) {
        pasts.set(article, { loaded: found, version });
      }
      // A table that can't be read at all is told as a finding; what throws is logged, and not tried over and over.
      void found?.pending?.then(() => {
        if (entries.get(article) !== entry) return;
        entries.delete(article);
        generation++;
        schedule();
      }, failed);
    });
    entries.set(article, entry);
    return entry;
  };
  const current = async (article: string): Promise<readonly CurrentReading[]> => {
    const entry = entryOf(article);
    const loaded = await entry.loaded;
    if (entries.get(article) !== entry) return current(article);
    if (!loaded?.reading) return [];
    const { number, version } = entry;
    return [{ reading: loaded.reading, number, version, isAlone: loaded.claimSetFile === null, loaded }];
  };
  const partOf = async (file: string): Promise<Part> => {
    if (isClaimSetFile(file)) {
      const copies = open()
        .map(({ uri }) => normaliseUri(uri))
        .filter(isArticleFile);
      const { readings, findings } = await findReadings(workspace, { articles: [], claimSets: [file], copies });
      const own = readings.filter(({ claimSetFile }) => claimSetFile === file);
      const attached = attachments.articlesOf(file);
      // A claim set that was attached by hand has an article, whatever it says itself.
      const said = attached.length > 0 ? findings.filter(({ rule }) => rule !== "unattached") : findings;
      const articles = new Set([...attached, ...own.map(({ articleFile }) => articleFile)]);
      return { articles: [...articles], findings: said };
    }
    if (isArticleFile(file) || file.startsWith("untitled:") || checked.has(file))
      return { articles: [file], findings: [] };
    return { articles: await articlesRestingOn(file), findings: [] };
  };
  const articlesRestingOn = async (file: string): Promise<readonly string[]> => {
    // Any claim set may use a table; what else is open here (YAML, say) matters only to what was read already.
    const candidates = isTableFile(file)
      ? (await findReadings(workspace, { articles: [], claimSets: await allClaimSets(), copies: [] })).readings
      : [...entries.keys()].map((articleFile) => ({ articleFile }));
    const resting = await Promise.all(
      candidates.map(async ({ articleFile }) => {
        const loaded = await entryOf(articleFile).loaded;
        return loaded?.dependencies.includes(file) ? articleFile : null;
      }),
    );
    return resting.filter((article) => article !== null);
  };

  /** Reads what open documents need, and tells of it; gives up as soon as something changes meanwhile. */
  const refresh = async (): Promise<void> => {
    const started = ++generation;
    const documents = open();
    const byFile = new Map<string, Map<string, Finding>>();
    const done = new Set<string>();
    for (const { uri } of documents) {
      const { articles, findings } = await partOf(normaliseUri(uri));
      for (const finding of findings) addOnce(byFile, finding);
      for (const article of articles) {
        if (done.has(article)) continue;
        done.add(article);
        const entry = entryOf(article);
        const loaded = await entry.loaded;
        await requestsAnswered();
        if (generation !== started) return;
        const reading = loaded?.reading ?? null;
        const document = documents.find((one) => normaliseUri(one.uri) === article);
        if (document) {
          const isAlone = reading !== null && loaded?.claimSetFile === null;
          const { number, version } = entry;
          const read = { uri: document.uri, version, number, reading, isAlone };
          for (const listener of readListeners) listener(read);
        }
        for (const finding of loaded?.findings ?? []) addOnce(byFile, finding);
        for (const finding of reading?.findings ?? []) addOnce(byFile, finding);
      }
    }
    if (generation !== started) return;
    forgetClosed(done);
    forgetTables(done);
    const told = new Map([...byFile].map(([file, findings]) => [file, [...findings.values()]]));
    for (const listener of findingListeners) listener(told);
  };
  /** Readings of closed articles answer questions about open tables; only so many are kept. */
  const forgetClosed = (inUse: ReadonlySet<string>): void => {
    for (const article of entries.keys()) {
      if (entries.size <= maxKept) return;
      if (!inUse.has(article)) entries.delete(article);
    }
  };
  /** Tables that no open document needs are let go, and with them the readings that would hold on to them. */
  const forgetTables = (inUse: ReadonlySet<string>): void => {
    const wanted = new Set([...inUse].flatMap((article) => [...(entries.get(article)?.dependencies ?? [])]));
    const gone = letGoOfTables(workspace, wanted);
    for (const [article, { dependencies }] of entries) {
      if (!inUse.has(article) && [...(dependencies ?? [])].some((file) => gone.has(file))) entries.delete(article);
    }
  };
  let lastChange = Number.NEGATIVE_INFINITY;
  const schedule = (): void => {
    cancel?.();
    const now = performance.now();
    const isAlone = now - lastChange > gatherMs;
    lastChange = now;
    const run = (): void => {
      cancel = null;
      refresh().catch((error: unknown) => log(`Refreshing failed: ${String(error)}`));
    };
    if (isAlone) {
      // A timer would wait for a millisecond at least.
      const soon = setImmediate(run);
      cancel = () => clearImmediate(soon);
    } else {
      const later = setTimeout(run, gatherMs);
      cancel = () => clearTimeout(later);
    }
  };

  return {
    allClaimSets,
    readingsOf: async (uri) => {
      const { articles } = await partOf(normaliseUri(uri));
      const readings = await Promise.all(articles.map(current));
      return readings.flat();
    },
    sameFile: (a, b) => normaliseUri(a) === normaliseUri(b),
    changed: (uris) => {
      const files = uris.map(normaliseUri);
      if (files.some(isClaimSetFile)) claimSets = null;
      generation++;
      for (const [article, { dependencies }] of entries) {
        // A reading that is still being made may have read the old text already.
        const rests = dependencies === null || files.some((file) => dependencies.has(file));
        if (rests || files.some(isClaimSetFile)) entries.delete(article);
      }
      schedule();
    },
    placeAfresh: (uris) => {
      for (const file of uris.map(normaliseUri)) {
        pasts.delete(file);
        edits.forget(file);
      }
    },
    foldersChanged: () => {
      claimSets = null;
      generation++;
      entries.clear();
      schedule();
    },
    onDidRead: (listener) => void readListeners.push(listener),
    onDidChangeFindings: (listener) => void findingListeners.push(listener),
  };
}

/**
 * Lets those who asked for a reading have it before it is told to all: a view that somebody types beside is what they wait
 * for. Two turns of the event loop: what has arrived is read in one, and handled in the next.
 */
async function requestsAnswered(): Promise<void> {
  for (let turns = 0; turns < 2; turns++) await new Promise((turned) => setImmediate(turned));
}

/** Rules that hold a claim set against the text of an article, and speak in the claim set. */
const rulesOnText: readonly string[] = ["orphan", "ambiguous-quote", "unexpected-verdict", "unused-allow"];

/** A reading of a text that a claim set was attached to by hand: what it lacks is no fault of a set with an article of its own. */
function withoutOthers(loaded: LoadedReading, own: readonly string[]): LoadedReading {
  const { reading } = loaded;
  if (!reading || own.every((article) => article === reading.articleFile)) return loaded;
  const findings = reading.findings.filter(({ rule }) => !rulesOnText.includes(rule));
  return { ...loaded, reading: { ...reading, findings } };
}

function addOnce(byFile: Map<string, Map<string, Finding>>, finding: Finding): void {
  const { rule, start, message } = finding;
  const findings = byFile.get(finding.file) ?? new Map<string, Finding>();
  findings.set(JSON.stringify([rule, start, message]), finding);
  byFile.set(finding.file, findings);
}
