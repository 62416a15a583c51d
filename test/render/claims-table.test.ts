import assert from "node:assert/strict";
import { type ClaimColumn, claimColumns, claimRows, claimsTable, sortClaims } from "../../src/render/claims-table.js";
import { viewClaim } from "../webview/view-claim.js";
import { assertAllowedMarkup } from "./allowed-markup.js";

const percent = (size: number) => ({ text: `${size} %`, unit: "%", size });
const rows = claimRows([
  viewClaim("late", { line: 9, verdict: "supported", party: "b", stated: percent(10), critiques: 1 }),
  viewClaim("lost", { line: null, verdict: "unverifiable", party: "a", kind: "causal" }),
  viewClaim("early", { line: 2, verdict: "contested", party: "B", stated: percent(9), sources: ["A"] }),
  viewClaim("year", { line: 4, verdict: "exempt", party: "c", stated: { text: "2007", unit: "day", size: 13_500 } }),
]);
const sorted = (column: ClaimColumn, descending = false): string =>
  sortClaims(rows, { column, descending })
    .map(({ id }) => id)
    .join(" ");

describe("the table of claims", () => {
  it("numbers claims in reading order, and gives those without a place no number", () => {
    assert.deepEqual(
      rows.map(({ id, place }) => [id, place]),
      [
        ["early", 1],
        ["year", 2],
        ["late", 3],
        ["lost", null],
      ],
    );
  });

  it("sorts verdicts as they matter, quantities by size within their unit, words without regard to case", () => {
    assert.equal(sorted("verdict"), "early late lost year");
    assert.equal(sorted("stated"), "early late year lost");
    assert.equal(sorted("party"), "lost early late year");
    assert.equal(sorted("critiques", true), "late early year lost");
  });

  it("leaves what a column doesn't have at the end, either way", () => {
    for (const column of ["place", "stated"] as const) {
      assert.ok(sorted(column).endsWith(" lost"));
      assert.ok(sorted(column, true).endsWith(" lost"));
    }
    assert.ok(sorted("kind").startsWith("lost"));
  });

  it("tells how each column is sorted", () => {
    const markup = claimsTable(rows, 4, { column: "party", descending: true });
    assert.deepEqual(
      [...markup.matchAll(/cc-col-(\w+)" aria-sort="(\w+)"/g)].map(([, column, sort]) => `${column} ${sort}`),
      claimColumns.map((column) => `${column} ${column === "party" ? "descending" : "none"}`),
    );
    assert.match(claimsTable(rows.slice(1), 4, { column: "place", descending: false }), /3 of 4 claims/);
  });

  it("shows strangers' words as words", () => {
    const attack = `"><img src=x onerror=alert(1)>`;
    const hostile = viewClaim("x", { quote: attack, party: attack, sources: [attack] });
    assertAllowedMarkup(claimsTable(claimRows([hostile]), 1, { column: "place", descending: false }));
  });
});
