import assert from "node:assert/strict";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { type Ran, runHere } from "./fake-io.js";

let folder: TempFolder;
const text = "Sales rose 14 % to $3.2 billion.\nCosts were **20 %** of it, profits 20 %.\n";
beforeEach(() => {
  folder = createTempFolder({ "a.md": text, "a.txt": text });
});
afterEach(() => folder.remove());

const run = (...argv: readonly string[]): Promise<Ran> => runHere(argv, { cwd: folder.path });
const sentence = async (...argv: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(...argv);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
  assert.match(stderr, /^countercheck: .*\n$/);
  return stderr;
};

describe("a command line", () => {
  it("without a command gets the list of commands on the log", async () => {
    const { code, stdout, stderr } = await run();
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /check \[PATH…\]/);
  });

  it("gets help in every spelling", async () => {
    const list = await run("help");
    assert.equal(list.code, 0);
    assert.deepEqual(await run("--help"), list);
    assert.deepEqual(await run("-h"), list);
    const check = await run("help", "check");
    assert.match(check.stdout, /--fail-on SET/);
    assert.deepEqual(await run("check", "--help"), check);
    assert.match(await sentence("help", "chekc"), /no command "chekc"/);
  });

  it("with an unknown command is told the known ones", async () => {
    assert.match(
      await sentence("publish"),
      /There is no command "publish"\. There are check, read, report, numbers, anchor, reanchor, suggest, init, lsp, help, version\./,
    );
    assert.match(await sentence("toString"), /There is no command/);
  });

  it("prints the version of the package that the bundle lies in", async () => {
    folder.write({ "package.json": '{ "name": "x", "version": "1.2.3" }', "dist/cli.mjs": "" });
    const { stdout } = await runHere(["--version"], { cwd: join(folder.path, "dist") });
    assert.equal(stdout, "1.2.3\n");
  });

  it("says that the server's bundle is missing", async () => {
    assert.match(await sentence("lsp", "--stdio"), /server\.mjs is missing/);
    assert.match(await sentence("lsp"), /Say `countercheck lsp --stdio`/);
    assert.match(await sentence("lsp", "a.md", "--stdio"), /takes no files/);
  });
});

describe("numbers", () => {
  const quantities = async (...argv: readonly string[]) => {
    const { stdout } = await run("numbers", ...argv, "--format", "json");
    const { version, quantities: list } = JSON.parse(stdout);
    assert.equal(version, 1);
    return list as readonly { start: number; end: number; text: string; low: number; unit: string }[];
  };

  it("gives each number of a text with its place in the source, its ends and its unit", async () => {
    const list = await quantities("a.md");
    const [first] = list;
    assert.deepEqual(Object.keys(first ?? {}), [
      "start",
      "end",
      "text",
      "kind",
      "low",
      "high",
      "unit",
      "comparator",
      "hedge",
      "direction",
      "interval",
    ]);
    assert.deepEqual(
      list.map(({ start, end, low, unit }) => [text.slice(start, end), low, unit]),
      [
        ["14 %", 14, "%"],
        ["$3.2 billion", 3_200_000_000, "USD"],
        ["20 %", 20, "%"],
        ["20 %", 20, "%"],
      ],
    );
  });

  it("reads plain text from standard input", async () => {
    const { stdout } = await runHere(["numbers", "-", "--format", "json"], { cwd: folder.path, stdin: "about 68 %" });
    const [only] = JSON.parse(stdout).quantities;
    assert.deepEqual([only.start, only.end, only.hedge, only.low], [0, 10, "about", 68]);
  });

  it("refuses what it can't read", async () => {
    assert.match(await sentence("numbers"), /takes one file/);
    assert.match(await sentence("numbers", "a.md", "a.txt"), /takes one file/);
    assert.match(await sentence("numbers", "none.md"), /There is no file "none.md"/);
    assert.match(await sentence("numbers", "."), /is no file/);
    assert.match(await sentence("numbers", "a.md", "--format", "xml"), /There are pretty and json/);
    folder.write({ "b.md": new Uint8Array([0]) });
    assert.match(await sentence("numbers", "b.md"), /is not text/);
  });

  it("refuses standard input that is no text", async () => {
    const log = async (...bytes: readonly number[]): Promise<unknown> =>
      runHere(["numbers", "-"], { cwd: folder.path, stdin: new Uint8Array(bytes) });
    assert.deepEqual(await log(0x7f, 0x45, 0), {
      code: 2,
      stdout: "",
      stderr: "countercheck: Standard input is not text: it holds NUL bytes.\n",
    });
    assert.deepEqual(await log(0xff, 0xfe), {
      code: 2,
      stdout: "",
      stderr: "countercheck: Standard input is UTF-16. Convert it to UTF-8.\n",
    });
  });
});

