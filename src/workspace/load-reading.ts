import type { ClaimSet } from "../core/claims/claim-set.js";
import { withIncludes } from "../core/claims/include.js";
import { parseClaimSet } from "../core/claims/parse-claim-set.js";
import { type Reading, readArticle } from "../core/reading.js";
import { withSettings } from "../core/rules/check-rules.js";
import { fileFinding, startOf } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import type { TracedEdit } from "../core/text/follow-edit.js";
import { articleOf, claimSetNames } from "./article-of.js";
import { describeFault } from "./file-fault.js";
import { besides, nameOf } from "./file-uri.js";
import { findRoot } from "./find-root.js";
import { loadIncludes } from "./load-includes.js";
import { loadSettings, withSettingsFile } from "./load-settings.js";
import { loadTables } from "./load-tables.js";
import { readArticleFile } from "./read-article-file.js";
import { readClaimSet } from "./read-claim-set.js";
import { unattached } from "./unattached.js";
import type { Workspace } from "./workspace.js";

/** The files that a reading is made from. */
export interface ReadingFiles {
  /** Null: the article that the claim set names, or the one beside it. */
  readonly articleFile: string | null;
  /** Null: an article without claims, of which only the numbers can be told. */
  readonly claimSetFile: string | null;
}

/** A reading with what is to be said of the files it is made from. */
export interface LoadedReading {
  readonly articleFile: string | null;
  readonly claimSetFile: string | null;
  /** With its includes and the repository's settings; an empty one where there is none. */
  readonly claimSet: ClaimSet;
  /** Null when there is no article to read. */
  readonly reading: Reading | null;
  /** What is wrong with the files, tables' contents included; what the rules of core say is in `reading.findings`. */
  readonly findings: readonly Finding[];
  /** The file of each table by its id; tables whose path is refused have none. */
  readonly tableFiles: ReadonlyMap<string, string>;
  /** Every file that the reading rests on, there or not: when one of them changes, it must be read anew. */
  readonly dependencies: readonly string[];
  /** Kept once large tables that are still being read are there, and the reading can be made anew; null when none is. */
  readonly pending: Promise<void> | null;
  /** What `claimSet` was put together from: while all of it stays, so does the claim set. */
  readonly madeOf: readonly unknown[];
}

/** What was loaded before the article was edited, and the edits. */
export interface EarlierLoad {
  readonly loaded: LoadedReading;
  /** Edits of the article's source, in their order. */
  readonly edits: readonly TracedEdit[];
}

/**
 * Reads an article with its claim set, includes, settings and tables. Never rejects: what can't be read is a finding.
 * @param earlier of the same files, when the article was edited since in an open document
 */
export async function loadReading(
  workspace: Workspace,
  wanted: ReadingFiles,
  earlier: EarlierLoad | null = null,
): Promise<LoadedReading> {
  const own = await openClaimSet(workspace, wanted);
  const root = await findRoot(workspace, own.claimSet.file);
  const [includes, settings, article] = await Promise.all([
    loadIncludes(workspace, root, own.claimSet),
    loadSettings(workspace, root),
    openArticle(workspace, wanted.articleFile, own.claimSet),
  ]);
  const madeOf = [own.claimSet, settings.reading, settings.rules, ...includes.sets];
  const isSame = earlier !== null && sameParts(earlier.loaded.madeOf, madeOf);
  const claimSet = isSame
    ? earlier.loaded.claimSet
    : withSettingsFile(withIncludes(own.claimSet, includes.sets), settings);
  const tables = await loadTables(workspace, root, claimSet, [own.claimSet, ...includes.sets]);
  const before = earlier?.loaded.reading ?? null;
  const reading =
    article.file !== null && article.article !== null
      ? readArticle(
          { articleFile: article.file, article: article.article, claimSet, tables: tables.tables },
          earlier && before && { reading: before, edits: earlier.edits },
        )
      : null;
  const findings = [
    ...own.findings,
    ...includes.findings,
    ...settings.findings,
    ...article.findings,
    ...tables.findings,
    // Core passes these on when there is a reading.
    ...(reading === null ? claimSet.findings : []),
  ];
  const files = [own.claimSet.file, article.file, settings.file, ...includes.files, ...tables.files.values()];
  return {
    articleFile: article.file,
    claimSetFile: wanted.claimSetFile,
    claimSet,
    reading,
    findings: withSettings(findings, claimSet.data.rules),
    tableFiles: tables.files,
    dependencies: [...new Set(files.filter((file) => file !== null))],
    pending: tables.pending,
    madeOf,
  };
}

function sameParts(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}

interface OpenedClaimSet {
  readonly claimSet: ClaimSet;
  readonly findings: readonly Finding[];
}

/** A claim set that can't be read counts as an empty one, so that the article is still shown. */
async function openClaimSet(
  workspace: Workspace,
  { articleFile, claimSetFile }: ReadingFiles,
): Promise<OpenedClaimSet> {
  if (claimSetFile === null) return { claimSet: emptyClaimSet(nameBeside(articleFile ?? "")), findings: [] };
  const read = await readClaimSet(workspace, claimSetFile);
  if (read.kind === "parsed") return { claimSet: read.value, findings: read.findings };
  const { rule, message } = describeFault(read.fault, "claim set", nameOf(claimSetFile), workspace.limits);
  return { claimSet: emptyClaimSet(claimSetFile), findings: [fileFinding(rule, startOf(claimSetFile), message)] };
}

/** Where a claim set would stand: when it comes to be, the article must be read anew. */
function nameBeside(articleFile: string): string {
  const [name = ""] = claimSetNames(articleFile);
  return besides(articleFile, name) ?? name;
}

/** The same one each time for one file, so that what was read under it before is known still. */
function emptyClaimSet(file: string): ClaimSet {
  if (lastEmpty?.file !== file) lastEmpty = parseClaimSet(file, "countercheck: 1\n");
  return lastEmpty;
}

let lastEmpty: ClaimSet | null = null;

async function openArticle(workspace: Workspace, named: string | null, claimSet: ClaimSet) {
  const found = named === null ? await articleOf(workspace, claimSet) : ({ kind: "found", file: named } as const);
  if (found.kind === "refused") return { file: null, article: null, findings: [found.finding] };
  if (found.kind === "absent") return { file: null, article: null, findings: [unattached(claimSet)] };
  const { file } = found;
  const read = await readArticleFile(workspace, file);
  if (read.kind === "parsed") return { file, article: read.value, findings: read.findings };
  const { rule, message } = describeFault(read.fault, "article", nameOf(file), workspace.limits);
  return { file, article: null, findings: [fileFinding(rule, startOf(file), message)] };
}
