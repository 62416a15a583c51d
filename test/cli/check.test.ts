import assert from "node:assert/strict";
import { join } from "node:path";
import { createTempFolder, type TempFiles, type TempFolder } from "../workspace/temp-folder.js";
import { type CheckOutput, checkOutput } from "./check-schema.js";
import { type Ran, runHere } from "./fake-io.js";

const claimSet = `countercheck: 1
article: { source: this }
parties:
  author: { name: The Author }
  bureau: { name: The Bureau }
  union: { name: The Union }
sources:
  this: { title: This report, party: author }
  yearbook: { title: Yearbook, party: bureau }
  count: { title: Own Count, party: union }
tables:
  figures: { path: data/figures.csv, key: row, read-in: { column: read }, columns: { units: {} } }
claims:
  sales: { quote: 120 units, evidence: [{ cell: figures/sales }] }
  costs: { quote: 50 units, evidence: [{ cell: figures/costs }] }
  stock: { quote: 30 units, evidence: [{ cell: figures/stock }, { cell: figures/stock-union }] }
  hopes: { quote: 99 units }
  lost: { quote: 77 units }
  code: { quote: Form 12, exempt: a name }
`;
const files: TempFiles = {
  "report.md":
    "# Report\n\nSales were 120 units, costs **50** units, stock 30 units.\nWe hope for 99 units on Form 12, and 5 % more.\n",
  "report.claims.yaml": claimSet,
  "data/figures.csv":
    "row,units,read\nsales,120,yearbook\ncosts,70,yearbook\nstock,30,yearbook\nstock-union,40,count\n",
};

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder(files);
});
afterEach(() => folder.remove());

const check = (...args: readonly string[]): Promise<Ran> => runHere(["check", ...args], { cwd: folder.path });
const checkJson = async (...args: readonly string[]): Promise<CheckOutput> =>
  checkOutput.parse(JSON.parse((await check(...args, "--format", "json")).stdout));
const sentence = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await check(...args);
  assert.equal(code, 2);
  assert.equal(stdout, "");
  return stderr;
};

describe("check --format json", () => {
  it("has the shape that is documented, in which every claim stands with its verdict", async () => {
    const { articles, problems } = await checkJson("report.md");
    const [article] = articles;
    assert.deepEqual([articles.length, problems.length], [1, 0]);
    assert.equal(article?.path, "report.md");
    assert.equal(article?.claimSet, "report.claims.yaml");
    assert.deepEqual(Object.fromEntries((article?.claims ?? []).map(({ id, verdict }) => [id, verdict])), {
      sales: "supported",
      costs: "contradicted",
      stock: "contested",
      hopes: "unverifiable",
      lost: "unverifiable",
      code: null,
    });
    assert.deepEqual(article?.coverage, { linked: 4, exempt: 1, unlinked: 1 });
  });

  it("counts offsets in the source, rows with their header, and leaves places of lost quotes open", async () => {
    const [article] = (await checkJson("report.md")).articles;
    const [sales, costs, , , lost] = article?.claims ?? [];
    const source = files["report.md"] as string;
    assert.equal(source.slice(sales?.anchor.start ?? 0, sales?.anchor.end ?? 0), "120 units");
    assert.equal(source.slice(costs?.anchor.start ?? 0, costs?.anchor.end ?? 0), "50** units");
    assert.deepEqual(lost?.anchor, { state: "orphan", start: null, end: null, text: "77 units" });
    assert.deepEqual(
      costs?.evidence.map(({ table, rows, low, high, unit }) => ({ table, rows, low, high, unit })),
      [{ table: "figures", rows: [3], low: 70, high: 70, unit: "units" }],
    );
  });

  it("shows paths relative to the folder one is in, with forward slashes", async () => {
    folder.write({ "elsewhere/x.txt": "" });
    const cwd = join(folder.path, "elsewhere");
    const { stdout } = await runHere(["check", "..", "--format", "json"], { cwd });
    const { articles } = checkOutput.parse(JSON.parse(stdout));
    assert.equal(articles[0]?.path, "../report.md");
    assert.ok(articles[0]?.findings.some(({ file }) => file === "../report.claims.yaml"));
  });

  it("is the same every time", async () => {
    folder.write({ "b/b.md": "5 units", "b/b.claims.yaml": claimSet.replace("data/", "../data/"), ".git/HEAD": "" });
    const { stdout } = await check(".", "--format", "json");
    assert.equal((await check(".", "--format", "json")).stdout, stdout);
  });

  it("tells what two articles share with the first of them alone", async () => {
    folder.write({
      "data/figures.csv": `${files["data/figures.csv"]}more,1\n`,
      "z.md": "50 units",
      "z.claims.yaml": claimSet,
    });
    const { articles } = await checkJson(".");
    const ragged = articles.map(({ findings }) => findings.filter(({ rule }) => rule === "ragged-row").length);
    assert.deepEqual(ragged, [1, 0]);
  });
});

