import assert from "node:assert/strict";
import { addCritique, type NewCritique } from "../../../../src/core/claims/edits/add-critique.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { editedText } from "./edited-text.js";

const head = "countercheck: 1\nparties:\n  ann: { name: Ann Lee }\nclaims:\n  a: { quote: x }\n";
const plain: NewCritique = { about: ["a"], by: "ann", body: "Wrong." };

function added(text: string, critique: Partial<NewCritique> = {}): string {
  return editedText(text, (claimSet) => addCritique(claimSet, { ...plain, ...critique }));
}

function idOf(text: string, critique: Partial<NewCritique>): string {
  const edited = addCritique(parseClaimSet("x", text), { ...plain, ...critique });
  return edited.kind === "edits" ? edited.id : edited.message;
}

describe("addCritique", () => {
  it("makes the section behind those that come before it, with the body as it was written", () => {
    assert.equal(
      added(`${head}# the glossary\nterms: {}\n`, {
        kind: "missing-measure",
        title: "CPU: never given",
        body: "\nThroughput says little.\n\n- no CPU\n- no *variance*\n\n",
        settles: ["CPU use"],
        date: "2026-11",
      }),
      `${head}critiques:
  cpu-never-given:
    about: [a]
    title: "CPU: never given"
    by: ann
    kind: missing-measure
    status: open
    body: |
      Throughput says little.

      - no CPU
      - no *variance*
    settles: [CPU use]
    date: 2026-11
# the glossary
terms: {}
`,
    );
  });

  it("keeps up blank lines between entries and between sections", () => {
    const spaced = `countercheck: 1\n\nparties: { ann: { name: Ann Lee } }\n\nclaims: { a: { quote: x } }\n`;
    const critique = "    about: [a]\n    by: ann\n    status: open\n    body: |\n      Wrong.\n";
    const one = added(spaced);
    assert.equal(one, `${spaced}\ncritiques:\n  wrong:\n${critique}`);
    const two = added(one.replace("critiques:\n", "critiques:\n  m:\n    about: a\n    by: ann\n    body: m\n\n"));
    assert.ok(two.endsWith(`  wrong:\n${critique}\n  wrong-2:\n${critique}`), two);
  });

  it("fills sections that are empty, and goes on where they are written on one line", () => {
    const critique = "  wrong:\n    about: [a]\n    by: ann\n    status: open\n    body: |\n      Wrong.\n";
    assert.equal(added(`${head}critiques: {} # none yet\n`), `${head}critiques: # none yet\n${critique}`);
    assert.equal(added(`${head}critiques:\n  # none yet\n`), `${head}critiques:\n  # none yet\n${critique}`);
    assert.equal(added(`${head}critiques: null # none yet\n`), `${head}critiques: # none yet\n${critique}`);
    assert.equal(added(`${head}critiques: ~\n`), `${head}critiques:\n${critique}`);
    assert.equal(added(`${head}critiques:`), `${head}critiques:\n${critique.trimEnd()}`);
    assert.equal(
      added(`${head}critiques: { c: { about: a, by: ann, body: c } } # all\n`),
      `${head}critiques: { c: { about: a, by: ann, body: c }, wrong: { about: [a], by: ann, status: open, body: "Wrong.\\n" } } # all\n`,
    );
    assert.equal(
      added(`${head}critiques: {\n  c: { about: a, by: ann, body: c } # one\n}\n`),
      `${head}critiques: {\n  c: { about: a, by: ann, body: c }, # one\n  wrong: { about: [a], by: ann, status: open, body: "Wrong.\\n" }\n}\n`,
    );
  });

  it("keeps CRLF and a last line without a line break", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    const critique = "critiques:\n  wrong:\n    about: [a]\n    by: ann\n    status: open\n    body: |\n      Wrong.";
    assert.equal(added(crlf(head.trimEnd())), crlf(head + critique));
    assert.equal(added(crlf(head), { body: "Wrong.\r\n" }), crlf(`${head}${critique}\n`));
  });

  it("adds the party that raises it when none has the name, and finds it by its name", () => {
    assert.match(added(head, { by: "Ann Lee" }), /\n {4}by: ann\n/);
    assert.match(
      added(head, { by: " Bo: “the #2” " }),
      /\n {2}bo-2: \{ name: "Bo: “the #2”" \}\nclaims:.* by: bo-2\n/s,
    );
    const none = "countercheck: 1\nclaims: { a: { quote: x } }\n";
    assert.match(added(none, { by: "Bo" }), /^countercheck: 1\nparties:\n {2}bo: \{ name: Bo \}\nclaims: /);
  });

  it("takes its id from title, kind or body, and never one that is taken or that YAML reads otherwise", () => {
    assert.equal(idOf(head, { title: "A: “Beta”, no release" }), "beta-no-release");
    assert.equal(idOf(head, { kind: "saturated-link" }), "saturated-link");
    const two = added(head, { kind: "saturated-link" });
    assert.equal(idOf(two, { kind: "saturated-link", body: "The line is full." }), "saturated-link-line-full");
    assert.equal(idOf(head, { body: "yes" }), "critique-yes");
    assert.equal(idOf(head, { body: "1e3" }), "critique-1e3");
    assert.equal(idOf(head, { body: "2007-05-14" }), "critique-2007-05-14");
    assert.equal(idOf(head, { body: "🙂 …" }), "critique");
    assert.equal(idOf(head, { body: "a" }), "a-2");
    assert.equal(idOf(head, { body: "שלום עולם" }), "שלום-עולם");
  });

  it("refuses with a sentence what can't be", () => {
    assert.match(added(head, { about: ["b"] }), /^The claim set has nothing called “b”/);
    assert.match(added(head, { about: [] }), /^Say what the critique is about/);
    assert.match(added(head, { sources: ["s"] }), /^The claim set has no source “s”/);
    assert.match(added(head, { body: " \n" }), /^Write what/);
    assert.match(added(head, { by: " " }), /^Say who/);
    assert.match(added(`${head}critiques: [\n`), /^Line 7 of the claim set is not valid YAML/);
    assert.match(added(head.replace("1", "2")), /another format version/);
    assert.match(added(`${head}critiques: none\n`), /“critiques” holds something else than keys with values: mend it/);
    assert.match(added(`${head}critiques: "null"\n`), /mend it/);
    assert.match(added(`${head}---\nb: 1\n`), /^Line 6 of the claim set is not valid YAML/);
    assert.match(
      added(head.replace("claims:", "missing: &m {}\ncritiques: *m\nclaims:")),
      /YAML alias|edit it by hand/,
    );
    assert.match(added(head.replace("claims:", "critiques: &m {}\nmissing: *m\nclaims:")), /edit it by hand/);
  });

  it("stays an edit of a few lines among 2,000 others", () => {
    const critique = (index: number) => `  c${index}:\n    about: [a]\n    by: ann\n    body: |\n      No ${index}.\n`;
    const many = `${head}critiques:\n${Array.from({ length: 2000 }, (_, index) => critique(index)).join("")}`;
    const edited = addCritique(parseClaimSet("x", many), { ...plain, body: "No 3." });
    assert.equal(edited.kind === "edits" && edited.edits.length, 1);
    assert.equal(edited.kind === "edits" && edited.edits[0]?.span.start, many.length - 1);
  });
});
