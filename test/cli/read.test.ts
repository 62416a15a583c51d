import assert from "node:assert/strict";
import * as z from "zod";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { runProcess } from "./cli-process.js";
import { runHere } from "./fake-io.js";

/** What docs/command-line.md says of `read --format json`, written down a second time. */
const readOutput = z.strictObject({
  version: z.literal(1),
  path: z.string(),
  quantities: z.array(z.looseObject({ text: z.string(), start: z.int(), end: z.int(), kind: z.string() })),
  coverage: z.strictObject({ linked: z.literal(0), exempt: z.literal(0), unlinked: z.int() }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(["error", "warning", "information", "hint"]),
      message: z.string(),
      file: z.string(),
      start: z.strictObject({ line: z.int(), column: z.int() }),
      end: z.strictObject({ line: z.int(), column: z.int() }),
    }),
  ),
});

const wrong = "The club ended with 3 wins, 2 draws and 4 losses in 10 games.\n";

describe("countercheck read", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder({
      "a.md": `# Season\n\n${wrong}`,
      "right.md": "The club played 10 games.\n",
      "empty.md": " \n",
      "words.txt": "No numbers here.\n",
      "a.claims.yaml": "countercheck: 1\nclaims: { lost: { quote: 7 units } }\n",
    });
  });
  after(() => folder.remove());
  const run = (...argv: readonly string[]) => runHere(argv, { cwd: folder.path });

  it("prints what a text's own words say, where, and what to do next", async () => {
    const { code, stdout } = await run("read", "a.md");
    assert.equal(code, 0);
    assert.match(stdout, /^a\.md · no claim set · 4 numbers · 4 without evidence · 1 finding\n/);
    assert.match(stdout, /! warning {2}3 wins, 2 draws and 4 losses come to 9, not to 10 games\./);
    assert.match(stdout, /a\.md:3:21\n/);
    assert.match(stdout, /`countercheck numbers a\.md` shows how each number was read\.\n$/);
    assert.match((await run("read", "right.md")).stdout, /agree with each other/);
  });

  it("says so where there is no text, or no number", async () => {
    assert.equal((await run("read", "empty.md")).stdout, "empty.md holds no text.\n");
    assert.equal((await run("read", "words.txt")).stdout, "words.txt holds no numbers.\n");
  });

  it("fails only on what it is told to", async () => {
    assert.equal((await run("read", "a.md", "--fail-on", "warning,hint")).code, 1);
    assert.equal((await run("read", "a.md", "--fail-on", "information")).code, 0);
    assert.match((await run("read", "a.md", "--fail-on", "contested")).stderr, /can't name "contested"/);
    assert.match((await run("read", "a.md", "--fail-on", "never,hint")).stderr, /`never` stands alone/);
    assert.equal((await run("read")).code, 2);
    assert.equal((await run("read", "gone.md")).code, 2);
  });

  it("writes the documented JSON, as a process, from a file and from standard input", async () => {
    const file = await runProcess(["read", "a.md", "--format", "json"], { cwd: folder.path });
    const ofFile = readOutput.parse(JSON.parse(file.stdout));
    assert.equal(ofFile.path, "a.md");
    const [finding] = ofFile.findings;
    assert.deepEqual(
      [finding?.rule, finding?.file, finding?.start],
      ["parts-and-total", "a.md", { line: 3, column: 21 }],
    );
    assert.equal(ofFile.quantities.length, 4);
    const input = await runProcess(["read", "-", "--format", "json", "--fail-on", "warning"], {
      cwd: folder.path,
      stdin: wrong,
    });
    assert.equal(input.code, 1);
    const ofInput = readOutput.parse(JSON.parse(input.stdout));
    assert.deepEqual([ofInput.path, ofInput.findings[0]?.file], ["-", "-"]);
  });
});