describe("check --max-table-size", () => {
  const rules = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await checkJson("report.md", ...args)).articles.flatMap(({ findings }) => findings.map(({ rule }) => rule));

  it("lets the reader say how large a table may be", async () => {
    const figures = files["data/figures.csv"] as string;
    folder.write({ "data/figures.csv": `${figures}${"more,1,count\n".repeat(100_000)}` });
    assert.ok((await rules("--max-table-size", "1")).includes("too-large"));
    assert.ok(!(await rules("--max-table-size", "2")).includes("too-large"));
    assert.match(await sentence("report.md", "--max-table-size", "1e9"), /takes a number of megabytes/);
    assert.match(await sentence("report.md", "--max-table-size", "0"), /takes a number of megabytes/);
  });
});

describe("what check reads", () => {
  const read = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await checkJson(...args)).articles.map(({ path, claimSet: set }) => `${path} ← ${set ?? "none"}`);

  it("is an article, the article of a claim set, or a folder, here when nothing is named", async () => {
    for (const args of [["report.md"], ["report.claims.yaml"], ["."], [], ["report.md", "."]]) {
      assert.deepEqual(await read(...args), ["report.md ← report.claims.yaml"], args.join(" "));
    }
  });

  it("is every Markdown file of a folder, and plain text only where a claim set is about it", async () => {
    folder.write({ "bare.md": "12 units", "bare.txt": "12 units", "b.txt": "", "b.claims.yaml": "countercheck: 1\n" });
    assert.deepEqual(await read("."), ["b.txt ← b.claims.yaml", "bare.md ← none", "report.md ← report.claims.yaml"]);
    assert.deepEqual(await read("bare.txt"), ["bare.txt ← none"]);
  });

  it("uses the claim set that --claims names", async () => {
    folder.write({ "other.yaml": claimSet, "named.yaml": claimSet.replace("{ source", "{ path: report.md, source") });
    assert.deepEqual(await read("report.md", "--claims", "other.yaml"), ["report.md ← other.yaml"]);
    assert.deepEqual(await read("--claims", "named.yaml"), ["report.md ← named.yaml"]);
    assert.match(await sentence("--claims", "other.yaml"), /The article of "other.yaml" is not there/);
    assert.match(
      await sentence(".", "report.claims.yaml", "--claims", "other.yaml"),
      /names the claim set of one article/,
    );
    assert.match(await sentence("--claims", "none.yaml"), /There is no file "none.yaml"/);
  });

  it("may not leave --root", async () => {
    folder.write({ "sub/r.md": "120 units", "sub/r.claims.yaml": claimSet.replace("data/", "../data/") });
    const rules = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await checkJson("sub/r.md", ...args)).articles.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.ok((await rules()).includes("path-outside"), "without .git, the root is the claim set's folder");
    assert.ok(!(await rules("--root", ".")).includes("path-outside"));
    assert.match(await sentence("--root", "report.md"), /"report.md" is no folder/);
  });

  it("must be there", async () => {
    assert.match(await sentence("none.md"), /There is no file or folder "none.md"/);
    folder.write({ "empty/data.csv": "" });
    assert.match(await sentence("empty"), /There is nothing to check in empty/);
  });
});

