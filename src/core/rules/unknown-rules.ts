import type { ClaimSet, YamlPath } from "../claims/claim-set.js";
import { fileFinding } from "./file-finding.js";
import { fileRules } from "./file-rules.js";
import type { Finding } from "./finding.js";
import { nearestName } from "./nearest-name.js";
import { rules } from "./table-of-rules.js";

/** How many get the name that was meant, which takes time; a set that has more of them was made to take it. */
const maxSuggestions = 20;

/** A finding for each rule that `rules:` or a claim's `allow` names and that isn't there. */
export function unknownRules({ data, locateKey }: Pick<ClaimSet, "data" | "locateKey">): readonly Finding[] {
  const ids = new Set([...rules.map(({ id }) => id), ...Object.keys(fileRules)]);
  const allowed = Object.entries(data.claims ?? {}).flatMap(([claim, { allow }]) =>
    Object.keys(allow ?? {}).map((id): YamlPath => ["claims", claim, "allow", id]),
  );
  const named: readonly YamlPath[] = [...Object.keys(data.rules ?? {}).map((id) => ["rules", id]), ...allowed];
  return named
    .map((path) => ({ path, id: String(path.at(-1)) }))
    .filter(({ id }) => !ids.has(id))
    .map(({ path, id }, index) => {
      const meant = index < maxSuggestions ? nearestName(id, ids) : undefined;
      const advice = meant === undefined ? "docs/rules has all rules." : `Did you mean "${meant}"?`;
      return fileFinding(
        "unknown-rule",
        locateKey(path),
        `There is no rule "${id}", so this changes nothing. ${advice}`,
      );
    });
}
