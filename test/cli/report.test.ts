import assert from "node:assert/strict";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { runProcess } from "./cli-process.js";
import { type Ran, runHere, type Surroundings } from "./fake-io.js";

const article = "# Report\n\nSales rose to 120 units.\n\n![Sales](sales.svg) ![Costs](costs.svg)\n";
const claimSet = `countercheck: 1
tables: { sales: { path: sales.csv, key: row, columns: { units: {} } } }
claims: { sales: { quote: 120 units, evidence: [{ cell: sales/a }] } }
`;

describe("report", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({
      ".git/HEAD": "",
      "a.md": article,
      "a.claims.yaml": claimSet,
      "sales.csv": "row,units\na,120\n",
      "sales.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "package.json": '{ "version": "1.2.3" }',
      "dist/report.css": "body { margin: 0 }\n",
      "dist/webview.js": "void 0;\n//# sourceMappingURL=webview.js.map\n",
    });
  });
  afterEach(() => folder.remove());
  const at = (name: string): string => join(folder.path, name);
  const textOf = (name: string): string => readFileSync(at(name), "utf8");
  const run = (argv: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Ran> =>
    runHere(["report", ...argv], { cwd: folder.path, bundleFolder: at("dist"), ...surroundings });
  const sentence = async (argv: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<string> => {
    const names = readdirSync(folder.path);
    const { code, stdout, stderr } = await run(argv, surroundings);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /^countercheck: .*\.\n$/);
    assert.deepEqual(readdirSync(folder.path), names, "nothing was written");
    return stderr;
  };

  it("writes the page to the file that is named, and says so on the log", async () => {
    const { code, stdout, stderr } = await run(["a.md", "-o", "out.html"]);
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(stderr, /^Wrote out\.html \(\d+ kB\)\.\n$/);
    const page = textOf("out.html");
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(
      page,
      /Checked on <time datetime="2026-11-25">25\u00a0November 2026<\/time> with Countercheck 1\.2\.3\./,
    );
    assert.match(page, /<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="Sales">/);
    assert.match(page, /Costs \(This image is not in the page: the file is not there\.\)/);
    assert.doesNotMatch(page, /sourceMappingURL/);
    assert.ok(!page.includes(folder.path), "no path of this machine");
  });

  it("writes to standard output when told to, and without a file's name where that is no terminal", async () => {
    const { stdout } = await run(["a.md", "-o", "-"]);
    assert.match(stdout, /^<!DOCTYPE html>/);
    assert.deepEqual(await run(["a.md"]), { code: 0, stdout, stderr: "" });
    assert.match(await sentence(["a.md"], { columns: 80 }), /too long for a terminal\. Name a file: -o FILE\.html/);
  });

  it("writes the same page for the same files", async () => {
    await run(["a.md", "-o", "one.html"]);
    await run(["a.md", "--output", "two.html"]);
    assert.equal(textOf("one.html"), textOf("two.html"));
  });

  it("states the day that is asked for, else that of SOURCE_DATE_EPOCH", async () => {
    const day = async (argv: readonly string[], env: Surroundings["env"] = {}): Promise<string | undefined> =>
      /datetime="([^"]*)"/.exec((await run(["a.md", ...argv], { env })).stdout)?.[1];
    assert.equal(await day(["--date", "2007-05-10"], { SOURCE_DATE_EPOCH: "0" }), "2007-05-10");
    assert.equal(await day([], { SOURCE_DATE_EPOCH: "1175212799" }), "2007-03-29");
    assert.equal(await day([], { SOURCE_DATE_EPOCH: "" }), "2026-11-25");
    assert.match(await sentence(["a.md", "--date", "2007-02-30"]), /--date takes a day as 2026-11-25/);
    assert.match(await sentence(["a.md"], { env: { SOURCE_DATE_EPOCH: "soon" } }), /SOURCE_DATE_EPOCH must be/);
  });

  it("replaces its own page, and any other file only with --force", async () => {
    await run(["a.md", "-o", "out.html"]);
    folder.write({ "a.md": article.replace("Report", "News"), "other.html": "<p>Somebody's.</p>" });
    assert.equal((await run(["a.md", "-o", "out.html"])).code, 0);
    assert.match(textOf("out.html"), /<title>News<\/title>/);
    assert.match(await sentence(["a.md", "-o", "other.html"]), /Countercheck did not make stands there.*--force/);
    assert.equal(textOf("other.html"), "<p>Somebody's.</p>");
    assert.equal((await run(["a.md", "-o", "other.html", "--force"])).code, 0);
    assert.match(await sentence(["a.md", "-o", "a.md", "--force"]), /"a\.md" is what the page is made from/);
    assert.match(await sentence(["a.md", "-o", "a.claims.yaml", "--force"]), /is what the page is made from/);
    symlinkSync(at("a.md"), at("link.html"));
    assert.match(await sentence(["a.md", "-o", "link.html", "--force"]), /is what the page is made from/);
  });

  it("reads the article with the claim set that is named", async () => {
    folder.write({ "b.md": article, "b.set.yaml": claimSet });
    assert.match(
      await sentence(["b.md"]),
      /No claim set belongs to "b\.md"\..*countercheck report b\.md --claims FILE/,
    );
    const { stdout } = await run(["b.md", "--claims", "b.set.yaml"]);
    assert.match(stdout, /from b\.md and b\.set\.yaml: 1 claim/);
    assert.match((await run(["a.claims.yaml"])).stdout, /from a\.md and a\.claims\.yaml/);
  });

  it("tells on the log of errors in what the page rests on", async () => {
    folder.write({ "a.claims.yaml": claimSet.replace("sales/a", "sales/z") });
    const { code, stdout, stderr } = await run(["a.md"]);
    assert.match(stdout, /^<!DOCTYPE html>/);
    assert.deepEqual(
      [code, stderr],
      [0, "countercheck: 1 error in what the page rests on; countercheck check a.md says more.\n"],
    );
  });

  it("says in a sentence what keeps it from running", async () => {
    assert.match(await sentence([]), /takes one article/);
    assert.match(await sentence(["a.md", "b.md"]), /takes one article/);
    assert.match(await sentence(["none.md"]), /There is no file "none\.md"/);
    assert.match(await sentence(["."]), /"\." is no file/);
    assert.match(await sentence(["a.md", "-o"]), /-o needs a value: -o FILE/);
    assert.match(
      await sentence(["a.md", "-o", "none/out.html"]),
      /"out\.html" was not written: its folder is not there/,
    );
    assert.match(await sentence(["a.md", "-o", "dist"]), /it is a folder/);
    assert.match(await sentence(["a.md", "--max-table-size", "x"]), /takes a number of megabytes/);
    folder.write({ "a.md": new Uint8Array([0]) });
    assert.match(await sentence(["a.md"]), /The article "a\.md" is not text/);
  });

  it("says which of its own files is missing", async () => {
    assert.match(await sentence(["a.md"], { bundleFolder: at("none") }), /report\.css is missing beside this program/);
  });

  it("reads no image outside the article's folder", async () => {
    folder.write({ "text/a.md": "![A](../sales.svg) ![B](link.svg) 120 units", "text/a.claims.yaml": claimSet });
    symlinkSync(at("sales.svg"), at("text/link.svg"));
    const { stdout } = await run(["text/a.md"]);
    assert.doesNotMatch(stdout, /data:image/);
    assert.match(stdout, /B \(This image is not in the page: it lies outside the article&#39;s folder\.\)/);
  });

  it("runs as the program that ships", async () => {
    const { code, stdout, stderr } = await runProcess(["report", "a.md", "-o", "-"], { cwd: folder.path });
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, /<\/html>\n$/);
    assert.equal(stdout.match(/<\/script/g)?.length, 2, "nothing in the script ends it early");
    assert.doesNotMatch(stdout, /<!--/);
  });
});
