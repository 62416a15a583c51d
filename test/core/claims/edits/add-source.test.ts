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

  it("tells where one goes on writing: behind what stands in the entry", () => {
    for (const text of [
      "countercheck: 1\n",
      "countercheck: 1\nsources:\n  a:\n    title: A\n    url: https://a.example\n",
    ]) {
      const added = addSource(parseClaimSet("a.claims.yaml", text), {
        title: "The Null Result",
        url: "https://b.example",
      });
      assert.ok(added.kind === "edits");
      const edited = applyEdits(text, added.edits);
      assert.match(edited.slice(0, added.cursor), /url: "?https:\/\/b\.example"?$/);
    }
  });
});
