import assert from "node:assert/strict";
import { editReply } from "../../../../src/core/claims/edits/edit-reply.js";
import { editedText } from "./edited-text.js";

const text = `countercheck: 1
parties: { ann: { name: Ann Lee } }
critiques:
  c:
    about: c
    by: ann
    body: x
    replies:
      - { by: ann, body: short } # in a line
      - by: ann
        body: plain  # why
      - by: Bo
        body: |-  # kept
            as it
            was

        # below
      - by: ann
        body: >
          folded
          lines
`;

function edited(index: number, who: string, body: string): string {
  return editedText(text, (claimSet) => editReply(claimSet, "c", index, { who, body }));
}

describe("editReply", () => {
  it("keeps the style that the body has, and its indentation", () => {
    assert.equal(edited(0, "ann", "long: no"), text.replace("body: short", 'body: "long: no"'));
    assert.equal(edited(1, "Ann Lee", "so # it"), text.replace("body: plain  ", 'body: "so # it"  '));
    assert.equal(
      edited(2, "Bo", "new\n\nlines"),
      text.replace(
        "|-  # kept\n            as it\n            was\n",
        "|  # kept\n            new\n\n            lines\n",
      ),
    );
    assert.equal(edited(3, "ann", "new"), text.replace(">\n          folded\n          lines\n", "|\n          new\n"));
  });

  it("makes a block scalar of a line that becomes several", () => {
    assert.equal(
      edited(1, "ann", "one\ntwo"),
      text.replace("body: plain  # why\n", "body: |  # why\n          one\n          two\n"),
    );
    assert.equal(edited(0, "ann", "one\ntwo"), text.replace("body: short", 'body: "one\\ntwo\\n"'));
  });

  it("touches nothing when nothing changes", () => {
    assert.equal(edited(1, "ann", "plain"), text);
    assert.equal(edited(3, "ann", "folded lines"), text);
  });

  it("leaves the replies of others alone, and says so", () => {
    assert.equal(
      edited(2, "ann", "mine"),
      "This reply is by Bo: only its author edits or deletes it. Write a reply of your own instead.",
    );
    assert.match(edited(4, "ann", "x"), /^Critique “c” has no such reply/);
    assert.match(edited(1, "ann", " "), /^Write what the reply says, or delete it/);
  });

  it("refuses when a reply before it can't be read, so that its place is unsure", () => {
    const broken = text.replace("{ by: ann, body: short }", "{ by: ann }");
    const after = editedText(broken, (claimSet) => editReply(claimSet, "c", 0, { who: "ann", body: "x" }));
    assert.match(after, /^A reply to critique “c” can't be read/);
  });
});
