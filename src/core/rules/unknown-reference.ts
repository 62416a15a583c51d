import type { YamlPath } from "../claims/claim-set.js";
import type { Draft, Example, Facts, Rule } from "./rule.js";
import { unknownColumns } from "./unknown-columns.js";

/** Names of what isn't there: parties, sources, claims, critiques, tables that nothing declares; columns that a table lacks. */
export const unknownReference: Rule = {
  id: "unknown-reference",
  severity: "error",
  reason: "A name of something that isn't there is a typing mistake or was renamed, and what was meant by it is lost.",
  examples: { bad: praise("the-papr"), good: praise("the-paper") },
  check: (facts) => [
    ...claimReferences(facts),
    ...critiqueReferences(facts),
    ...declaredReferences(facts),
    ...unknownColumns(facts),
  ],
};

function claimReferences({ claimSet }: Facts): readonly Draft[] {
  const { data, parties, sources, series } = claimSet;
  const claims = new Set(Object.keys(data.claims ?? {}));
  const found = Object.entries(data.claims ?? {}).flatMap(([id, spec]) => {
    const readings = new Set(Object.keys(spec.readings ?? {}));
    return [
      ...known(spec.by, parties, "party", ["claims", id, "by"], claimSet),
      ...(spec.evidence ?? []).flatMap((entry, index) => [
        ...known(entry["reported-by"], parties, "party", ["claims", id, "evidence", index, "reported-by"], claimSet),
        ...known(entry["read-in"], sources, "source", ["claims", id, "evidence", index, "read-in"], claimSet),
        ...known(entry.series, series, "series", ["claims", id, "evidence", index, "series"], claimSet),
        ...(entry.readings ?? []).flatMap((name, at) =>
          known(name, readings, "reading", ["claims", id, "evidence", index, "readings", at], claimSet),
        ),
      ]),
      ...Object.entries(spec.relates ?? {}).flatMap(([relation, ids]) =>
        (ids ?? []).flatMap((other, index) =>
          known(other, claims, "claim", ["claims", id, "relates", relation, index], claimSet),
        ),
      ),
    ];
  });
  return [...found, ...known(data.article?.source, sources, "source", ["article", "source"], claimSet)];
}

function critiqueReferences({ claimSet }: Facts): readonly Draft[] {
  const { data, parties, sources, tables } = claimSet;
  const critiques = data.critiques ?? {};
  const targets = new Set([
    ...Object.keys(data.claims ?? {}),
    ...Object.keys(critiques),
    ...sources.keys(),
    ...tables.keys(),
    ...Object.keys(data.missing ?? {}),
  ]);
  return Object.entries(critiques).flatMap(([id, critique]) => [
    ...critique.about.flatMap((target, index) =>
      known(target, targets, "claim, source, table or critique", ["critiques", id, "about", index], claimSet),
    ),
    ...known(critique.by, parties, "party", ["critiques", id, "by"], claimSet),
    ...(critique.sources ?? []).flatMap((source, index) =>
      known(source, sources, "source", ["critiques", id, "sources", index], claimSet),
    ),
  ]);
}

/** References among parties, sources and tables; included files report their own when they are claim sets themselves. */
function declaredReferences({ claimSet }: Facts): readonly Draft[] {
  const { parties, sources, tables } = claimSet;
  const inSources = [...sources].flatMap(([id, { spec, location }]) => [
    ...unknownAt(spec.party, parties, "party", location, `Source "${id}"`),
    ...unknownAt(spec.from, sources, "source", location, `Source "${id}"`),
  ]);
  const inTables = [...tables].flatMap(([id, { spec, location }]) => {
    const named = (setting: (typeof spec)["read-in"]): string | undefined =>
      typeof setting === "string" ? setting : undefined;
    return [
      ...unknownAt(named(spec["read-in"]), sources, "source", location, `Table "${id}"`),
      ...unknownAt(named(spec["reported-by"]), parties, "party", location, `Table "${id}"`),
    ];
  });
  return [...inSources, ...inTables];
}

interface Ids {
  has(id: string): boolean;
}

function known(
  id: string | undefined,
  ids: Ids,
  what: string,
  path: YamlPath,
  claimSet: Facts["claimSet"],
): readonly Draft[] {
  if (id === undefined || ids.has(id)) return [];
  return [{ ...claimSet.locate(path), message: `There is no ${what} "${id}". Check its spelling, or declare it.` }];
}

function unknownAt(
  id: string | undefined,
  ids: Ids,
  what: string,
  at: Draft | Omit<Draft, "message">,
  holder: string,
): readonly Draft[] {
  if (id === undefined || ids.has(id)) return [];
  const { file, start, end } = at;
  return [{ file, start, end, message: `${holder} names a ${what} "${id}" that nothing declares.` }];
}

function praise(by: string): Example {
  return {
    article: "The paper praised its own press.\n",
    claims: `parties:
  the-paper: { name: The Paper }
claims:
  praise: { quote: praised its own press, by: ${by}, exempt: no number }
`,
  };
}
