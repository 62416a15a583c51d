import assert from "node:assert/strict";
import { addParty } from "../../../../src/core/claims/edits/add-party.js";
import { addSource } from "../../../../src/core/claims/edits/add-source.js";
import { addTable } from "../../../../src/core/claims/edits/add-table.js";
import { editedText } from "./edited-text.js";

const party = (text: string, name: string, interest?: string) =>
  editedText(text, (set) => addParty(set, { name, ...(interest === undefined ? {} : { interest }) }));

describe("addParty", () => {
  it("stands behind the others, as they are laid out", () => {
    const flow = "countercheck: 1\nparties:\n    ann: { name: Ann } # a\nclaims: {}\n";
    assert.equal(party(flow, "Bo: “2”"), flow.replace("# a\n", '# a\n    bo-2: { name: "Bo: “2”" }\n'));
    const block = "countercheck: 1\nparties:\n  ann:\n    name: Ann\nclaims: {}\n";
    assert.equal(
      party(block, "Bo", "sells"),
      block.replace("claims", "  bo:\n    name: Bo\n    interest: sells\nclaims"),
    );
    assert.equal(
      party("countercheck: 1\nparties: { ann: { name: Ann } }\n", "Bo"),
      "countercheck: 1\nparties: { ann: { name: Ann }, bo: { name: Bo } }\n",
    );
  });

  it("refuses one that is there already, and one without a name", () => {
    const text = "countercheck: 1\nparties: { ann: { name: Ann Lee } }\n";
    assert.equal(party(text, "Ann Lee "), "The claim set has this party already, as “ann”.");
    assert.match(party(text, " "), /needs a name/);
  });
});

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

describe("addTable", () => {
  it("takes its id from the file's name", () => {
    const table = (text: string, path: string) =>
      editedText(text, (set) => addTable(set, { path, key: "row", columns: { "share (%)": { unit: "%" } } }));
    assert.equal(
      table("countercheck: 1\n", "data/Relative Performance.v2.csv"),
      'countercheck: 1\ntables:\n  relative-performance-v2:\n    path: data/Relative Performance.v2.csv\n    key: row\n    columns:\n      share (%): { unit: "%" }\n',
    );
    assert.match(table("countercheck: 1\n", "2007.csv"), /\n {2}table-2007:\n/);
    assert.equal(
      table("countercheck: 1\ntables: { t: { path: x.csv } }\n", "x.csv"),
      "The claim set has this table already, as “t”.",
    );
  });
});
