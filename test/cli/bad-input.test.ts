import assert from "node:assert/strict";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { type CheckOutput, checkOutput, type FindingOutput } from "./check-schema.js";
import { runProcess } from "./cli-process.js";

/** A folder with one thing wrong: `‸` stands where the finding must stand. */
interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Rules of the findings in the order of their places; the places are the marks, or those given here. */
  readonly rules: readonly string[];
  /** Places of findings where no mark can stand: in a file that isn't text, or that must not be touched. */
  readonly at?: readonly string[];
  /** What the claim that has nothing to do with it comes to; null when the claims can't be read at all. */
  readonly other?: string | null;
}

const article = "Sales rose to 120 units. Costs were 50 units.\n";
const table = "row,units,read\na,120,office\nb,50,office\n";
const claimSet = `countercheck: 1
sources: { office: { title: Yearbook, party: bureau } }
parties: { bureau: { name: The Bureau } }
tables: { yearbook: { path: yearbook.csv, key: row, read-in: office, columns: { units: {} } } }
claims:
  sales: { quote: 120 units, evidence: [{ cell: yearbook/a }] }
  costs: { quote: 50 units, evidence: [{ cell: yearbook/b }] }
`;
const sound = { ".git/HEAD": "", "a.md": article, "a.claims.yaml": claimSet, "yearbook.csv": table };
const set = (from: string, to: string): Readonly<Record<string, string>> => {
  assert.ok(claimSet.includes(from), from);
  return { "a.claims.yaml": claimSet.replace(from, to) };
};

const cases: readonly Case[] = [
  { name: "nothing wrong", files: {}, rules: [] },
  { name: "malformed YAML", files: { "a.claims.yaml": `${claimSet}terms: { a: {‸` }, rules: ["yaml-syntax"] },
  { name: "a wrong type", files: set("120 units,", "120 units, n: ‸many,"), rules: ["wrong-type"] },
  { name: "an unknown key", files: set("120 units,", "120 units, ‸sais: 120,"), rules: ["unknown-key"] },
  {
    name: "a duplicate id",
    files: { "a.claims.yaml": `${claimSet}  ‸sales: { quote: 120 units, exempt: a copy }\n` },
    rules: ["duplicate-id"],
  },
  { name: "a quote that is missing", files: set("120 units", "‸121 units"), rules: ["orphan"] },
  {
    name: "a quote that stands twice",
    files: { ...set("120 units", "‸120 units"), "a.md": `${article}\nAgain 120 units.\n` },
    rules: ["ambiguous-quote"],
  },
  { name: "an unknown table", files: set("{ cell: yearbook/a }", "‸{ cell: none/a }"), rules: ["dangling-evidence"] },
  { name: "an unknown row", files: set("{ cell: yearbook/a }", "‸{ cell: yearbook/z }"), rules: ["dangling-evidence"] },
  {
    name: "an unknown column",
    files: set("{ cell: yearbook/a }", "‸{ cell: yearbook/a/price }"),
    rules: ["dangling-evidence"],
  },
  {
    name: "an unknown source",
    files: set("{ cell: yearbook/a }", "{ cell: yearbook/a, read-in: ‸attic }"),
    rules: ["unknown-reference"],
  },
  {
    name: "a `where` that fits no row",
    files: set("{ cell: yearbook/a }", "‸{ table: yearbook, where: { row: z } }"),
    rules: ["dangling-evidence"],
  },
  {
    name: "a `where` that fits several rows",
    files: set("{ cell: yearbook/a }", "‸{ table: yearbook, where: { read: office } }"),
    rules: ["ambiguous-selection"],
  },
  { name: "a ragged row", files: { "yearbook.csv": `${table}‸c,1\n` }, rules: ["ragged-row"] },
  { name: "a quote across lines", files: { "yearbook.csv": `${table}c,1,"two\nlines"\n` }, rules: [] },
  {
    name: "a quote that is never closed",
    files: { "yearbook.csv": `${table}c,1,‸"two\nlines\n` },
    rules: ["unclosed-quote"],
  },
  { name: "a byte order mark", files: { "yearbook.csv": `\ufeff${table}`, "a.md": `\ufeff${article}` }, rules: [] },
  {
    name: "CRLF",
    files: { "yearbook.csv": table.replaceAll("\n", "\r\n"), "a.md": article.replaceAll("\n", "\r\n") },
    rules: [],
  },
  { name: "an empty table", files: { "yearbook.csv": "‸" }, rules: ["empty-table"], other: "unverifiable" },
  {
    name: "an empty article",
    files: { "a.md": "" },
    rules: ["orphan", "orphan"],
    at: ["a.claims.yaml:6:19", "a.claims.yaml:7:19"],
    other: "unverifiable",
  },
  { name: "an empty claim set", files: { "a.claims.yaml": "‸" }, rules: ["format-version"], other: null },
  {
    name: "a cell that is no number",
    files: { ...set("{ cell: yearbook/a }", "‸{ cell: yearbook/a }"), "yearbook.csv": table.replace("120", "n/a") },
    rules: ["not-a-number"],
  },
  {
    name: "a table that isn't there",
    files: set("path: yearbook", "path: ‸year-book"),
    rules: ["missing-table"],
    other: "unverifiable",
  },
  {
    name: "a table path that leaves the root",
    files: set("path: yearbook.csv", "path: ‸../nothing-wrong/yearbook.csv"),
    rules: ["path-outside"],
    other: "unverifiable",
  },
  {
    name: "a table above the size cap",
    files: set("path: yearbook.csv", "path: ‸large.csv"),
    rules: ["too-large"],
    other: "unverifiable",
  },
  {
    name: "a binary table",
    files: { ...set("path: yearbook.csv", "path: ‸yearbook.csv"), "yearbook.csv": new Uint8Array([0, 1]) },
    rules: ["not-text"],
    other: "unverifiable",
  },
  {
    name: "a claim set for an article that isn't there",
    files: { "b.claims.yaml": "countercheck: 1\narticle: { path: ‸b.md }\n" },
    rules: ["unattached"],
  },
  {
    name: "two claim sets for one article",
    files: { "b.claims.yaml": "countercheck: 1\narticle: { path: ‸a.md }\n" },
    rules: ["several-claim-sets", "several-claim-sets"],
    at: ["a.claims.yaml:1:1"],
  },
  {
    name: "an article that is binary",
    files: { "a.md": new Uint8Array([0x89, 0x50, 0]) },
    rules: ["not-text"],
    at: ["a.md:1:1"],
    other: null,
  },
  {
    name: "an article in UTF-16",
    files: { "a.md": Buffer.from(`\ufeff${article}`, "utf16le") },
    rules: ["not-utf-8"],
    at: ["a.md:1:1"],
    other: null,
  },
];