describe("anchor", () => {
  const selectors = [
    { quote: "20 %", prefix: "profits" },
    { quote: "20 %" },
    { exact: "Costs were 20 %", start: 33 },
    { quote: "99 %" },
  ];

  it("answers in the selectors' order, with places in the source", async () => {
    folder.write({ "s.json": JSON.stringify(selectors) });
    const { code, stdout } = await run("anchor", "a.md", "--selectors", "s.json", "--format", "json");
    assert.equal(code, 0);
    const { version, placements } = JSON.parse(stdout) as {
      version: number;
      placements: readonly {
        state: string;
        start: number | null;
        end: number | null;
        candidates?: readonly { start: number }[];
      }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(
      placements.map(({ state, start, end }) => [state, start === null ? null : text.slice(start, end ?? 0)]),
      [
        ["exact", "20 %"],
        ["ambiguous", null],
        ["exact", "Costs were **20 %"],
        ["orphan", null],
      ],
    );
    assert.equal(placements[0]?.start, text.lastIndexOf("20 %"));
    assert.deepEqual(
      placements[1]?.candidates?.map(({ start }) => start),
      [text.indexOf("20 %"), text.lastIndexOf("20 %")],
    );
  });

  it("finds what was copied from the source of Markdown, and tells what moved", async () => {
    const copied = [
      { quote: "were **20 %** of", at: 60 },
      { quote: "20 %", prefix: "were **", suffix: "** of", at: 70 },
      { quote: "rose 14 %", at: 80 },
    ];
    folder.write({ "s.json": JSON.stringify(copied) });
    const { stdout } = await run("anchor", "a.md", "--selectors", "s.json");
    assert.equal(
      stdout,
      "exact     2:7      “were **20 %** of”\nexact     2:14     “20 %”\nmoved     1:7      “rose 14 %”\n",
    );
  });

  it("shows the words as they are now where they were edited", async () => {
    folder.write({ "s.json": JSON.stringify([{ quote: "Sales rose 12 % to $3.2 billion" }]) });
    const { stdout } = await run("anchor", "a.txt", "--selectors", "s.json");
    assert.equal(stdout, "edited    1:1      “Sales rose 12 % to $3.2 billion” → “Sales rose 14 % to $3.2 billion”\n");
  });

  it("answers bad selectors with orphans", async () => {
    const bad = [
      { quote: "" },
      { quote: " \u200b" },
      { quote: "x".repeat(10_000) },
      { quote: text.repeat(100) },
      { quote: "20 %", prefix: "\u0000\u001b", suffix: "\u0007" },
      { quote: "\ud800" },
      { quote: "20 %\udc00" },
      { quote: "used maroon", at: 1e15, start: 5 },
      { exact: "used maroon", start: Number.MAX_SAFE_INTEGER },
      { quote: "20 %", prefix: "\ud83d", at: 1e300 },
    ];
    folder.write({ "s.json": JSON.stringify(bad) });
    for (const name of ["a.md", "a.txt"]) {
      const { code, stdout } = await run("anchor", name, "--selectors", "s.json", "--format", "json");
      const states = JSON.parse(stdout).placements.map(({ state }: { state: string }) => state);
      assert.deepEqual([code, states.length], [0, bad.length]);
      assert.deepEqual(
        new Set(states.filter((_: string, index: number) => ![4, 6, 9].includes(index))),
        new Set(["orphan"]),
      );
      assert.ok(!states.includes("moved"));
    }
  });

  it("answers for a text of 20 MB in seconds, and refuses a larger one", async () => {
    const paragraph = (index: number): string =>
      `Sales rose 14 % in the north while costs fell; see table ${index} of the yearbook for what each region sold.\n\n`;
    const large = Array.from({ length: 180_000 }, (_, index) => paragraph(index)).join("");
    const selectors = [
      { quote: "see table 777 of" },
      { quote: "see table 99 of the yearbook for what each region bought" },
      { quote: "used maroon for the other", prefix: "**", suffix: "](x)" },
      { quote: "costs fell" },
      ...Array.from({ length: 500 }, (_, index) => ({ exact: `table ${index} of`, start: large.length - index })),
    ];
    folder.write({ "large.md": large, "s.json": JSON.stringify(selectors), "larger.txt": "" });
    truncateSync(join(folder.path, "larger.txt"), 20_000_001);
    const { stdout } = await run("anchor", "large.md", "--selectors", "s.json", "--format", "json");
    const states = JSON.parse(stdout).placements.map(({ state }: { state: string }) => state);
    assert.deepEqual(states.slice(0, 4), ["exact", "edited", "orphan", "ambiguous"]);
    assert.match(await sentence("anchor", "larger.txt", "--selectors", "s.json"), /is larger than 20 MB/);
  }).timeout(60_000);

  it("takes the selectors from standard input", async () => {
    const stdin = JSON.stringify([{ quote: "14 %" }]);
    const { stdout } = await runHere(["anchor", "a.txt", "--selectors", "-"], { cwd: folder.path, stdin });
    assert.equal(stdout, "exact     1:12     “14 %”\n");
  });

  it("refuses what it can't read", async () => {
    folder.write({ "s.json": "[{}]", "b.json": "{" });
    assert.match(await sentence("anchor", "a.md"), /needs --selectors FILE/);
    assert.match(await sentence("anchor", "--selectors", "s.json"), /takes one article/);
    assert.match(await sentence("anchor", "a.md", "--selectors", "s.json"), /Selector 0 of "s.json" has no "quote"/);
    assert.match(await sentence("anchor", "a.md", "--selectors", "b.json"), /"b.json" is not JSON/);
    assert.match(await sentence("anchor", "a.md", "--selectors", "none.json"), /There is no file "none.json"/);
  });
});
