import type { SeveritySetting } from "../claims/schema.js";
import type { Finding, Severity } from "./finding.js";
import type { Facts, Rule } from "./rule.js";
import { rules } from "./table-of-rules.js";

/**
 * All findings of a reading: what the claim set's parser found, then what every rule finds, with the severities that
 * `rules:` sets. A claim that allows a rule, with a reason, is spared it.
 */
export function checkRules(facts: Facts): readonly Finding[] {
  const { claimSet } = facts;
  const settings = claimSet.data.rules ?? {};
  return [
    ...claimSet.findings.flatMap((finding) => withSetting(finding, settings[finding.rule])),
    ...rules.flatMap((rule) => findingsOf(rule, facts)),
  ];
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

/** A finding with the severity that `rules:` sets for it; nothing when that is `off`. */
export function withSetting(finding: Finding, setting: SeveritySetting | undefined): readonly Finding[] {
  if (setting === undefined) return [finding];
  return setting === "off" ? [] : [{ ...finding, severity: setting satisfies Severity }];
}
