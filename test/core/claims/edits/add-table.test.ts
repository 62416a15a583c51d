import assert from "node:assert/strict";
import { addTable } from "../../../../src/core/claims/edits/add-table.js";
import { editedText } from "./edited-text.js";

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
