import assert from "node:assert/strict";
import { addSource } from "../../../../src/core/claims/edits/add-source.js";
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
});
