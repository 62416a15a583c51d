import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { runHere } from "./fake-io.js";

const cell = z.strictObject({ row: z.int(), column: z.string(), text: z.string() });

/** What docs/command-line.md says of `suggest --format json`, written down a second time. */
const suggestOutput = z.strictObject({
  version: z.literal(1),
  number: z.looseObject({ text: z.string(), start: z.int(), end: z.int() }),
  suggestions: z.array(
    z.strictObject({
      table: z.string(),
      cell: cell.nullable(),
      others: z.array(cell),
      where: z.record(z.string(), z.string()).nullable(),
      value: z.string(),
      why: z.string(),
      score: z.number().min(0).max(1),
      kind: z.string(),
      evidence: z.looseObject({}).nullable(),
      reason: z.string().nullable(),
      declare: z.looseObject({ path: z.string() }).nullable(),
    }),
  ),
});

const article = `# Year in review

In 2025 the north sold **120 units**, a rise of 14 % over 2024. The south sold 80 units, as the west did: 80 units.
`;
const sales = `region,year,units
north,2024,105
north,2025,120
south,2025,80
west,2025,80
`;

describe("countercheck suggest", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder({
      "a.md": article,
      "data/sales.csv": sales,
      "data/delay.tsv": "line\tdelay_s\nA\t120\nB\t14\n",
      "node_modules/p/other.csv": sales,
      ".hidden/other.csv": sales,
      "empty/none.txt": "no table",
      "declared/a.md": article,
      "declared/rows.csv": "row,region,units\nR1,north,105\nR2,north,120\n",
      "declared/a.claims.yaml": "countercheck: 1\ntables: { kept: { path: rows.csv, key: row } }\n",
    });
    mkdirSync(join(folder.path, ".git"));
  });
  after(() => folder.remove());
  const run = (...argv: readonly string[]) => runHere(["suggest", ...argv], { cwd: folder.path });
  const suggestions = async (...argv: readonly string[]) => {
    const { code, stdout, stderr } = await run(...argv, "--format", "json");
    assert.equal(code, 0, stderr);
    return suggestOutput.parse(JSON.parse(stdout)).suggestions;
  };

  it("prints what fits, why, and the evidence to write", async () => {
    const { code, stdout, stderr } = await run("a.md", "--number", "120 units");
    assert.equal(code, 0);
    assert.equal(stderr, "");
    assert.equal(
      stdout.replaceAll("\u00a0", " "),
      `“120 units” · 3 tables · 2 suggestions
“In 2025 the north sold 120 units, a rise of 14 % over 2024.”

1. sales, row 3, units “120”: 120 units  0.69
   “units” is 120 here; the text's words “units”, “north” and “2025” stand there.
   - { table: sales, where: { region: north, year: 2025 }, value: units }
   tables: { sales: { path: data/sales.csv } }

2. rows, row 3, units “120”: 120 units  0.62
   “units” is 120 here; the text's words “units” and “north” stand there.
   - { table: rows, where: { row: R2 }, value: units }
   tables: { rows: { path: declared/rows.csv } }

Equal numbers occur by chance: look whether the cell is what the sentence speaks of.
`,
    );
  });

  it("gives JSON as it is documented", async () => {
    const [first] = await suggestions("a.md", "--number", "14 %", "--tables", "data");
    assert.deepEqual(first?.evidence, {
      table: "sales",
      where: { region: "north", year: "2025" },
      value: "units",
      baseline: { where: { year: "2024" } },
      relation: "change",
    });
    assert.deepEqual(first?.cell, { row: 3, column: "units", text: "120" });
    assert.deepEqual(first?.others, [{ row: 2, column: "units", text: "105" }]);
    assert.equal(first?.kind, "change");
  });

  it("searches the folders that are named, and what the claim set declares as it declares it", async () => {
    assert.deepEqual(await suggestions("a.md", "--number", "120", "--tables", "empty"), []);
    const both = await suggestions("a.md", "--tables", "empty", "data", "--number", "120");
    assert.deepEqual(
      both.map(({ table }) => table),
      ["sales"],
    );
    const [kept] = await suggestions("declared/a.md", "--number", "120", "--tables", "declared");
    assert.equal(kept?.table, "kept");
    assert.equal(kept?.declare, null);
    assert.deepEqual(kept?.where, { row: "R2" });
  });

  it("asks which number is meant, and takes the one that is named", async () => {
    const { code, stderr } = await run("a.md", "--number", "80 units");
    assert.equal(code, 2);
    assert.match(stderr, /“80 units” stands 2 times in the article\. Say which with --nth, from 1 to 2\./);
    const [first] = await suggestions("a.md", "--number", "80 units", "--nth", "1", "--tables", "data");
    assert.deepEqual(first?.where, { region: "south" });
    const [second] = await suggestions("a.md", "--number", "80 units", "--nth", "2", "--tables", "data");
    assert.deepEqual(second?.where, { region: "west" });
  });

  it("says in a sentence what can't be searched for", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["a.md", "--number", "99"], /“99” does not stand in the article/],
      [["a.md", "--number", "20"], /“20” does not stand in the article/],
      [["a.md", "--number", "north"], /“north” holds no number/],
      [["a.md", "--number", "120 units, a rise of 14 %"], /holds several numbers/],
      [["a.md", "--number", "120", "--nth", "2"], /stands only once/],
      [["a.md", "--number", "120", "--nth", "0"], /--nth takes a number from 1/],
      [["a.md"], /needs --number TEXT/],
      [["a.md", "b.md", "--number", "1"], /takes one article/],
      [["nowhere.md", "--number", "1"], /There is no file "nowhere\.md"/],
      [["a.md", "--number", "120", "--tables", "nowhere"], /There is no folder "nowhere"/],
      [["a.md", "--number", "120", "--tables", "..", "--root", "."], /"\.\." lies outside the folder/],
    ];
    for (const [argv, sentence] of cases) {
      const { code, stdout, stderr } = await run(...argv);
      assert.equal(code, 2, argv.join(" "));
      assert.equal(stdout, "");
      assert.match(stderr, sentence);
    }
  });

  it("says so when nothing fits", async () => {
    const { stdout } = await run("a.md", "--number", "14 %", "--tables", "empty");
    assert.match(stdout, /^“14 %” · 0 tables · nothing found\n/);
  });

  it("leaves out tables that are too large, and those outside by a link", async () => {
    const outside = createTempFolder({ "secret.csv": "region,units\nnorth,120\n" });
    const own = createTempFolder({
      "a.md": "They sold 120 units.\n",
      "big.csv": `a,units\n${"x,120\n".repeat(200_000)}`,
    });
    try {
      mkdirSync(join(own.path, ".git"));
      symlinkSync(join(outside.path, "secret.csv"), join(own.path, "link.csv"));
      symlinkSync(outside.path, join(own.path, "folder"));
      const { code, stdout, stderr } = await runHere(["suggest", "a.md", "--number", "120", "--max-table-size", "1"], {
        cwd: own.path,
      });
      assert.equal(code, 0);
      assert.match(stderr, /1 table left out: too large/);
      assert.match(stdout, /0 tables · nothing found/);
    } finally {
      own.remove();
      outside.remove();
    }
  });
});
