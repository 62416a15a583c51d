import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { ClaimReading } from "../../../src/core/claim-reading.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../../src/core/reading.js";

const head = `countercheck: 1
parties: { a: { name: Alpha }, b: { name: Beta } }
sources: { report: { title: Report, party: a, access: full-text } }
series: { two: { label: Product two } }
tables:
  sales:
    path: sales.csv
    key: row
    reported-by: a
    read-in: report
    series: { column: product }
    certainty: { column: how }
    columns:
      units: { better: higher }
      time: { unit: ms, better: lower }
      share: { unit: "%", of: native, better: higher }
      ratio: { unit: "1" }
      loss: { unit: { column: in } }
    show: [region]
`;
const csv = `row,region,year,units,time,share,ratio,loss,in,low,high,product,how,started
n23,north,2023,100,50,80.0,0.85,2,ms,3,6,two,found,2023-04-02
n24,north,2024,114,40,95.0,0.95,2,s,60,,Product two,derived,2024-05
s23,south,2023,200,55,70.0,0.70,1,ms,,5,,found,n/a
s24,south,2024,190,60,66.0,0.66,1,ms,,,,found,
z,zero,2024,0,0,0,0,0,ms,0,0,,found,
`;

/** Reads one sentence with one claim on `quote`; `more` is YAML of the claim, `evidence` of its only entry. */
function read(sentence: string, quote: string, evidence: string, more = ""): Reading {
  const claims = `claims:\n  c:\n    quote: "${quote}"\n${more}    evidence: [${evidence}]\n`;
  return readArticle({
    articleFile: "a.md",
    article: parseArticle(`${sentence}\n`, { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", head + claims),
    tables: new Map([["sales", { state: "loaded", table: parseTable("sales.csv", csv) }]]),
  });
}

function claim(sentence: string, quote: string, evidence: string, more?: string): ClaimReading {
  const reading = read(sentence, quote, evidence, more);
  assert.deepEqual(reading.claimSet.findings, []);
  const [first] = reading.claims;
  assert.ok(first);
  return first;
}

/** The verdict with its reason or tier: "supported exact", "unverifiable no-baseline". */
function verdict(sentence: string, quote: string, evidence: string, more?: string): string {
  const { verdict: found, reason, tier } = claim(sentence, quote, evidence, more);
  return [found, reason ?? tier].filter((part) => part !== null).join(" ");
}

const north = "table: sales, where: { region: north, year: 2024 }";

describe("evidence against a claim", () => {
  it("takes a column by `where`, a cell by its key, and low and high by a row's key alone", () => {
    assert.equal(verdict("It sold 114 units.", "114 units", `{ ${north}, value: units }`), "supported exact");
    assert.equal(verdict("It sold 114 units.", "114 units", "{ cell: sales/n24/units }"), "supported exact");
    assert.equal(verdict("It is 3–6 of them.", "3–6", "{ cell: sales/n23 }"), "supported exact");
  });

  it("reads one blank end of an interval as open, two as no number", () => {
    assert.equal(verdict("It takes more than 50.", "more than 50", "{ cell: sales/n24 }"), "supported rounded");
    assert.equal(verdict("It takes more than 50.", "more than 50", "{ cell: sales/s24 }"), "unverifiable not-a-number");
  });

  it("keeps ends open: at least 60 lies above 50, and says nothing of 70", () => {
    assert.equal(verdict("It takes 50 of them.", "50", "{ cell: sales/n24 }"), "contradicted");
    assert.equal(verdict("It takes 70 of them.", "70", "{ cell: sales/n24 }"), "unverifiable too-wide");
    assert.equal(verdict("It takes less than 50.", "less than 50", "{ cell: sales/n24 }"), "contradicted");
    assert.equal(verdict("It takes under 5.5.", "under 5.5", "{ cell: sales/s23 }"), "supported rounded");
  });

  it("never compares what is vague (rule 11)", () => {
    assert.equal(verdict("It sold several units.", "several units", "{ cell: sales/n24/units }"), "unverifiable vague");
    assert.equal(verdict("It sold some.", "It sold some", "{ cell: sales/n24/units }"), "unverifiable vague");
    assert.equal(
      verdict("It sold several units.", "several units", "{ cell: sales/n24/region, is: north }"),
      "supported exact",
    );
  });

  it("holds shares in words against percentages as wide as they are meant (rule 11)", () => {
    assert.equal(verdict("Four fifths of it.", "Four fifths", "{ cell: sales/n23/share }"), "supported exact");
    assert.equal(verdict("It is two thirds there.", "two thirds", "{ cell: sales/s24/share }"), "supported rounded");
    assert.equal(verdict("It is half of it.", "half", "{ cell: sales/s24/share }"), "contradicted");
  });

  it("takes orders of magnitude as half an order to both sides (rule 15)", () => {
    const ratio = "{ cell: sales/n24/units, baseline: sales/n24/ratio }";
    const orders = (words: string): string => verdict(`It is ${words} more.`, words, ratio, "    relation: ratio\n");
    assert.equal(orders("two orders of magnitude"), "supported rounded");
    assert.equal(orders("three orders of magnitude"), "contradicted");
    assert.equal(orders("more than two orders of magnitude"), "supported rounded");
  });

  it("takes x ± e as it stands (rule 16)", () => {
    const spread = (words: string): string => verdict(`It took ${words}.`, words, "{ cell: sales/n24/time }");
    assert.equal(spread("38 ± 3 ms"), "supported rounded");
    assert.equal(spread("35 ± 3 ms"), "contradicted");
  });

  it("wants a baseline for a change, unless the column holds the change itself (rule 22)", () => {
    const change = "    relation: change\n";
    assert.equal(verdict("It rose 14%.", "rose 14%", "{ cell: sales/n24/units }", change), "unverifiable no-baseline");
    assert.equal(verdict("It rose 14%.", "rose 14%", "{ cell: sales/n24/time }", change), "unverifiable no-baseline");
    assert.equal(verdict("It rose 66%.", "rose 66%", "{ cell: sales/s24/ratio }", change), "supported exact");
  });

  it("converts units, and refuses other dimensions", () => {
    assert.equal(verdict("It took 0.04 s.", "0.04 s", "{ cell: sales/n24/time }"), "supported exact");
    assert.equal(verdict("It took 40 MB.", "40 MB", "{ cell: sales/n24/time }"), "unverifiable unit-mismatch");
    assert.equal(verdict("It reached 95%.", "95%", "{ cell: sales/n24/ratio }"), "supported exact");
    assert.equal(verdict("It lost 2 s.", "2 s", "{ cell: sales/n24/loss }"), "supported exact");
    assert.equal(verdict("It lost 2,100 ms.", "2,100 ms", "{ cell: sales/n24/loss }"), "unverifiable too-wide");
    assert.equal(verdict("It lost 2,000 ms.", "2,000 ms", "{ cell: sales/n24/loss }"), "supported exact");
  });

  it("relates a value to a baseline that inherits table, conditions and column", () => {
    const rise = `{ ${north}, value: units, baseline: { where: { year: 2023 } } }`;
    assert.equal(verdict("Sales rose 14%.", "rose 14%", rise, "    relation: change\n"), "supported exact");
    assert.equal(verdict("Sales fell 14%.", "fell 14%", rise, "    relation: change\n"), "contradicted");
    assert.equal(verdict("Sales rose 12%.", "rose 12%", rise, "    relation: change\n"), "contradicted");
    const fall =
      "{ table: sales, where: { region: south, year: 2024 }, value: units, baseline: { where: { year: 2023 } } }";
    assert.equal(verdict("Sales fell 5%.", "fell 5%", fall, "    relation: change\n"), "supported exact");
    assert.equal(verdict("Sales changed by 5%.", "by 5%", fall, "    relation: change\n"), "supported exact");
  });

  it("prints the relation with its figures", () => {
    const rise = `{ ${north}, value: units, baseline: sales/n23/units }`;
    const [result] = claim("Sales rose 14%.", "rose 14%", rise, "    relation: change\n").evidence;
    assert.equal(result?.formula?.expression, "value / baseline - 1");
    assert.deepEqual(
      result?.formula?.figures.map(({ text }) => text),
      ["114", "100"],
    );
  });

  it("says when a baseline is missing or zero", () => {
    const gone = `{ ${north}, value: units, baseline: { where: { year: 1999 } } }`;
    const zero = `{ ${north}, value: units, baseline: { where: { region: zero, year: 2024 } } }`;
    assert.equal(verdict("It rose 14%.", "14%", gone, "    relation: change\n"), "unverifiable no-baseline");
    assert.equal(verdict("It rose 14%.", "14%", zero, "    relation: change\n"), "unverifiable zero-baseline");
  });

  it("converts a column that holds ratios into the relation that the claim states", () => {
    assert.equal(
      verdict("It is 5% behind.", "5% behind", "{ cell: sales/n24/share }", "    relation: deficit\n"),
      "supported exact",
    );
    assert.equal(
      verdict("It adds 5.3%.", "5.3%", "{ cell: sales/n24/share }", "    relation: overhead\n"),
      "supported rounded",
    );
  });

  it("aggregates rows as it is told, and refuses to guess", () => {
    const all = (more: string): string =>
      `{ table: sales, where: { year: 2024, region: [north, south] }, value: units${more} }`;
    assert.equal(verdict("It sold 304 units.", "304 units", all(", aggregate: sum")), "supported exact");
    assert.equal(verdict("It sold 152 units.", "152 units", all(", aggregate: mean")), "supported exact");
    assert.equal(verdict("It sold 152 units.", "152 units", all(", aggregate: median")), "supported exact");
    assert.equal(verdict("At most 190 units.", "At most 190 units", all(", aggregate: max")), "supported exact");
    assert.equal(verdict("There are 2 rows.", "2 rows", all(", aggregate: count")), "supported exact");
    assert.equal(verdict("It sold 114 units.", "114 units", all("")), "unverifiable ambiguous-selection");
    assert.equal(verdict("Each sold over 100.", "over 100", all(", aggregate: each")), "supported rounded");
    assert.equal(verdict("Each sold over 150.", "over 150", all(", aggregate: each")), "contradicted");
  });

  it("aggregates within groups, and every group must agree", () => {
    const groups = "{ table: sales, where: { region: [north, south] }, value: units, aggregate: sum, per: year }";
    assert.equal(verdict("Over 250 a year.", "Over 250", groups), "supported rounded");
    assert.equal(verdict("Over 301 a year.", "Over 301", groups), "contradicted");
  });

  it("wants the whole envelope inside the claim, and each value with `each`, baselines included (rule 9)", () => {
    const both = (aggregate: string): string =>
      `{ table: sales, where: { region: [north, south], year: 2024 }, value: units, aggregate: ${aggregate} }`;
    assert.equal(verdict("It sold 100–200 units.", "100–200 units", both("envelope")), "supported rounded");
    assert.equal(verdict("It sold 110–150 units.", "110–150 units", both("envelope")), "contradicted");
    const rise = (range: string): string =>
      verdict(
        `It grew by ${range}.`,
        range,
        both("each").replace("each", "each, baseline: { cell: sales/n23/units }"),
        "    relation: change\n",
      );
    assert.equal(rise("10–95%"), "supported rounded");
    assert.equal(rise("10–20%"), "contradicted");
  });

  it("gives `each` the loosest tier of its values", () => {
    const times = "{ table: sales, where: { row: [n23, s23] }, value: time, aggregate: each }";
    assert.equal(verdict("It took 50–55 ms.", "50–55 ms", times), "supported rounded");
  });

  it("brings rows of different units to one before it adds or relates them", () => {
    const all = "{ table: sales, where: { row: [n23, n24] }, value: loss, aggregate: sum }";
    assert.equal(verdict("They lost 2,002 ms.", "2,002 ms", all), "supported exact");
    assert.equal(verdict("They lost 2 s.", "2 s", all), "supported rounded");
    const change = "{ cell: sales/n24/loss, baseline: sales/n23/loss }";
    assert.equal(verdict("It is 1,000 times that.", "1,000 times", change, "    relation: ratio\n"), "supported exact");
    const mixed = "{ cell: sales/n24/loss, baseline: sales/n24/units }";
    assert.equal(
      verdict("It rose 5%.", "5%", mixed.replace("units", "share"), "    relation: change\n"),
      "unverifiable unit-mismatch",
    );
  });

  it("takes “within” as a bound", () => {
    const near = "{ cell: sales/n24/units, baseline: sales/n23/units }";
    assert.equal(verdict("It is within 20% of that.", "20%", near, "    relation: within\n"), "supported rounded");
    assert.equal(verdict("It is within 10% of that.", "10%", near, "    relation: within\n"), "contradicted");
  });

  it("aggregates tables of more rows than a call may have arguments", () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `x,${index % 7}`).join("\n");
    const reading = readArticle({
      articleFile: "a.md",
      article: parseArticle("Up to 6 units.\n", { format: "markdown" }),
      claimSet: parseClaimSet(
        "a.claims.yaml",
        `${head}  big: { path: b.csv, columns: { n: {} } }\nclaims:\n  most: { quote: 6 units, evidence: [{ table: big, value: n, aggregate: max }] }\n  all: { quote: Up to 6 units, evidence: [{ table: big, value: n, aggregate: max, per: k }] }\n`,
      ),
      tables: new Map([["big", { state: "loaded", table: parseTable("b.csv", `k,n\n${rows}\n`) }]]),
    });
    assert.deepEqual(
      reading.claims.map(({ verdict: one }) => one),
      ["supported", "supported"],
    );
  }).timeout(60_000);

  it("computes a formula over named cells, with the figures to show", () => {
    const formula = '{ compute: "new / old", with: { new: sales/n24/units, old: sales/n23/units }, unit: x }';
    assert.equal(verdict("It is 1.14 times as much.", "1.14 times", formula), "supported exact");
    assert.equal(verdict("It is 90.", "90", '{ compute: "45 * 2" }'), "unverifiable no-evidence");
    assert.equal(
      verdict("It is 90.", "90", '{ compute: "a * 1e308 * 10", with: { a: sales/n24/units } }'),
      "unverifiable not-a-number",
    );
    const [result] = claim("It is 1.14 times as much.", "1.14 times", formula).evidence;
    assert.deepEqual(result?.formula?.figures, [
      { name: "new", text: "114" },
      { name: "old", text: "100" },
    ]);
    assert.deepEqual(
      result?.rows.map(({ key }) => key),
      ["n24", "n23"],
    );
  });

  it("takes the sign of a computed change as the words say, where the claim calls it one (rule 13)", () => {
    const change =
      '{ compute: "100 * (new - old) / old", with: { new: sales/s24/units, old: sales/s23/units }, unit: "%" }';
    const relation = "    relation: change\n";
    assert.equal(verdict("Sales fell 5%.", "fell 5%", change, relation), "supported exact");
    assert.equal(verdict("Sales rose 5%.", "rose 5%", change, relation), "contradicted");
    assert.equal(verdict("Sales changed by 5%.", "by 5%", change, relation), "supported exact");
    assert.equal(verdict("Sales fell 5%.", "fell 5%", change), "contradicted", "as it is, where nothing says so");
    assert.equal(verdict("It is within 6% of that.", "6%", change, "    relation: within\n"), "supported rounded");
  });

  it("compares dates as wide as they are written", () => {
    assert.equal(
      verdict("On 2 April 2023 it began.", "2 April 2023", "{ cell: sales/n23/started }"),
      "supported exact",
    );
    assert.equal(verdict("In April 2023 it began.", "April 2023", "{ cell: sales/n23/started }"), "supported rounded");
    assert.equal(verdict("On 3 April 2023 it began.", "3 April 2023", "{ cell: sales/n23/started }"), "contradicted");
    assert.equal(
      verdict("On 3 May 2023 it began.", "3 May 2023", "{ cell: sales/s23/started }"),
      "unverifiable not-a-number",
    );
  });

  it("compares text with `is`", () => {
    assert.equal(
      verdict("It stands in the north.", "in the north", "{ cell: sales/n23/region, is: north }"),
      "supported exact",
    );
    assert.equal(
      verdict("It stands in the north.", "in the north", "{ cell: sales/s23/region, is: north }"),
      "contradicted",
    );
  });

  it("reads words through `means`, and says that they were read", () => {
    const read = claim(
      "It beat the old one.",
      "beat the old one",
      "{ cell: sales/n24/ratio }",
      '    means: "> 90 %"\n',
    );
    assert.equal(read.verdict, "supported");
    assert.equal(read.readByAnnotator, true);
  });

  it("takes the quantity that `says` names", () => {
    const two = (says: string): string =>
      verdict("It sold 100 units, then 114 units.", "100 units, then 114 units", "{ cell: sales/n24/units }", says);
    assert.equal(two('    says: "114"\n'), "supported exact");
  });

  it("gives a verdict on an ambiguous phrase only where all readings agree", () => {
    const readings = "    readings: { level: { relation: of }, gap: { relation: deficit } }\n";
    const found = claim("It is 95% there.", "95%", "{ cell: sales/n24/share }", readings);
    assert.deepEqual(
      found.readings.map(({ name, verdict: one }) => [name, one]),
      [
        ["level", "supported"],
        ["gap", "contradicted"],
      ],
    );
    assert.equal(found.reason, "ambiguous-reading");
  });

  it("shows analogous evidence and never counts it", () => {
    const found = claim(
      "It sold 114 units.",
      "114 units",
      "{ cell: sales/n24/units, bearing: analogous, note: elsewhere }",
    );
    assert.deepEqual([found.verdict, found.reason, found.evidence[0]?.agrees], ["unverifiable", "no-evidence", true]);
    assert.match(found.headline, /a similar one \(elsewhere\) gives 114/);
  });

  it("names rows for people: number, key, what is worth seeing, certainty, series", () => {
    const [row] = claim("It sold 114 units.", "114 units", "{ cell: sales/n24/units }").evidence[0]?.rows ?? [];
    assert.deepEqual(
      [row?.row, row?.key, row?.shown, row?.certainty, row?.series, row?.start],
      [3, "n24", [{ column: "region", text: "north" }], "derived", "two", { line: 3, column: 1 }],
    );
  });

  it("has one finding at the entry for what can't be used", () => {
    const faults = (evidence: string): readonly string[] =>
      read("It sold 114 units.", "114 units", evidence).findings.map(
        ({ rule, file, start }) => `${rule} ${file}:${start.line}`,
      );
    assert.deepEqual(faults("{ cell: sales/none/units }"), ["dangling-evidence a.claims.yaml:23"]);
    assert.deepEqual(faults("{ cell: nothing/n24 }"), ["dangling-evidence a.claims.yaml:23"]);
    assert.deepEqual(faults("{ table: sales, where: { colour: red }, value: units }"), [
      "dangling-evidence a.claims.yaml:23",
    ]);
    assert.deepEqual(faults("{ table: sales, where: { row: n24 }, value: colour }"), [
      "dangling-evidence a.claims.yaml:23",
    ]);
    assert.deepEqual(faults("{ cell: sales/s23/started }"), ["not-a-number a.claims.yaml:23"]);
    assert.deepEqual(faults('{ compute: "a +", with: { a: sales/n24/units } }'), ["not-a-number a.claims.yaml:23"]);
    assert.deepEqual(faults("{ note: nothing else }"), ["dangling-evidence a.claims.yaml:23"]);
  });
});
