import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArticle } from "../../src/core/article/parse-article.js";
import { fingerprintOf } from "../../src/core/text/fingerprint.js";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { runProcess } from "./cli-process.js";
import { type Ran, runHere } from "./fake-io.js";

const article = `# Report

Sales were **120 units** in the north, while costs rose by 14 % over the year.

The south sold 80 units. The west sold 80 units as well.
`;
const fingerprint = fingerprintOf(parseArticle(article, { format: "markdown" }).shadow);
const claimSet = `countercheck: 1 # the format
article: { path: a.md } # the text

claims:
  # what was sold
  sales:
    quote: 'were 120 units'   # as printed
    at: 3
  costs: { quote: rose by 12 % over the year, prefix: "north, while costs" }
  west:  { quote: 80 units }
  lost:
    quote: used maroon
    at: 12        # in an older text
`;
const written = `countercheck: 1 # the format
article: { path: a.md, fingerprint: ${fingerprint} } # the text

claims:
  # what was sold
  sales:
    quote: 'were 120 units'   # as printed
    at: 14
  costs: { quote: rose by 12 % over the year, prefix: "north, while costs", at: 55 }
  west:  { quote: 80 units }
  lost:
    quote: used maroon
`;

describe("reanchor", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({ "a.md": article, "a.claims.yaml": claimSet });
  });
  afterEach(() => folder.remove());
  const run = (...argv: readonly string[]): Promise<Ran> => runHere(["reanchor", ...argv], { cwd: folder.path });
  const textOf = (name: string) => readFileSync(join(folder.path, name), "utf8");
  const sentence = async (...argv: readonly string[]): Promise<string> => {
    const before = textOf("a.claims.yaml");
    const { code, stdout, stderr } = await run(...argv);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /^countercheck: .*[.!?]\n$/);
    assert.equal(textOf("a.claims.yaml"), before);
    return stderr;
  };

  it("prints a line for each claim and writes nothing unless told to", async () => {
    const { code, stdout, stderr } = await run("a.claims.yaml");
    assert.deepEqual([code, stderr], [1, ""]);
    assert.equal(
      stdout,
      `a.md
exact      3:7      sales  “were 120 units”
edited     3:52     costs  “rose by 12 % over the year” → “rose by 14 % over the year”
ambiguous           west   “80 units” at 5:16, 5:40
orphan              lost   “used maroon”

4 claims: 1 exact, 1 edited, 1 ambiguous, 1 orphan.
--write would update 3 hints and the fingerprint.
1 old hint of unplaced claims would go: it counts in a text that is gone.
`,
    );
    assert.equal(textOf("a.claims.yaml"), claimSet);
  });

  it("gives the places as JSON", async () => {
    const { stdout } = await run("a.claims.yaml", "--format", "json");
    const { claims, ...rest } = JSON.parse(stdout);
    assert.deepEqual(rest, { version: 1, claimSet: "a.claims.yaml", article: "a.md", fingerprint });
    assert.deepEqual(claims[0], {
      id: "sales",
      state: "exact",
      start: article.indexOf("were"),
      end: article.indexOf("** in"),
      text: "were 120 units",
      score: 1,
      at: 14,
    });
    assert.deepEqual(
      [claims[2].state, claims[2].start, claims[2].at, claims[2].candidates.length],
      ["ambiguous", null, null, 2],
    );
  });

  it("writes hints and fingerprint, and keeps every comment", async () => {
    const { code, stdout } = await run("a.claims.yaml", "--write");
    assert.equal(code, 1);
    assert.match(stdout, /\nUpdated 3 hints and the fingerprint\.\n1 old hint of unplaced claims was removed: /);
    assert.equal(textOf("a.claims.yaml"), written);
    const again = await run("a.claims.yaml", "--write");
    assert.match(again.stdout, /\nAll position hints are as they should be\.\n$/);
    assert.equal(textOf("a.claims.yaml"), written);
    assert.deepEqual(readdirSync(folder.path).toSorted(), ["a.claims.yaml", "a.md"]);
  });

  it("keeps CRLF and the byte order mark", async () => {
    folder.write({ "a.claims.yaml": `\ufeff${claimSet.replaceAll("\n", "\r\n")}` });
    await run("a.claims.yaml", "--write");
    assert.equal(textOf("a.claims.yaml"), `\ufeff${written.replaceAll("\n", "\r\n")}`);
  });

  it("looks in another text when told to, and writes no hints into a text that holds no claim", async () => {
    folder.write({ "copy.md": `New.\n\n${article}`, "other.md": "Nothing of it.\n" });
    const copy = await run("a.claims.yaml", "--article", "copy.md", "--format", "json");
    assert.equal(JSON.parse(copy.stdout).claims[0].at, 20);
    const other = await run("a.claims.yaml", "--article", "other.md", "--write");
    assert.equal(other.code, 1);
    assert.match(other.stdout, /No claim stands in this text, so hints for it would be wrong/);
    assert.equal(textOf("a.claims.yaml"), claimSet);
  });

  it("ends with 0 when every claim has its place, and says what was left out", async () => {
    folder.write({
      "a.claims.yaml": "countercheck: 1\nclaims:\n  sales: { quote: 120 units }\n  broken: { by: a }\n",
    });
    const { code, stdout, stderr } = await run("a.claims.yaml");
    assert.equal(code, 0);
    assert.match(stdout, /\n1 claim: 1 exact\.\n--write would update 1 hint and the fingerprint\.\n$/);
    assert.match(
      stderr,
      /^countercheck: "a\.claims\.yaml" has 1 error; countercheck check a\.claims\.yaml says more\.\n$/,
    );
  });

  it("says in a sentence what keeps it from running", async () => {
    assert.match(await sentence(), /takes one claim set/);
    assert.match(await sentence("none.yaml"), /There is no file "none\.yaml"/);
    assert.match(await sentence("."), /"\." is no file/);
    assert.match(await sentence("a.md"), /Line 1 of "a\.md": /);
    assert.match(await sentence("a.claims.yaml", "--article", "b.md"), /There is no file "b\.md"/);
    assert.match(await sentence("a.claims.yaml", "--format", "xml"), /There is no format "xml"/);
    folder.write({ "b.claims.yaml": claimSet.replace("a.md", "none.md") });
    assert.match(
      await sentence("b.claims.yaml"),
      /is not there\. Name it: countercheck reanchor b\.claims\.yaml --art/,
    );
    folder.write({ "b.claims.yaml": claimSet.replace("a.md", "/a.md") });
    assert.match(await sentence("b.claims.yaml"), /was not read\. The path "\/a\.md" is absolute/);
    folder.write({ "b.md": new Uint8Array([0]), "b.claims.yaml": claimSet.replace("a.md", "b.md") });
    assert.match(await sentence("b.claims.yaml"), /The article "b\.md" is not text/);
  });

  it("refuses to write what it must not touch", async () => {
    folder.write({ "b.claims.yaml": `${claimSet}terms: {` });
    assert.match(await sentence("b.claims.yaml", "--write"), /Line 14 of "b\.claims\.yaml": This is not valid YAML/);
    folder.write({ "b.claims.yaml": claimSet.replace("countercheck: 1", "countercheck: 2") });
    assert.match(await sentence("b.claims.yaml", "--write"), /another format version/);
    chmodSync(join(folder.path, "a.claims.yaml"), 0o444);
    assert.match(await sentence("a.claims.yaml", "--write"), /"a\.claims\.yaml" was not written: it is read-only/);
  });

  it("does the same as a process", async () => {
    const { code, stdout, stderr } = await runProcess(["reanchor", "a.claims.yaml", "--write"], { cwd: folder.path });
    assert.deepEqual([code, stderr], [1, ""]);
    assert.match(stdout, /^4 claims: 1 exact, 1 edited, 1 ambiguous, 1 orphan\.$/m);
    assert.equal(textOf("a.claims.yaml"), written);
  });
});
