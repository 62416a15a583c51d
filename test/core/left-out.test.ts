import assert from "node:assert/strict";
import { leftOut } from "../../src/core/left-out.js";
import { presses, readDispute } from "../render/presses.js";

/** What is left out of the dispute with other rows, in lines: "sheets/S6: rate 5 sheets an hour". */
function left(sheets: string, claims = presses.claims): readonly string[] {
  return leftOut(readDispute({ ...presses, sheets, claims })).flatMap(({ rows, more, isCut }) => [
    ...rows.map(({ reference, values }) => `${reference.table}/${reference.key}: ${values.join("; ")}`),
    ...(more > 0 ? [`and ${more}`] : []),
    ...(isCut ? ["and further down"] : []),
  ]);
}

const row = (name: string, cells = "Anvil,Leeds,850,,,", source = "school,lecture,found"): string =>
  `${name},${cells},${source}\n`;

describe("leftOut", () => {
  it("is nothing where claims use every row, as values, in formulas or as baselines", () => {
    assert.deepEqual(left(presses.sheets), []);
  });

  it("names rows that no claim uses, with their values as written, low and high as one", () => {
    assert.deepEqual(left(presses.sheets + row("S6") + row("S7", "Bolt,Leeds,,50,60,1.50")), [
      "sheets/S6: rate 850\u00a0sheets an hour",
      "sheets/S7: 50–60\u00a0% of the Anvil; oil 1.50×",
    ]);
  });

  it("says who stands behind a row and where it was read", () => {
    const [table] = leftOut(readDispute({ ...presses, sheets: presses.sheets + row("S6") }));
    assert.deepEqual(
      table?.rows.map(({ reportedBy, readIn }) => [reportedBy, readIn]),
      [["school", "lecture"]],
    );
  });

  it("sets rows without a number behind those with one", () => {
    assert.deepEqual(left(presses.sheets + row("S6", "Anvil,Kent,n/a,,–,") + row("S7", "Bolt,Leeds,,,80,")), [
      "sheets/S7: at most 80\u00a0% of the Anvil",
      "sheets/S6: ",
    ]);
  });

  it("leaves out what was read in the article itself", () => {
    assert.deepEqual(left(presses.sheets + row("S6", undefined, "paper,trade-paper,found")), []);
  });

  it("leaves out what was computed from other rows, but not what was only converted", () => {
    const claims = presses.claims.replace("    key: row\n", "    key: row\n    formula: place\n");
    const sheets = presses.sheets.replaceAll("London", "").replaceAll("Leeds", "");
    assert.deepEqual(left(sheets + row("S6", "Bolt,S1 - S2,850,,,") + row("S7", "Bolt,100 - 7,,93,93,"), claims), [
      "sheets/S7: 93\u00a0% of the Anvil",
    ]);
  });

  it("takes the column that the claim set names for what a row measures", () => {
    const sheets = presses.sheets + row("S6", "Anvil,York,850,,,") + row("S7", "Bolt,Leeds,3,,,");
    const claims = (column: string) =>
      presses.claims.replace("    key: row\n", `    key: row\n    measurement: ${column}\n`);
    assert.deepEqual(left(sheets, claims("place")), ["sheets/S7: rate 3\u00a0sheets an hour"]);
    assert.equal(left(sheets, claims("nothing")).length, 2, "a column that isn't there tells no rows apart");
  });

  it("keeps to what the claims' rows measure, where a column says so", () => {
    const measured = (text: string): string =>
      text.replaceAll("place", "benchmark").replaceAll("London", "speed").replaceAll("Leeds", "speed");
    const sheets = measured(presses.sheets) + row("S6", "Bolt,speed,850,,,") + row("S7", "Bolt,noise,3,,,");
    assert.deepEqual(left(sheets, measured(presses.claims)), ["sheets/S6: rate 850\u00a0sheets an hour"]);
  });

  it("names eight rows of a table and counts the rest, as far as it looks", () => {
    const many = (count: number): string => Array.from({ length: count }, (_, index) => row(`N${index}`)).join("");
    const some = left(presses.sheets + many(20));
    assert.equal(some.length, 9);
    assert.equal(some.at(-1), "and 12");
    assert.deepEqual(left(presses.sheets + many(20_001)).slice(-2), ["and 19987", "and further down"]);
  });
});
