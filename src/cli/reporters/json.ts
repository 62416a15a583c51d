import type { ClaimReading } from "../../core/claim-reading.js";
import type { ClaimSpec } from "../../core/claims/schema.js";
import type { EvidenceResult } from "../../core/evidence/evidence-result.js";
import type { Quantity } from "../../core/quantities/quantity.js";
import { type CheckedArticle, claimsOf } from "../check/check-report.js";
import { shownPath } from "../shown-path.js";
import { findingJson } from "./finding-json.js";
import { jsonText } from "./json-text.js";
import type { Reporter } from "./reporter.js";

/** For programs: the shape of docs/command-line.md, version 1. */
export const json: Reporter = {
  print: ({ articles, problems }, { cwd }) =>
    jsonText({
      version: 1,
      articles: articles.map((article) => articleJson(article, cwd)),
      problems: problems.map((finding) => findingJson(finding, cwd)),
    }),
};

function articleJson(article: CheckedArticle, cwd: string) {
  const { linked, exempt, unlinked } = article.loaded.reading?.coverage ?? { linked: 0, exempt: 0, unlinked: 0 };
  return {
    path: shownPath(article.file, cwd),
    claimSet: article.claimSetFile === null ? null : shownPath(article.claimSetFile, cwd),
    claims: claimsOf(article).map(claimJson),
    coverage: { linked, exempt, unlinked },
    findings: article.findings.map((finding) => findingJson(finding, cwd)),
  };
}

function claimJson(claim: ClaimReading) {
  const { id, spec, verdict, certain, reason, misquoted, tier, margin, anchor, stated, evidence, independent } = claim;
  return {
    id,
    verdict,
    certain,
    reason: verdict === null ? null : (reason ?? (misquoted ? "misquoted" : null)),
    tier,
    margin,
    anchor: {
      state: anchor.state,
      start: anchor.source?.start ?? null,
      end: anchor.source?.end ?? null,
      text: anchor.text,
    },
    stated: stated && statedJson(stated),
    evidence: evidence.map((result) => evidenceJson(result, spec)),
    independent,
    exempt: spec.exempt ?? null,
  };
}

function statedJson({ text, low, high, unit, comparator, hedge, interval }: Quantity) {
  return { text, low, high, unit, comparator, hedge, interval };
}

function evidenceJson(result: EvidenceResult, spec: ClaimSpec) {
  const { rows, role, bearing, reportedBy, readIn, written, unit, agrees, tier, reading, given, differs } = result;
  const table = rows[0]?.table ?? tableNamed(spec, result.entry);
  return {
    table,
    // A formula can take rows of several tables; these are those of the first.
    rows: rows.filter((row) => row.table === table).map(({ row }) => row),
    role,
    bearing,
    reportedBy,
    readIn,
    low: written?.low ?? null,
    high: written?.high ?? null,
    unit,
    agrees,
    tier,
    reading,
    given,
    differs,
  };
}

/** The table that an entry names where no row of it was found. */
function tableNamed(spec: ClaimSpec, entry: number): string | null {
  const { table, cell } = spec.evidence?.[entry] ?? {};
  return table ?? cell?.split("/")[0] ?? null;
}