/** A case's folder: its name as a file name. */
const folderOf = ({ name }: Case): string => name.replace(/[^a-z0-9]+/gi, "-");

/** The files without marks, and the marks as `file:line:column` in the order of files. */
function unmarked({ files, at = [] }: Case) {
  const places = [...at];
  const clean: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...sound, ...files })) {
    clean[name] = typeof content === "string" ? content.replace("‸", "") : content;
    const before = typeof content === "string" && content.includes("‸") ? content.split("‸")[0] : undefined;
    if (before === undefined) continue;
    const lines = before.split("\n");
    places.push(`${name}:${lines.length}:${(lines.at(-1) ?? "").length + 1}`);
  }
  return { clean, places: places.toSorted() };
}

describe("bad input", () => {
  let folder: TempFolder;
  let output: CheckOutput;
  let code: number;
  before(async () => {
    folder = createTempFolder();
    for (const one of cases) {
      const { clean } = unmarked(one);
      folder.write(
        Object.fromEntries(Object.entries(clean).map(([name, content]) => [`${folderOf(one)}/${name}`, content])),
      );
    }
    const large = "a-table-above-the-size-cap/large.csv";
    folder.write({ [large]: table });
    truncateSync(join(folder.path, large), 300_000_000);
    // One process reads them all, so none may keep another from being read.
    const ran = await runProcess(["check", ".", "--format", "json"], { cwd: folder.path });
    assert.equal(ran.stderr, "");
    output = checkOutput.parse(JSON.parse(ran.stdout));
    code = ran.code;
  });
  after(() => folder.remove());

  for (const one of cases) {
    it(`${one.name}: ${one.rules.length === 0 ? "no finding" : "one finding at its place"}, and all else works`, () => {
      const prefix = `${folderOf(one)}/`;
      const here = (finding: FindingOutput): boolean => finding.file.startsWith(prefix);
      const findings = [...output.articles.flatMap((read) => read.findings), ...output.problems].filter(here);
      const places = findings.map(({ file, start }) => `${file.slice(prefix.length)}:${start.line}:${start.column}`);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        one.rules,
      );
      assert.deepEqual(places.toSorted(), unmarked(one).places);
      for (const { message } of findings) assert.match(message, /^.*[.!?]$/s, "a sentence");
      const read = output.articles.find(({ path }) => path === `${prefix}a.md`);
      assert.ok(read, "the article is listed");
      const other = read.claims.find(({ id }) => id === "costs")?.verdict ?? null;
      assert.equal(other, one.other === undefined ? "supported" : one.other);
    });
  }

  it("makes the check fail", () => assert.equal(code, 1));
});
