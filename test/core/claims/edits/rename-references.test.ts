import assert from "node:assert/strict";
import { renameReferences } from "../../../../src/core/claims/edits/rename-references.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";

const text = `countercheck: 1
sources:
  annex: { title: ann, party: "ann" } # ann
  report: { title: Report, party: 'bob', from: annex }
`;

describe("renameReferences", () => {
  const renamed = (kind: "party" | "source", from: string, to: string, before = text) => {
    const outcome = renameReferences(parseClaimSet("a.claims.yaml", before), kind, from, to);
    return outcome.kind === "edits" ? applyEdits(before, outcome.edits) : outcome.message;
  };

  it("changes references to what is declared elsewhere, and nothing else", () => {
    assert.equal(renamed("party", "ann", "anna"), text.replace('"ann"', '"anna"'));
    assert.equal(renamed("party", "cem", "cemil"), text);
  });

  it("refuses what is declared here, and ids that are taken here", () => {
    assert.match(renamed("source", "annex", "a"), /^A source “annex” is declared here too/);
    assert.match(renamed("source", "elsewhere", "report"), /^“report” is the id of something else already/);
  });

  it("leaves a broken text alone, and says so where the id may stand in it", () => {
    const broken = `${text}  - [`;
    assert.match(renamed("party", "ann", "anna", broken), /^Line \d+ of the claim set is not valid YAML/);
    assert.equal(renamed("party", "cem", "cemil", broken), broken);
  });
});
