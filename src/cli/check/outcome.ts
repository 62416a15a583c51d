import type { ClaimReading } from "../../core/claim-reading.js";
import type { Finding } from "../../core/rules/finding.js";
import { rules } from "../../core/rules/table-of-rules.js";
import { type CheckReport, claimsOf, isUnplaced } from "./check-report.js";
import { type Failure, failures } from "./fail-on.js";

/** Why a check fails: how many of each kind that `--fail-on` names, and of errors. Empty when it is clean. */
export interface Outcome {
  readonly reasons: readonly { readonly kind: Failure | "error"; readonly count: number }[];
}

/** Rules that tell of a claim what `--fail-on` lists: whether they fail a check is for that list to say. */
export const verdictRules: ReadonlySet<string> = new Set([
  "contradicted",
  "direction",
  "misquoted",
  "contested",
  "no-evidence",
  "only-echo",
  "orphan",
  "ambiguous-quote",
]);

/** Judges a check by `--fail-on`. Errors always count; a claim with the verdict that it is known to have never does. */
export function outcomeOf({ articles, problems }: Omit<CheckReport, "outcome">, failOn: ReadonlySet<Failure>): Outcome {
  const counts = new Map<Failure | "error", number>();
  const add = (kind: Failure | "error", count: number): void => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  for (const article of articles) {
    const claims = claimsOf(article);
    const unexpected = claims.filter((claim) => !isExpected(claim));
    for (const failure of failOn) {
      if (failure === "unlinked") add(failure, article.loaded.reading?.coverage.unlinked ?? 0);
      else add(failure, unexpected.filter(tests[failure]).length);
    }
    const expected = new Set(claims.filter(isExpected).map(({ id }) => id));
    add("error", article.findings.filter((finding) => isError(finding, expected)).length);
  }
  add("error", problems.filter(({ severity }) => severity === "error").length);
  const kinds = [...failures, "error"] as const;
  return { reasons: kinds.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : [])) };
}

function isExpected({ spec, verdict }: ClaimReading): boolean {
  return spec.expect !== undefined && spec.expect === verdict;
}

const tests: Readonly<Record<Exclude<Failure, "unlinked">, (claim: ClaimReading) => boolean>> = {
  contradicted: ({ verdict }) => verdict === "contradicted",
  contested: ({ verdict }) => verdict === "contested",
  unverifiable: ({ verdict }) => verdict === "unverifiable",
  unplaced: isUnplaced,
  edited: ({ anchor }) => anchor.state === "edited",
};

/** Whether a finding fails a check by itself: an error, unless it tells what `--fail-on` decides. */
function isError({ severity, rule, claim }: Finding, expected: ReadonlySet<string>): boolean {
  if (severity !== "error") return false;
  if (!verdictRules.has(rule)) return true;
  // A verdict's own rule counts where the claim set raised it to an error.
  const raised = rules.find(({ id }) => id === rule)?.severity !== "error";
  return raised && !(claim !== undefined && expected.has(claim));
}
