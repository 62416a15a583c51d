import path from "node:path";
import { type FoundTable, newClaimSet } from "../core/claims/edits/new-claim-set.js";
import { claimSetNames } from "./article-of.js";
import { containedFile } from "./contained-file.js";
import { describeFault } from "./file-fault.js";
import { besides, filePath, folderOf, nameOf } from "./file-uri.js";
import { isArticleFile } from "./find-files.js";
import { findReadings } from "./find-readings.js";
import { findRoot } from "./find-root.js";
import { defaultTableBounds, findTables } from "./find-tables.js";
import { inParallel } from "./in-parallel.js";
import { installedSchema } from "./installed-schema.js";
import { largeTable } from "./limits.js";
import { quoted } from "./quoted.js";
import { readArticleFile } from "./read-article-file.js";
import { readTable } from "./read-table.js";
import type { Workspace } from "./workspace.js";

/** What a first claim set of an article would be. Nothing is written by it. */
export type ClaimSetDraft =
  | { readonly kind: "draft"; readonly file: string; readonly text: string }
  /** The article has one already, or a file of its name stands there. */
  | { readonly kind: "exists"; readonly file: string }
  | { readonly kind: "refused"; readonly message: string };

/** Tables that a new claim set lists: those nearest to the article. */
const maxTables = 20;

/**
 * The text of an article's first claim set, for `<article>.claims.yaml` beside it: with the tables of its folder and of the
 * folders below, the nearest first. Tables that can't be read are left out, so that the claim set begins without a finding.
 */
export async function draftClaimSet(workspace: Workspace, article: string): Promise<ClaimSetDraft> {
  const name = nameOf(article);
  const refused = (why: string): ClaimSetDraft => ({ kind: "refused", message: why });
  if (filePath(article) === null) return refused("This text is not saved yet. Save it, then create its claim set.");
  if (!isArticleFile(article)) {
    return refused(`${quoted(name)} is no article by its name. Save the text with the ending .md, .markdown or .txt.`);
  }
  const existing = await existingOf(workspace, article);
  if (existing !== null) return { kind: "exists", file: existing };
  const file = besides(article, claimSetNames(article)[0] ?? "");
  const read = await readArticleFile(workspace, article);
  if (read.kind === "fault" || file === null) {
    const fault = read.kind === "fault" ? read.fault : "missing";
    return refused(describeFault(fault, "article", name, workspace.limits).message);
  }
  const root = await findRoot(workspace, file);
  const written = relativePath(name);
  const contained = await containedFile(workspace.files, root, file, written);
  if (contained.kind === "refused") return refused(contained.message);
  const { title, text } = read.value;
  const tables = await tablesNear(workspace, file, root);
  const schema = await installedSchema(workspace.files, file, root);
  const options = { lineBreak: lineBreakOf(text), schema };
  return { kind: "draft", file, text: newClaimSet({ path: written, title }, tables, options) };
}

/** The claim set that an article has, or what stands where its first one would. */
async function existingOf(workspace: Workspace, article: string): Promise<string | null> {
  const { readings } = await findReadings(workspace, { articles: [article], claimSets: [], copies: [] });
  const found = readings.find(({ articleFile }) => articleFile === article)?.claimSetFile;
  if (found) return found;
  for (const name of claimSetNames(article)) {
    const file = besides(article, name);
    if (file !== null && (await workspace.files.kindOf(file)) !== null) return file;
  }
  return null;
}

async function tablesNear(workspace: Workspace, claimSet: string, root: string | null): Promise<readonly FoundTable[]> {
  const folder = folderOf(claimSet);
  if (folder === null) return [];
  const { files, limits } = workspace;
  const found = await findTables(files, folder, { ...defaultTableBounds, bytesOfOne: limits.table });
  const named = found.tables.flatMap((file) => {
    const written = pathFrom(folder, file);
    return written === null ? [] : [{ file, written, depth: written.split("/").length }];
  });
  const near = named.toSorted((a, b) => a.depth - b.depth).slice(0, maxTables);
  const read = await inParallel(near, async ({ file, written }) => {
    const contained = await containedFile(files, root, claimSet, written);
    const columns = contained.kind === "file" ? await columnsOf(workspace, file) : null;
    return columns && { path: written, columns };
  });
  return read.filter((one) => one !== null);
}

/** The names in a table's first line: none of a large one, which nobody waits for; null where it can't be read. */
async function columnsOf(workspace: Workspace, file: string): Promise<readonly string[] | null> {
  const [size, stamp] = [await workspace.files.sizeOf(file), await workspace.files.stampOf(file)];
  if (size === null || stamp === null) return null;
  if (size > maxRead) return [];
  const read = await readTable(workspace, file, stamp, undefined);
  return read.kind === "parsed" && read.value.columns.length > 0 ? read.value.columns : null;
}

/** The largest table whose columns are looked at, in bytes. */
const maxRead = 8 * largeTable;

function pathFrom(folder: string, file: string): string | null {
  const [from, to] = [filePath(folder), filePath(file)];
  return from === null || to === null ? null : relativePath(path.relative(from, to).split(path.sep).join("/"));
}

/** A relative path that nobody takes for that of a Windows drive. */
function relativePath(written: string): string {
  return /^[A-Za-z]:/.test(written) ? `./${written}` : written;
}

function lineBreakOf(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
}
