import type { ClaimSet } from "../core/claims/claim-set.js";
import { parseClaimSet } from "../core/claims/parse-claim-set.js";
import { withSettings } from "../core/rules/check-rules.js";
import { fileFinding, startOf } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { fingerprintOf } from "../core/text/fingerprint.js";
import { type ArticleOf, articleOf, claimSetNames } from "./article-of.js";
import { describeFault } from "./file-fault.js";
import { below, besides, folderOf, nameOf } from "./file-uri.js";
import { isClaimSetFile } from "./find-files.js";
import { findRoot } from "./find-root.js";
import { inParallel } from "./in-parallel.js";
import { maxFingerprinted } from "./limits.js";
import { loadSettings, withSettingsFile } from "./load-settings.js";
import { readArticleFile } from "./read-article-file.js";
import { readClaimSet } from "./read-claim-set.js";
import { readParsed } from "./read-parsed.js";
import { severalClaimSets } from "./several-claim-sets.js";
import { unattached } from "./unattached.js";
import type { Workspace } from "./workspace.js";

/** Where to look for what can be read. */
export interface Sought {
  /** Articles that are wanted whether they have a claim set or not. */
  readonly articles: readonly string[];
  /** Claim sets whose articles are wanted. */
  readonly claimSets: readonly string[];
  /** Further files that may be the copy which a fingerprint means. */
  readonly copies: readonly string[];
}

/** An article and the claim set that it is read with. */
export interface FoundReading {
  readonly articleFile: string;
  readonly claimSetFile: string | null;
  /** What is to be said of the choice. */
  readonly findings: readonly Finding[];
}

/** What there is to read, and claim sets that belong to nothing. */
export interface FoundReadings {
  /** By article in code unit order. */
  readonly readings: readonly FoundReading[];
  readonly findings: readonly Finding[];
}

/** A claim set with the article that it is for. */
export interface Candidate {
  readonly claimSet: ClaimSet;
  readonly beside: boolean;
}

/**
 * Brings articles and claim sets together: a claim set names its article, or stands beside it with its base name, or
 * knows its fingerprint. Of several for one article, the one beside wins.
 */
export async function findReadings(
  workspace: Workspace,
  { articles, claimSets, copies }: Sought,
): Promise<FoundReadings> {
  const wanted = new Set(claimSets);
  const nearby = await claimSetsNear(workspace, articles, wanted);
  const opened = await inParallel([...wanted, ...nearby].toSorted(), (file) => open(workspace, file));
  const byArticle = new Map<string, Candidate[]>(articles.map((article) => [article, []]));
  const findings: Finding[] = [];
  const homeless: Opened[] = [];
  for (const one of opened) {
    const { claimSet, article } = one;
    if (article.kind === "found" && (wanted.has(claimSet.file) || byArticle.has(article.file))) {
      const others = byArticle.get(article.file) ?? [];
      byArticle.set(article.file, [...others, { claimSet, beside: article.beside }]);
    } else if (article.kind === "absent" && wanted.has(claimSet.file)) homeless.push(one);
    else if (article.kind === "refused" && wanted.has(claimSet.file)) {
      findings.push(...(await asSet(workspace, claimSet, [article.finding, ...claimSet.findings])));
    }
  }
  for (const one of await attachCopies(workspace, homeless, byArticle, copies)) {
    const { claimSet } = one;
    const said = one.findings.length > 0 ? one.findings : [unattached(claimSet)];
    findings.push(...(await asSet(workspace, claimSet, [...said, ...claimSet.findings])));
  }
  const readings = await inParallel([...byArticle], ([articleFile, candidates]) =>
    chosen(workspace, articleFile, candidates),
  );
  return { readings: readings.toSorted((a, b) => (a.articleFile < b.articleFile ? -1 : 1)), findings };
}

interface Opened {
  readonly claimSet: ClaimSet;
  readonly article: ArticleOf;
  /** What keeps the claim set from being read at all. */
  readonly findings: readonly Finding[];
}

