import assert from "node:assert/strict";
import { editCritique } from "../../../../src/core/claims/edits/edit-critique.js";
import { editedText } from "./edited-text.js";

const text = `countercheck: 1
critiques:
  c:
    about: c
    by: ann
    body: | # in short
        old
        lines

    settles: [z]
`;

describe("editCritique", () => {
  it("replaces the lines of the body, at the depth that they had", () => {
    const edited = (body: string) => editedText(text, (set) => editCritique(set, "c", { who: "ann", body }));
    assert.equal(edited("# New\n\n  as code\n"), text.replace("old\n        lines\n", "# New\n\n          as code\n"));
    assert.equal(edited(" as code"), text.replace("| #", "|4 #").replace("old\n        lines\n", " as code\n"));
    assert.equal(edited("old\r\nlines"), text);
  });

  it("refuses what is somebody else's, and an empty body", () => {
    const edited = (who: string, body: string) => editedText(text, (set) => editCritique(set, "c", { who, body }));
    assert.equal(
      edited("bo", "x"),
      "Critique “c” is by ann: only its author edits or deletes it. Reply to it instead.",
    );
    assert.match(edited("ann", "\n"), /^Write what the critique says/);
  });
});
