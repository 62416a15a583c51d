import assert from "node:assert/strict";
import { addReply, type NewReply } from "../../../../src/core/claims/edits/add-reply.js";
import { editedText } from "./edited-text.js";

const head = "countercheck: 1\nparties: { ann: { name: Ann Lee }, bo: { name: Bo } }\ncritiques:\n";

function replied(critique: string, reply: Partial<NewReply> = {}): string {
  const after = editedText(head + critique, (set) => addReply(set, "c", { by: "Bo", body: "So.", ...reply }));
  return after.startsWith(head) ? after.slice(head.length) : after;
}

describe("addReply", () => {
  it("stands behind the other replies, as they are laid out", () => {
    const before = "  c:\n    about: c\n    by: ann\n    body: x\n    replies:\n";
    assert.equal(
      replied(`${before}      - by: ann\n        body: y\n      # asked again\n`, {
        date: "2026-11-25",
        by: "Ann Lee",
      }),
      `${before}      - by: ann\n        body: y\n      - by: ann\n        date: 2026-11-25\n        body: |\n          So.\n      # asked again\n`,
    );
    assert.equal(
      replied(`${before}    - { by: ann, body: y } # first\n`),
      `${before}    - { by: ann, body: y } # first\n    - by: bo\n      body: |\n        So.\n`,
    );
    assert.equal(
      replied("  c: { about: c, by: ann, body: x, replies: [{ by: ann, body: y }] }\n"),
      '  c: { about: c, by: ann, body: x, replies: [{ by: ann, body: y }, { by: bo, body: "So.\\n" }] }\n',
    );
  });

  it("makes the list only when it is needed", () => {
    const before = "  c:\n    about: c\n    by: ann\n    body: |\n      x\n";
    const reply = "    replies:\n      - by: bo\n        body: |\n          So.\n";
    assert.equal(replied(before), before + reply);
    assert.equal(replied(`${before}    replies: []\n`), before + reply);
    assert.equal(replied(`${before}    replies:\n    settles: [y]\n`), `${before}${reply}    settles: [y]\n`);
    assert.equal(replied(`${before}    settles: [y]\n`), `${before}    settles: [y]\n${reply}`);
    assert.equal(
      replied("  c: { about: c, by: ann, body: x }"),
      '  c: { about: c, by: ann, body: x, replies: [{ by: bo, body: "So.\\n" }] }',
    );
  });

  it("keeps the blank lines that belong to a text above it", () => {
    const before = "  c:\n    about: c\n    by: ann\n    body: |+\n      x\n\n";
    assert.equal(replied(before), `${before}    replies:\n      - by: bo\n        body: |\n          So.\n`);
  });

  it("writes any Markdown such that it reads back as it is", () => {
    const before = "  c:\n    about: c\n    by: ann\n    body: x\n";
    const body = (text: string) => replied(before, { body: text }).slice(before.length + 28);
    assert.equal(
      body("  code\n\n\tx # y\n- z: 1"),
      "        body: |2\n            code\n\n          \tx # y\n          - z: 1\n",
    );
    assert.equal(body("a\u202eb"), '        body: "a\\u202eb\\n"\n');
    assert.equal(body("שלום: “#1” 🙂"), "        body: |\n          שלום: “#1” 🙂\n");
  });

  it("declares who replies as a party, as a critique does, unless one has the id or the name", () => {
    const before = "  c:\n    about: c\n    by: ann\n    body: x\n";
    const told = (by: string) => editedText(head + before, (set) => addReply(set, "c", { by, body: "So." }));
    const reply = (by: string) => `${before}    replies:\n      - by: ${by}\n        body: |\n          So.\n`;
    assert.equal(
      told("Grace Reader"),
      `${head.replace(" }\ncritiques", ", grace-reader: { name: Grace Reader } }\ncritiques")}${reply("grace-reader")}`,
    );
    assert.equal(told(" Ann Lee"), head + reply("ann"));
    assert.equal(told("bo"), head + reply("bo"));
    assert.match(
      editedText(`countercheck: 1\ncritiques:\n${before}`, (set) => addReply(set, "c", { by: "Bo", body: "So." })),
      /^countercheck: 1\nparties:\n {2}bo: \{ name: Bo \}\ncritiques:/,
    );
  });

  it("refuses with a sentence what can't be", () => {
    assert.match(replied("  d: { about: d, by: ann, body: x }\n"), /^The claim set has no usable critique “c”/);
    assert.match(replied("  c: { about: c, by: ann, body: x }\n", { body: "" }), /^Write what/);
    assert.match(replied("  c: { about: c, by: ann, body: x }\n", { by: "" }), /^Say who/);
    assert.match(replied("  d: &d { about: d, by: ann, body: x }\n  c: *d\n"), /YAML alias/);
    assert.match(replied("  c: &d { about: d, by: ann, body: x }\n  d: *d\n"), /edit it by hand/);
    assert.match(replied("  c: { about: c, by: ann, body: x, replies: no }\n"), /edit it by hand|mend/);
    assert.match(replied("  c: { about: c, by: ann, body: x, replies: null }\n"), /replies: \[\{ by: bo, /);
  });
});
