import { withSettings } from "../../core/rules/check-rules.js";
import { fileFinding, startOf } from "../../core/rules/file-finding.js";
import type { Finding } from "../../core/rules/finding.js";
import { articleOf } from "../../workspace/article-of.js";
import { below } from "../../workspace/file-uri.js";
import { findFiles, isClaimSetFile } from "../../workspace/find-files.js";
import { type FoundReadings, findReadings } from "../../workspace/find-readings.js";
import { findRoot } from "../../workspace/find-root.js";
import { loadSettings, settingsName } from "../../workspace/load-settings.js";
import { readClaimSet } from "../../workspace/read-claim-set.js";
import type { Workspace } from "../../workspace/workspace.js";
import { CouldNotRun } from "../could-not-run.js";
import { existing, namedFile } from "../named-file.js";

/** What a person asked to check. */
export interface Asked {
  /** As written; empty: the folder they are in. */
  readonly paths: readonly string[];
  /** As written; null: the claim sets that belong to the articles. */
  readonly claims: string | null;
  readonly cwd: string;
}

/**
 * The articles that the paths come to, each with its claim set. A folder stands for the Markdown files in it, with or
 * without a claim set, and for all that its claim sets are about.
 */
export async function findWhatToCheck(workspace: Workspace, { paths, claims, cwd }: Asked): Promise<FoundReadings> {
  const sorted = await sortPaths(workspace, paths.length > 0 || claims !== null ? paths : ["."], cwd);
  if (claims !== null) return withClaimSet(workspace, claims, sorted, cwd);
  const found = await findReadings(workspace, sorted);
  if (found.readings.length === 0 && found.findings.length === 0) {
    throw new CouldNotRun(
      `There is nothing to check in ${paths.join(", ") || "this folder"}: no article and no claim set.`,
    );
  }
  return { ...found, findings: [...sorted.findings, ...found.findings] };
}

interface SortedPaths {
  readonly articles: readonly string[];
  readonly claimSets: readonly string[];
  readonly copies: readonly string[];
  readonly findings: readonly Finding[];
}

async function sortPaths(workspace: Workspace, paths: readonly string[], cwd: string): Promise<SortedPaths> {
  const { files } = workspace;
  const articles: string[] = [];
  const claimSets: string[] = [];
  const copies: string[] = [];
  const findings: Finding[] = [];
  for (const written of paths) {
    const file = namedFile(written, cwd);
    const kind = await files.kindOf(file);
    if (kind === null) throw new CouldNotRun(`There is no file or folder "${written}". Check its spelling.`);
    if (kind === "folder") {
      const found = await findFiles(files, file);
      claimSets.push(...found.claimSets);
      articles.push(...found.articles.filter((article) => /\.(md|markdown)$/i.test(article)));
      copies.push(...found.articles);
      if (found.truncated) findings.push(...(await tooManyFiles(workspace, file, written)));
    } else if (isClaimSetFile(file)) claimSets.push(file);
    else articles.push(file);
  }
  return { articles: unique(articles), claimSets: unique(claimSets), copies: unique(copies), findings };
}

/** One article, named or the claim set's own, with the claim set that `--claims` names. */
async function withClaimSet(
  workspace: Workspace,
  claims: string,
  { articles, claimSets }: SortedPaths,
  cwd: string,
): Promise<FoundReadings> {
  const claimSetFile = await existing(workspace.files, claims, cwd, "file");
  if (articles.length > 1 || claimSets.length > 0) {
    throw new CouldNotRun("--claims names the claim set of one article. Name that article alone.");
  }
  const [named] = articles;
  if (named !== undefined) return { readings: [{ articleFile: named, claimSetFile, findings: [] }], findings: [] };
  const read = await readClaimSet(workspace, claimSetFile);
  const own = read.kind === "parsed" ? await articleOf(workspace, read.value) : null;
  if (own?.kind === "found") {
    return { readings: [{ articleFile: own.file, claimSetFile, findings: [] }], findings: [] };
  }
  throw new CouldNotRun(
    `The article of "${claims}" is not there. Name it: countercheck check ARTICLE --claims ${claims}.`,
  );
}

/** The finding on a folder, as the settings of the repository that it lies in have it. */
async function tooManyFiles(workspace: Workspace, folder: string, written: string): Promise<readonly Finding[]> {
  const message = `"${written}" holds more files than are looked at, so some claim sets may be missing here. Name smaller folders.`;
  const { rules } = await loadSettings(workspace, await findRoot(workspace, below(folder, settingsName) ?? folder));
  return withSettings([fileFinding("too-many-files", startOf(folder), message)], rules);
}

function unique(files: readonly string[]): readonly string[] {
  return [...new Set(files)];
}
