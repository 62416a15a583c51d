import type { Finding } from "../core/rules/finding.js";
import type { Example } from "../core/rules/rule.js";
import { fileUri } from "./file-uri.js";
import { findReadings } from "./find-readings.js";
import { loadReading } from "./load-reading.js";
import { memoryFiles } from "./memory-files.js";
import { createWorkspace } from "./workspace.js";

/** All findings of a rule's example, read just as editors and the command line read files. */
export async function readExample({ article, claims, tables = {}, files = {} }: Example): Promise<readonly Finding[]> {
  const texts = Object.entries({
    "article.md": article,
    "article.claims.yaml": wholeClaimSet(claims),
    ...tables,
    ...files,
  });
  const workspace = createWorkspace(memoryFiles(new Map(texts.map(([path, text]) => [inFolder(path), text]))));
  const claimSets = texts.map(([path]) => path).filter((path) => /\.claims\.ya?ml$/.test(path));
  const found = await findReadings(workspace, { articles: [], claimSets: claimSets.map(inFolder), copies: [] });
  const loaded = await Promise.all(found.readings.map((reading) => loadReading(workspace, reading)));
  return [
    ...found.findings,
    ...found.readings.flatMap(({ findings }) => findings),
    ...loaded.flatMap(({ findings, reading }) => [...findings, ...(reading?.findings ?? [])]),
  ];
}

/** The YAML of an example with its first line. */
export function wholeClaimSet(claims: string): string {
  return /^countercheck:/m.test(claims) ? claims : `countercheck: 1\n${claims}`;
}

/** Examples stand in a folder of their own, which is on no disk. */
function inFolder(path: string): string {
  return fileUri(`/example/${path}`);
}
