import assert from "node:assert/strict";
import { readExample } from "../../../src/workspace/read-example.js";

const article = "The harvest came to 310 tonnes.\n";
const tables = { "crops.csv": "row,crop,tonnes,unit\nharvest,all,310,t\n" };

/** What is told of a table with some settings: `line:column message`, with its severity before it. */
async function told(settings: string): Promise<readonly string[]> {
  const claims = `tables: { crops: { path: crops.csv, key: row, ${settings} } }
claims: { harvest: { quote: came to 310 tonnes, evidence: [{ cell: crops/harvest/tonnes }] } }
`;
  const findings = await readExample({ article, claims, tables });
  return findings
    .filter(({ rule }) => rule === "unknown-reference")
    .map(({ severity, start, message }) => `${severity} ${start.line}:${start.column} ${message}`);
}

describe("the rule “unknown-reference” on columns", () => {
  it("tells of a measurement that the table lacks, at its place, and which column was meant", async () =>
    assert.deepEqual(await told("measurement: crops"), [
      'warning 2:60 Table "crops" has no column "crops", which `measurement` names. Did you mean "crop"?',
    ]));

  it("says nothing of columns that are there", async () =>
    assert.deepEqual(
      await told(
        "measurement: crop, show: [crop], date: { column: row }, columns: { tonnes: { unit: { column: unit } } }",
      ),
      [],
    ));

  it("tells of every setting that names one", async () => {
    const named = await told(
      `formula: f0, series: { column: s0 }, certainty: { column: c0 }, show: [crop, w0], read-in: { column: r0 },
      reported-by: { column: p0 }, columns: { v0: {}, tonnes: { unit: { column: u0 } } }`,
    );
    assert.deepEqual(named.map((line) => /"([^"]*)", which `(.*)` names/.exec(line)?.slice(1).join(" ")).toSorted(), [
      "c0 certainty",
      "f0 formula",
      "p0 reported-by",
      "r0 read-in",
      "s0 series",
      "u0 columns",
      "v0 columns",
      "w0 show",
    ]);
  });

  it("leaves an id alone, and a key, which evidence asks for itself", async () => {
    const claims = "tables: { crops: { path: crops.csv, key: name, certainty: estimated } }\n";
    const findings = await readExample({ article, claims, tables });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "unknown-reference"),
      [],
    );
  });

  it("stands at the table in an included file", async () => {
    const findings = await readExample({
      article,
      claims: "include: [shared.yaml]\nclaims: { harvest: { quote: came to 310 tonnes, exempt: old } }\n",
      tables,
      files: { "shared.yaml": "tables:\n  crops: { path: crops.csv, measurement: sort }\n" },
    });
    const [found, ...others] = findings.filter(({ rule }) => rule === "unknown-reference");
    assert.match(found?.file ?? "", /shared\.yaml$/);
    assert.equal(found?.start.line, 2);
    assert.deepEqual(others, []);
  });

  it("says nothing of a table that isn't there", async () => {
    const claims = "tables: { crops: { path: lost.csv, measurement: sort } }\n";
    const findings = await readExample({ article, claims });
    assert.deepEqual(
      findings.map(({ rule }) => rule).filter((rule) => rule === "unknown-reference"),
      [],
    );
  });
});
