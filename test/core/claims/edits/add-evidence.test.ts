import assert from "node:assert/strict";
import { addEvidence } from "../../../../src/core/claims/edits/add-evidence.js";
import type { EvidenceSpec } from "../../../../src/core/claims/schema.js";
import { editedText } from "./edited-text.js";

const head = "countercheck: 1\nclaims:\n";

function added(claims: string, evidence: EvidenceSpec = { cell: "t/r/c" }): string {
  const after = editedText(head + claims, (claimSet) => addEvidence(claimSet, "a", evidence));
  return after.startsWith(head) ? after.slice(head.length) : after;
}

describe("addEvidence", () => {
  it("is written as its neighbours are", () => {
    const claim = "  a:\n    quote: x\n    evidence:\n";
    assert.equal(
      added(`${claim}    - { cell: t/q } # one\n`),
      `${claim}    - { cell: t/q } # one\n    - { cell: t/r/c }\n`,
    );
    assert.equal(
      added(`${claim}      - cell: t/q\n        note: n\n    settles: []\n`),
      `${claim}      - cell: t/q\n        note: n\n      - cell: t/r/c\n    settles: []\n`,
    );
    assert.equal(
      added("  a: { quote: x, evidence: [{ cell: t/q }] }\n"),
      "  a: { quote: x, evidence: [{ cell: t/q }, { cell: t/r/c }] }\n",
    );
    const others = "  b:\n    quote: y\n    evidence:\n      - { cell: t/q }\n";
    assert.equal(
      added(`  a:\n    quote: x\n${others}`),
      `  a:\n    quote: x\n    evidence:\n      - { cell: t/r/c }\n${others}`,
    );
  });

  it("makes the list where the schema's order has it, or fills it", () => {
    const wanted = "  a:\n    quote: x\n    evidence:\n      - cell: t/r/c\n    settles: [y]\n";
    for (const before of ["", "    evidence: []\n", "    evidence:\n"]) {
      assert.equal(added(`  a:\n    quote: x\n${before}    settles: [y]\n`), wanted);
    }
    assert.equal(added("  a: { quote: x, evidence: [] }\n"), "  a: { quote: x, evidence: [{ cell: t/r/c }] }\n");
    assert.equal(added("  a: { quote: x, evidence }\n"), "  a: { quote: x, evidence: [{ cell: t/r/c }] }\n");
  });

  it("writes texts as they are, whatever YAML would take them for", () => {
    assert.equal(
      added("  a:\n    quote: x\n", {
        table: "t",
        where: { "a: b": ["yes", " c"], "d #": "!= 3.10" },
        value: ["low", "high"],
        relation: "change",
        baseline: { where: { year: "2024" } },
      }),
      `  a:
    quote: x
    evidence:
      - table: t
        where: { "a: b": [yes, " c"], "d #": "!= 3.10" }
        value: [low, high]
        relation: change
        baseline:
          where: { year: 2024 }
`,
    );
  });

  it("breaks what is too long for a line", () => {
    const after = added("  a:\n    quote: x\n    evidence:\n      - { cell: t/q }\n", {
      cell: "t/r",
      note: "n".repeat(120),
    });
    assert.match(after, /\n {6}- cell: t\/r\n {8}note: n+\n$/);
  });

  it("refuses with a sentence what can't be", () => {
    assert.match(added("  b: { quote: x }\n"), /^The claim set has no usable claim “a”/);
    assert.match(added("  a: { quote: x }\n", {}), /^Say which cells/);
    assert.match(added("  a: { quote: x, evidence: none }\n"), /edit it by hand/);
    assert.match(
      added("  a: { quote: x, evidence: &e [{ cell: t/q }] }\n  b: { quote: y, evidence: *e }\n"),
      /edit it by hand/,
    );
  });
});
