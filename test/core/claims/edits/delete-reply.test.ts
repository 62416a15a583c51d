import assert from "node:assert/strict";
import { deleteReply } from "../../../../src/core/claims/edits/delete-reply.js";
import { editedText } from "./edited-text.js";

const head =
  "countercheck: 1\nparties: { ann: { name: Ann Lee } }\ncritiques:\n  c:\n    about: c\n    by: ann\n    body: x\n";

function left(replies: string, index: number, who = "ann"): string {
  const after = editedText(head + replies, (claimSet) => deleteReply(claimSet, "c", index, who));
  return after.startsWith(head) ? after.slice(head.length) : after;
}

describe("deleteReply", () => {
  const block =
    "    replies:\n      - by: Bo\n        body: |\n          no\n      # mine\n      - by: ann # me\n        body: yes\n        # a word more\n";

  it("takes the reply's own lines, and no comment of others", () => {
    assert.equal(left(block, 1), "    replies:\n      - by: Bo\n        body: |\n          no\n      # mine\n");
    assert.equal(
      left(block, 0, "Bo"),
      "    replies:\n      # mine\n      - by: ann # me\n        body: yes\n        # a word more\n",
    );
  });

  it("takes the remark on a reply's own line with it, and leaves the lines above and below", () => {
    assert.equal(
      left("    replies:\n      - { by: ann, body: y } # mine\n      # then\n      - { by: Bo, body: n } # his\n", 0),
      "    replies:\n      # then\n      - { by: Bo, body: n } # his\n",
    );
    assert.equal(
      left("    replies:\n      # first\n      - by: ann\n        body: y # mine\n", 0),
      "    replies: []\n      # first\n",
    );
  });

  it("takes the list with its last reply, but no comment in it", () => {
    assert.equal(left("    replies:\n      - by: ann\n        body: y\n    settles: [z]\n", 0), "    settles: [z]\n");
    assert.equal(left("    replies: # all\n      - by: ann\n        body: y\n", 0), "    replies: [] # all\n");
    assert.equal(left("    replies: [{ by: ann, body: y }]\n", 0), "");
    assert.equal(
      left("    replies: [{ by: ann, body: y }, { by: Bo, body: n }]", 0),
      "    replies: [{ by: Bo, body: n }]",
    );
  });

  it("takes a last line without a line break", () => {
    assert.equal(
      left("    replies:\n    - by: Bo\n      body: n\n    - by: ann\n      body: y", 1),
      "    replies:\n    - by: Bo\n      body: n",
    );
  });

  it("leaves the replies of others alone, and says so", () => {
    assert.match(left(block, 0), /^This reply is by Bo: only its author/);
    assert.match(left(block, 2), /no such reply/);
  });
});
