import type { Example, Rule } from "./rule.js";

/**
 * Allowances under which nothing is found any more.
 * @param rules those that can be allowed
 */
export function unusedAllow(rules: readonly Rule[]): Rule {
  return {
    id: "unused-allow",
    severity: "hint",
    reason: "An allowance that is no longer needed would hide the next finding of its kind.",
    examples: { bad: census("\n    allow: { contradicted: the census was wrong }"), good: census("") },
    check: (facts) => {
      const allowing = facts.claims.filter(
        // What can't be judged yet may need its allowance once it can.
        ({ spec, reason }) => spec.allow !== undefined && reason !== "pending" && reason !== "unplaced",
      );
      const ids = new Set(allowing.flatMap(({ spec }) => Object.keys(spec.allow ?? {})));
      return rules
        .filter(({ id, severity }) => ids.has(id) && (facts.claimSet.data.rules?.[id] ?? severity) !== "off")
        .flatMap((rule) => {
          const found = new Set(rule.check(facts).map(({ claim }) => claim));
          return allowing
            .filter(({ id, spec }) => spec.allow?.[rule.id] !== undefined && !found.has(id))
            .map(({ id }) => ({
              ...facts.claimSet.locateKey(["claims", id, "allow", rule.id]),
              claim: id,
              message: `Nothing is found here that \`${rule.id}\` would report. Take the allowance out.`,
            }));
        });
    },
  };
}

function census(allow: string): Example {
  return {
    article: "The town had 4,812 inhabitants.\n",
    claims: `tables:
  census: { path: census.csv, key: place }
claims:
  inhabitants:
    quote: had 4,812 inhabitants
    evidence: [{ cell: census/town/people }]${allow}
`,
    tables: { "census.csv": "place,people\ntown,4812\n" },
  };
}
