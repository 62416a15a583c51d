import assert from "node:assert/strict";
import { exemptClaim } from "../../../../src/core/claims/edits/exempt-claim.js";
import { editedText } from "./edited-text.js";

describe("exemptClaim", () => {
  it("gives the reason, in place of another one too", () => {
    const exempt = (text: string, reason: string) => editedText(text, (set) => exemptClaim(set, "a", reason));
    const head = "countercheck: 1\nclaims:\n  a:\n    quote: x\n";
    assert.equal(
      exempt(`${head}    note: n\n`, " a guess: no number "),
      `${head}    exempt: "a guess: no number"\n    note: n\n`,
    );
    assert.equal(exempt(`${head}    exempt: 'old' # c\n`, "it's new"), `${head}    exempt: 'it''s new' # c\n`);
    assert.match(exempt(head, ""), /^Say why/);
    assert.match(exempt("countercheck: 1\n", "x"), /^The claim set has no usable claim “a”/);
  });
});
