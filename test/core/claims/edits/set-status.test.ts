import assert from "node:assert/strict";
import { setStatus } from "../../../../src/core/claims/edits/set-status.js";
import type { CritiqueStatus } from "../../../../src/core/claims/schema.js";
import { editedText } from "./edited-text.js";

const head = "countercheck: 1\ncritiques:\n";

function set(critique: string, status: CritiqueStatus, because?: string): string {
  const after = editedText(head + critique, (claimSet) => setStatus(claimSet, "c", status, because));
  return after.startsWith(head) ? after.slice(head.length) : after;
}

describe("setStatus", () => {
  it("sets what is there, and adds what isn't behind `kind`", () => {
    assert.equal(
      set("  c:\n    about: c\n    by: ann\n    status: open # now\n    body: x\n", "accepted", " it holds: yes "),
      '  c:\n    about: c\n    by: ann\n    status: accepted # now\n    because: "it holds: yes"\n    body: x\n',
    );
    assert.equal(
      set("  c:\n    about: c\n    by: ann\n    kind: k\n    body: x\n", "answered", "see\nthere"),
      "  c:\n    about: c\n    by: ann\n    kind: k\n    status: answered\n    because: |-\n      see\n      there\n    body: x\n",
    );
    assert.equal(
      set("  c: { about: c, by: ann, body: x }\n", "rejected", "no"),
      "  c: { about: c, by: ann, status: rejected, because: no, body: x }\n",
    );
  });

  it("takes an old reason out when it is set without one", () => {
    const of = (because: string) => `  c:\n    about: c\n    by: ann\n    status: answered\n${because}    body: x\n`;
    for (const because of ["    because: 'done'  # so\n", "    because: |\n      done\n      so\n"]) {
      assert.equal(set(of(because), "open"), of("").replace("answered", "open"));
    }
    assert.equal(
      set("  c: { about: c, by: b, because: d, body: x }", "open"),
      "  c: { about: c, by: b, status: open, body: x }",
    );
  });

  it("touches nothing when nothing changes", () => {
    const critique = "  c: { about: c, by: b, status: open, because: d, body: x }\n";
    assert.equal(set(critique, "open", "d"), critique);
  });

  it("refuses a critique that isn't there, with a sentence", () => {
    assert.match(set("  d: { about: d, by: b, body: x }\n", "open"), /^The claim set has no usable critique “c”/);
    assert.match(set("  c: { about: c, by: b, status: open, status: open, body: x }\n", "answered"), /stands twice/);
  });
});
