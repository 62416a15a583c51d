import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Runs a script to its end: exit code and what it says on standard error. */
function run(script: string, ...args: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", script), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stderr };
}

describe("npm start", () => {
  it("says in a sentence what is wrong with an option, and how to use it", () => {
    for (const args of [["--colour", "red"], ["--port", "many"], ["--port", "70000"], ["--folder"]]) {
      const { status, stderr } = run("start.mjs", ...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /npm start/);
      assert.ok(!stderr.includes("    at "), "no stack");
    }
  });

  it("says in a sentence that a folder isn't there", () => {
    const { status, stderr } = run("start.mjs", "--folder", join(root, "nowhere"));
    assert.notEqual(status, 0);
    assert.match(stderr, /nowhere/);
    assert.ok(!stderr.includes("    at "), "no stack");
  });

  it("says in a sentence that a port is taken", async () => {
    const server = createServer();
    const port = await new Promise<number>((settle) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        settle(typeof address === "object" && address ? address.port : 0);
      });
    });
    const { status, stderr } = run("start.mjs", "--no-open", "--port", String(port));
    server.close();
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`${port}`));
    assert.ok(!stderr.includes("    at "), "no stack");
  }).timeout(120_000);
});

describe("npm test", () => {
  it("refuses an unknown part", () => {
    const { status, stderr } = run("test.mjs", "--only", "everything");
    assert.equal(status, 2);
    assert.match(stderr, /unit/);
  });
});
