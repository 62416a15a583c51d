import assert from "node:assert/strict";
import { addSource } from "../../../../src/core/claims/edits/add-source.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";
import { editedText } from "./edited-text.js";

describe("addSource", () => {
  it("makes the section between parties and tables, its id from the title", () => {
    const source = (text: string) =>
      editedText(text, (set) => addSource(set, { title: "The Null Result", issued: "2007", party: "ann" }));
    const line = "sources:\n  null-result: { title: The Null Result, issued: 2007, party: ann }\n";
    assert.equal(
      source("countercheck: 1\nparties:\n  ann: { name: A }\ntables: {}\n"),
      `countercheck: 1\nparties:\n  ann: { name: A }\n${line}tables: {}\n`,
    );
    assert.match(source(`countercheck: 1\ntables: { null-result: { path: x.csv } }\n`), /null-result-2: /);
  });

  it("leaves the cursor behind the entry, however the neighbours are written", () => {
    for (const [text, entry] of [
      ["countercheck: 1\n", "r: { title: R }"],
      ["countercheck: 1\nsources:\n  a:\n    title: A\n\n# Tables.\ntables: {}\n", "r:\n    title: R"],
      ["countercheck: 1\nsources: { a: { title: A } }\ntables: {}\n", "r: { title: R }"],
    ] as const) {
      const outcome = addSource(parseClaimSet("a.claims.yaml", text), { title: "R" });
      assert.ok(outcome.kind === "edits");
      assert.ok(applyEdits(text, outcome.edits).slice(0, outcome.cursor).endsWith(entry), text);
    }
  });
});
