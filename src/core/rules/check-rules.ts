import type { ClaimSetData, SeveritySetting } from "../claims/schema.js";
import type { Finding, Severity } from "./finding.js";
import type { Facts, Rule } from "./rule.js";
import { rules } from "./table-of-rules.js";

/**
 * All findings of a reading: what the claim set's parser found, then what every rule finds, with the severities that
 * `rules:` sets. A claim that allows a rule, with a reason, is spared it.
 */
export function checkRules(facts: Facts): readonly Finding[] {
  const { claimSet } = facts;
  return [...withSettings(claimSet.findings, claimSet.data.rules), ...rules.flatMap((rule) => findingsOf(rule, facts))];
}

function findingsOf(rule: Rule, facts: Facts): readonly Finding[] {
  const { claimSet } = facts;
  const setting = claimSet.data.rules?.[rule.id];
  const severity = setting ?? rule.severity;
  if (severity === "off") return [];
  const allowed = (claim: string | undefined): boolean =>
    claim !== undefined && claimSet.data.claims?.[claim]?.allow?.[rule.id] !== undefined;
  return rule
    .check(facts)
    .filter(({ claim }) => !allowed(claim))
    .map((draft) => ({
      ...draft,
      rule: rule.id,
      severity: setting === undefined ? (draft.severity ?? severity) : severity,
    }));
}

/** The findings with the severities that `rules:` sets for them, those that are `off` left out. */
export function withSettings(findings: readonly Finding[], settings: ClaimSetData["rules"]): readonly Finding[] {
  return findings.flatMap((finding) => withSetting(finding, settings?.[finding.rule]));
}

function withSetting(finding: Finding, setting: SeveritySetting | undefined): readonly Finding[] {
  if (setting === undefined) return [finding];
  return setting === "off" ? [] : [{ ...finding, severity: setting satisfies Severity }];
}
