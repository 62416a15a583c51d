import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { type Ran, runHere } from "./fake-io.js";

const claimSet = `countercheck: 1
article: { path: homes.md, source: this-article }
sources:
  this-article: { title: Homes }
tables:
  rents:
    path: data/rents.csv
    columns:
      rise_pct: { unit: "%" }
claims: {}
`;

describe("countercheck init", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({
      "homes.md": "# Homes\n\nRents rose by 4.1 %.\n",
      "data/rents.csv": "month,rise_pct\n2025-03,4.1\n",
    });
  });
  afterEach(() => folder.remove());
  const run = (...args: readonly string[]): Promise<Ran> => runHere(["init", ...args], { cwd: folder.path });
  const file = (): string => join(folder.path, "homes.claims.yaml");

  it("writes the claim set beside the article and says what comes next, and check takes it without a finding", async () => {
    const { code, stdout, stderr } = await run("homes.md");
    assert.deepEqual({ code, stdout }, { code: 0, stdout: "homes.claims.yaml\n" });
    assert.match(stderr, /^Next: put a claim under `claims:`.*\n$/);
    assert.equal(readFileSync(file(), "utf8"), claimSet);
    assert.equal((await runHere(["check", "homes.md"], { cwd: folder.path })).code, 0);
  });

  it("names the schema of the Countercheck that the repository installs", async () => {
    folder.write({
      ".git/HEAD": "",
      "node_modules/countercheck/media/claims.schema.json": "{}",
      "texts/homes.md": "# Homes\n\nRents rose by 4.1 %.\n",
    });
    const { stdout } = await run("texts/homes.md", "--stdout");
    const [first, second] = stdout.split("\n");
    assert.equal(first, `# yaml-language-server: $schema=../node_modules/countercheck/media/claims.schema.json`);
    assert.equal(second, "countercheck: 1");
    await run("texts/homes.md");
    assert.equal((await runHere(["check", "texts/homes.md"], { cwd: folder.path })).code, 0);
  });

  it("prints it with --stdout, and writes nothing", async () => {
    assert.deepEqual(await run("homes.md", "--stdout"), { code: 0, stdout: claimSet, stderr: "" });
    assert.equal(existsSync(file()), false);
  });

  it("leaves a claim set alone that is there, and says in one sentence what it can't do", async () => {
    folder.write({ "homes.claims.yaml": "# mine\n" });
    for (const [args, why] of [
      [["homes.md"], /has a claim set already: "homes\.claims\.yaml"\./],
      [["homes.md", "--stdout"], /has a claim set already/],
      [["data/rents.csv"], /is no article by its name/],
      [["nowhere.md"], /There is no file/],
      [[], /takes one article/],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
      assert.match(stderr, why);
    }
    assert.equal(readFileSync(file(), "utf8"), "# mine\n");
  });
});
