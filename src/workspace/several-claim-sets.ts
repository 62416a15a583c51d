import type { ClaimSet } from "../core/claims/claim-set.js";
import { fileFinding, startOf } from "../core/rules/file-finding.js";
import type { Finding, Location } from "../core/rules/finding.js";
import { nameOf } from "./file-uri.js";
import type { Candidate } from "./find-readings.js";

/** A finding on each of several claim sets for one article, at the words that name the article. */
export function severalClaimSets(article: string, used: Candidate, unused: readonly Candidate[]): readonly Finding[] {
  const why = used.beside ? "it stands beside the article" : "its name comes first";
  const advice = "Put all claims into one of them and remove the other.";
  const others = unused.map(({ claimSet }) => nameOf(claimSet.file)).join(", ");
  const onUsed = `"${nameOf(article)}" has another claim set, ${others}, which is not used because ${used.beside ? "this one stands beside the article" : "this one's name comes first"}. ${advice}`;
  const onUnused = `"${nameOf(article)}" is read with ${nameOf(used.claimSet.file)} because ${why}; this claim set is not used. ${advice}`;
  return [
    finding(
      used.claimSet,
      onUsed,
      unused.map(({ claimSet }) => claimSet),
    ),
    ...unused.map(({ claimSet }) => finding(claimSet, onUnused, [used.claimSet])),
  ];
}

function finding(on: ClaimSet, message: string, others: readonly ClaimSet[]): Finding {
  const related = others.map((other) => ({ ...placeOf(other), message: "The other claim set" }));
  return { ...fileFinding("several-claim-sets", placeOf(on), message), related };
}

function placeOf(claimSet: ClaimSet): Location {
  return claimSet.data.article?.path === undefined ? startOf(claimSet.file) : claimSet.locate(["article", "path"]);
}