describe("the exit code of check", () => {
  const codeOf = async (set: string, change: (claims: string) => string = (claims) => claims): Promise<number> => {
    folder.write({ "report.claims.yaml": change(claimSet) });
    return (await check("report.md", "--fail-on", set)).code;
  };
  const only = (id: string) => (claims: string) =>
    `${claims.split("claims:\n")[0]}claims:\n${claims
      .split("\n")
      .filter((line) => line.startsWith(`  ${id}:`) && line.includes("quote"))
      .join("\n")}\n`;

  it("is 1 for what --fail-on names, and 0 for all else", async () => {
    for (const [id, failure] of [
      ["costs", "contradicted"],
      ["stock", "contested"],
      ["hopes", "unverifiable"],
      ["lost", "unplaced"],
    ] as const) {
      assert.equal(await codeOf(failure, only(id)), 1, failure);
      assert.equal(await codeOf(`edited,${failure}`, only(id)), 1, failure);
      assert.equal(await codeOf("never", only(id)), 0, failure);
      assert.equal(await codeOf("edited", only(id)), 0, failure);
    }
    assert.equal(await codeOf("contradicted,contested,unverifiable,unplaced,edited", only("sales")), 0);
    assert.equal(await codeOf("unlinked", only("sales")), 1);
  });

  it("is by default 1 for contradicted and unplaced claims", async () => {
    for (const [id, code] of [
      ["costs", 1],
      ["lost", 1],
      ["stock", 0],
      ["hopes", 0],
      ["sales", 0],
    ] as const) {
      folder.write({ "report.claims.yaml": only(id)(claimSet) });
      assert.equal((await check("report.md")).code, code, id);
    }
  });

  it("is 1 for an error in claim set or evidence, whatever --fail-on says", async () => {
    const broken = (claims: string): string => only("sales")(claims).replace("data/figures", "data/gone");
    assert.equal(await codeOf("never", broken), 1);
    assert.equal(await codeOf("never", (claims) => `${only("sales")(claims)}claims: {}\n`), 1);
    folder.write({ "other.claims.yaml": "countercheck: 9\n" });
    assert.equal((await check(".", "--fail-on", "never")).code, 1, "a broken claim set without an article");
  });

  it("is 0 for a claim whose verdict is the one that is expected, and 1 when it turns into another", async () => {
    const expecting = (verdict: string) => (claims: string) =>
      only("costs")(claims).replace("quote:", `expect: ${verdict}, quote:`);
    assert.equal(await codeOf("contradicted", expecting("contradicted")), 0);
    assert.equal(await codeOf("never", expecting("supported")), 1);
  });

  it("is 1 for a verdict that the claim set raises to an error", async () => {
    const raised = (claims: string): string => `${only("stock")(claims)}rules: { contested: error }\n`;
    assert.equal(await codeOf("never", raised), 1);
    assert.equal(await codeOf("never", (claims) => raised(claims).replace("quote:", "expect: contested, quote:")), 0);
  });

  it("is 2 with a sentence when the options make no sense", async () => {
    assert.match(await sentence("--fail-on", "bad"), /--fail-on can't name "bad"\. It is a list of contradicted, /);
    assert.match(await sentence("--fail-on", "never,edited"), /`never` stands alone/);
    assert.match(await sentence("--format", "sarif"), /There is no format "sarif"\. There are pretty and json\./);
    assert.match(await sentence("--format", "toString"), /There is no format/);
  });
});

describe("check for people", () => {
  const pretty = (columns: number | null = null, env = {}) =>
    runHere(["check", "."], { cwd: folder.path, columns, env });

  it("reads like this", async () => {
    folder.write({
      "report.claims.yaml": claimSet.replace("costs: {", "costs: { by: bureau,"),
      "data/figures.csv": `${files["data/figures.csv"]}more,1\n`,
      "bare.md": "12 units and 5 units",
      "gone.claims.yaml": "countercheck: 1\n",
    });
    const { stdout } = await pretty();
    // No-break spaces hold number and unit together.
    assert.equal(stdout.replaceAll("\u00a0", " "), expected);
  });

  it("has colours on a terminal alone, and never with NO_COLOR", async () => {
    const isColoured = async (...surroundings: Parameters<typeof pretty>): Promise<boolean> =>
      (await pretty(...surroundings)).stdout.includes("\u001b[31m");
    assert.ok(await isColoured(80));
    assert.ok(!(await isColoured(80, { NO_COLOR: "1" })));
    assert.ok(!(await isColoured(80, { TERM: "dumb" })));
    assert.ok(!(await isColoured(null)));
  });

  it("wraps at the terminal's width", async () => {
    const { stdout } = await pretty(60, { NO_COLOR: "1" });
    for (const line of stdout.split("\n")) assert.ok(line.length <= 60 || !line.trim().includes(" "), line);
  });

  it("lets no article speak to the terminal", async () => {
    folder.write({
      "report.md": "Sales were 120 units\u001b[2J, costs 50 units\u009b31m.",
      "report.claims.yaml": claimSet.replace("120 units", '"120 units\\e[2J"'),
    });
    for (const format of ["pretty", "json"]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      assert.doesNotMatch((await check(".", "--format", format)).stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

const expected = `report.md · 6 claims · 1 contradicted · 1 contested · 1 unverifiable · 1 unplaced · 1 supported · 1 exempt
report.claims.yaml · 6 numbers: 4 linked, 1 exempt, 1 unlinked

  ✕ Contradicted  “50 units”  said by The Bureau
    The Bureau is misquoted; The Bureau’s figure, 70 units, is above.
    ✕ The Bureau  70 units  Yearbook · figures/costs
    report.md:3:31

  ⚖ Contested  “30 units”
    The Union’s figure, 40 units, is above.
    ✓ The Bureau  30 units  Yearbook · figures/stock
    ✕ The Union   40 units  Own Count · figures/stock-union
    report.md:3:49

  ? Not verifiable  “99 units”
    No data are linked to it.
    report.md:4:13

  ∅ Unplaced (orphan)  “77 units”
    Its words were not found in the article.
    report.claims.yaml:18:3

  ✓ Supported  “120 units”  report.md:3:12

  ! warning  This row has 2 cells and the header has 3. Missing cells count as empty, extra ones are ignored.  ragged-row
    data/figures.csv:6:1

Files without an article

  i information  No article stands beside "gone.claims.yaml", so its claims are left out. Give the claim set the article's base name, or name the article in \`article: { path: … }\`.  unattached
    gone.claims.yaml:1:1

bare.md · no claim set · 2 numbers without evidence

2 articles, 6 claims. The check fails: 1 contradicted, 1 unplaced.
`;
