import { verdictWords } from "../headline.js";
import type { Rule } from "./rule.js";

/** Claims whose verdict is another than their author expects. */
export const unexpectedVerdict: Rule = {
  id: "unexpected-verdict",
  severity: "error",
  reason: "The claim set says which verdict this claim is known to have; when it changes, someone should look.",
  check: ({ claims, claimSet }) =>
    claims
      .filter(
        ({ spec, verdict, reason }) => spec.expect !== undefined && verdict !== spec.expect && reason !== "pending",
      )
      .map(({ id, spec, verdict, headline }) => ({
        ...claimSet.locate(["claims", id, "expect"]),
        claim: id,
        message: `Expected ${verdictWords[spec.expect ?? "supported"].toLowerCase()}, found ${verdict ?? "exempt"}. ${headline}`,
      })),
};