async function open(workspace: Workspace, file: string): Promise<Opened> {
  const read = await readClaimSet(workspace, file);
  const claimSet = read.kind === "parsed" ? read.value : parseClaimSet(file, "countercheck: 1\n");
  const article = await articleOf(workspace, claimSet);
  if (read.kind === "parsed") return { claimSet, article, findings: [] };
  const { rule, message } = describeFault(read.fault, "claim set", nameOf(file), workspace.limits);
  return { claimSet, article, findings: [fileFinding(rule, startOf(file), message)] };
}

/** Further claim sets in the articles' folders that stand beside one or mention its name; no other can be for it. */
async function claimSetsNear(
  workspace: Workspace,
  articles: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const article of articles) {
    const folder = folderOf(article);
    if (folder === null) continue;
    const inFolder = byFolder.get(folder);
    if (inFolder) inFolder.push(article);
    else byFolder.set(folder, [article]);
  }
  const near = await inParallel([...byFolder], async ([folder, inFolder]) => {
    const beside = new Set(inFolder.flatMap((article) => claimSetNames(article).map((name) => besides(article, name))));
    const names = inFolder.map(nameOf);
    const others = (await workspace.files.entriesOf(folder)).flatMap(({ name, kind }) => {
      const file = kind === "file" && isClaimSetFile(name) ? below(folder, name) : null;
      return file === null || known.has(file) ? [] : [file];
    });
    const kept = await inParallel(others, async (file) => {
      if (beside.has(file)) return file;
      const read = await readParsed(workspace, workspace.texts, file, "claim set", (text) => text);
      return read.kind === "parsed" && names.some((name) => read.value.includes(name)) ? file : null;
    });
    return kept.filter((file) => file !== null);
  });
  return near.flat();
}

/** Gives claim sets without a path the copy that their fingerprint fits; returns those that fit none. */
async function attachCopies(
  workspace: Workspace,
  homeless: readonly Opened[],
  byArticle: Map<string, Candidate[]>,
  copies: readonly string[],
): Promise<readonly Opened[]> {
  const seeking = homeless.filter(({ article }) => article.kind === "absent" && article.fingerprint !== null);
  if (seeking.length === 0) return homeless;
  const free = [...new Set([...byArticle.keys(), ...copies])].filter((file) => !byArticle.get(file)?.length);
  const prints = await inParallel(free.slice(0, maxFingerprinted), async (file) => {
    const read = await readArticleFile(workspace, file);
    return { file, print: read.kind === "parsed" ? fingerprintOf(read.value.shadow) : null };
  });
  return homeless.filter(({ claimSet, article }) => {
    if (article.kind !== "absent" || article.fingerprint === null) return true;
    const fitting = prints.filter(({ print }) => print === article.fingerprint);
    for (const { file } of fitting) {
      byArticle.set(file, [...(byArticle.get(file) ?? []), { claimSet, beside: false }]);
    }
    return fitting.length === 0;
  });
}

/** The claim set that an article is read with: the one beside it, else the first by name. */
async function chosen(
  workspace: Workspace,
  articleFile: string,
  candidates: readonly Candidate[],
): Promise<FoundReading> {
  const [first, ...others] = [...candidates].sort((a, b) => Number(b.beside) - Number(a.beside));
  if (!first) return { articleFile, claimSetFile: null, findings: [] };
  const said = others.length === 0 ? [] : severalClaimSets(articleFile, first, others);
  const findings = await asSet(workspace, first.claimSet, said);
  return { articleFile, claimSetFile: first.claimSet.file, findings };
}

/** Findings with the severities that the claim set and the repository's settings set. */
async function asSet(
  workspace: Workspace,
  claimSet: ClaimSet,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  const settings = await loadSettings(workspace, await findRoot(workspace, claimSet.file));
  return withSettings(findings, withSettingsFile(claimSet, settings).data.rules);
}
