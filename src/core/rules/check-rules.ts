import type { ClaimReading } from "../claim-reading.js";
import type { ClaimSet } from "../claims/claim-set.js";
import type { ClaimSetData, SeveritySetting } from "../claims/schema.js";
import { originOf } from "../moved-claim.js";
import type { Finding, Severity } from "./finding.js";
import type { Draft, Facts, Rule } from "./rule.js";
import { rules } from "./table-of-rules.js";

/**
 * All findings of a reading: what the claim set's parser found, then what every rule finds, with the severities that
 * `rules:` sets. A claim that allows a rule, with a reason, is spared it.
 */
export function checkRules(facts: Facts): readonly Finding[] {
  const { claimSet, claims } = facts;
  const quiet = knownQuiet(claimSet);
  const telling = { ...facts, claims: claims.filter((claim) => !quiet.has(originOf(claim))) };
  const told = new Set<string | undefined>();
  const found = rules.flatMap((rule) => {
    const drafts = draftsOf(rule, rule.byClaim ? telling : facts);
    if (rule.byClaim) for (const { claim } of drafts) told.add(claim);
    return findingsOf(rule, drafts, claimSet);
  });
  for (const claim of telling.claims) if (!told.has(claim.id)) quiet.add(originOf(claim));
  return [...withSettings(claimSet.findings, claimSet.data.rules), ...found];
}

/** Claims on which no rule that looks at each by itself finds anything: most of those of a long article. */
const quietClaims = new WeakMap<ClaimSet, WeakSet<ClaimReading>>();

function knownQuiet(claimSet: ClaimSet): WeakSet<ClaimReading> {
  const known = quietClaims.get(claimSet) ?? new WeakSet();
  quietClaims.set(claimSet, known);
  return known;
}

function draftsOf(rule: Rule, facts: Facts): readonly Draft[] {
  return severityOf(rule, facts.claimSet) === "off" ? [] : rule.check(facts);
}

function findingsOf(rule: Rule, drafts: readonly Draft[], { data }: ClaimSet): readonly Finding[] {
  const setting = data.rules?.[rule.id];
  const severity = setting ?? rule.severity;
  if (severity === "off") return [];
  const allowed = (claim: string | undefined): boolean =>
    claim !== undefined && data.claims?.[claim]?.allow?.[rule.id] !== undefined;
  return drafts
    .filter(({ claim }) => !allowed(claim))
    .map((draft) => ({
      ...draft,
      rule: rule.id,
      severity: setting === undefined ? (draft.severity ?? severity) : severity,
    }));
}

function severityOf(rule: Rule, { data }: ClaimSet): Rule["severity"] {
  return data.rules?.[rule.id] ?? rule.severity;
}

/** The findings with the severities that `rules:` sets for them, those that are `off` left out. */
export function withSettings(findings: readonly Finding[], settings: ClaimSetData["rules"]): readonly Finding[] {
  return findings.flatMap((finding) => withSetting(finding, settings?.[finding.rule]));
}

function withSetting(finding: Finding, setting: SeveritySetting | undefined): readonly Finding[] {
  if (setting === undefined) return [finding];
  return setting === "off" ? [] : [{ ...finding, severity: setting satisfies Severity }];
}
