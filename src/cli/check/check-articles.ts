import type { Finding } from "../../core/rules/finding.js";
import type { FoundReadings } from "../../workspace/find-readings.js";
import { inParallel } from "../../workspace/in-parallel.js";
import { loadReading } from "../../workspace/load-reading.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { CheckReport } from "./check-report.js";
import type { Failure } from "./fail-on.js";
import { outcomeOf } from "./outcome.js";

/**
 * Reads every article that was found against its evidence.
 * @param onRead hears of each article that is done
 */
export async function checkArticles(
  workspace: Workspace,
  { readings, findings }: FoundReadings,
  failOn: ReadonlySet<Failure>,
  onRead: () => void,
): Promise<CheckReport> {
  const loaded = await inParallel(readings, async (found) => {
    const reading = await loadReading(workspace, found);
    onRead();
    return { found, reading };
  });
  const told = new Set<string>();
  const articles = loaded.map(({ found, reading }) => ({
    file: found.articleFile,
    claimSetFile: found.claimSetFile,
    loaded: reading,
    findings: untold([...found.findings, ...reading.findings, ...(reading.reading?.findings ?? [])], told),
  }));
  const report = { articles, problems: untold(findings, told) };
  return { ...report, outcome: outcomeOf(report, failOn) };
}

/** Findings that no article before told, by place; articles share tables, included files and settings. */
function untold(findings: readonly Finding[], told: Set<string>): readonly Finding[] {
  return findings
    .filter(({ file, start, rule, message, claim }) => {
      const name = JSON.stringify([file, start, rule, message, claim]);
      return !told.has(name) && told.add(name);
    })
    .toSorted(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
