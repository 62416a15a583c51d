import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { claimsCsv } from "../../src/render/claims-csv.js";
import { viewClaim } from "../webview/view-claim.js";

const records = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

describe("claimsCsv", () => {
  it("writes a header and a row for each claim, in the order given", () => {
    const csv = claimsCsv([
      viewClaim("b", { line: 4, verdict: "contested", kind: "measurement", party: "VMware", sources: ["One", "Two"] }),
      viewClaim("a", { line: null, quote: 'a "so-called" figure, 3 %', critiques: 2 }),
    ]);
    assert.equal(
      csv,
      `\ufeff${[
        "claim,line,verdict,quote,quantity,data,said by,kind,read in,critiques,in words",
        "b,5,contested,b,,,VMware,measurement,One; Two,0,",
        'a,,supported,"a ""so-called"" figure, 3 %",,,the article,,,2,',
      ].join("\r\n")}\r\n`,
    );
  });

  it("makes text of what a spreadsheet would run", () => {
    for (const attack of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]) {
      const [, row] = records(claimsCsv([viewClaim("x", { quote: attack, party: attack })]));
      assert.equal(row?.[3], `'${attack}`);
      assert.equal(row?.[6], `'${attack}`);
    }
  });

  it("is read back as it was written by another reader of CSV", () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1",;\n\r é') });
    fc.assert(
      fc.property(text, text, (quote, party) => {
        const [, row] = records(claimsCsv([viewClaim("x", { quote, party })]));
        assert.equal(row?.[3]?.replace(/^'(?=[\r\n])/, ""), quote);
        assert.equal(row?.[6]?.replace(/^'(?=[\r\n])/, ""), party);
      }),
    );
  });
});
