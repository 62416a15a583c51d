import assert from "node:assert/strict";
import { addParty } from "../../../../src/core/claims/edits/add-party.js";
import { editedText } from "./edited-text.js";

const party = (text: string, name: string, interest?: string) =>
  editedText(text, (set) => addParty(set, { name, ...(interest === undefined ? {} : { interest }) }));

describe("addParty", () => {
  it("stands behind the others, as they are laid out", () => {
    const flow = "countercheck: 1\nparties:\n    ann: { name: Ann } # a\nclaims: {}\n";
    assert.equal(party(flow, "Bo: “2”"), flow.replace("# a\n", '# a\n    bo-2: { name: "Bo: “2”" }\n'));
    const block = "countercheck: 1\nparties:\n  ann:\n    name: Ann\nclaims: {}\n";
    assert.equal(
      party(block, "Bo", "sells"),
      block.replace("claims", "  bo:\n    name: Bo\n    interest: sells\nclaims"),
    );
    assert.equal(
      party("countercheck: 1\nparties: { ann: { name: Ann } }\n", "Bo"),
      "countercheck: 1\nparties: { ann: { name: Ann }, bo: { name: Bo } }\n",
    );
  });

  it("refuses one that is there already, and one without a name", () => {
    const text = "countercheck: 1\nparties: { ann: { name: Ann Lee } }\n";
    assert.equal(party(text, "Ann Lee "), "The claim set has this party already, as “ann”.");
    assert.match(party(text, " "), /needs a name/);
  });
});
