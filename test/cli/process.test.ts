import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createTempFolder, type TempFolder } from "../workspace/temp-folder.js";
import { checkOutput } from "./check-schema.js";
import { cliBundle, runProcess } from "./cli-process.js";

const files = {
  "a.md": "Sales were 120 units.\n",
  "a.claims.yaml": "countercheck: 1\nclaims: { sales: { quote: 120 units }, lost: { quote: 7 units } }\n",
};

describe("the command line as a process", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder(files);
  });
  after(() => folder.remove());
  const run = (...argv: readonly string[]) => runProcess(argv, { cwd: folder.path });

  it("ends with the code of what it found", async () => {
    assert.equal((await run("check", "a.md", "--fail-on", "never")).code, 0);
    assert.equal((await run("check", "a.md")).code, 1);
    const wrong = await run("check", "b.md");
    assert.deepEqual([wrong.code, wrong.stdout], [2, ""]);
    assert.match(wrong.stderr, /^countercheck: There is no file or folder "b\.md"/);
  });

  it("writes the same documented JSON every time, and no more than that", async () => {
    const [first, second] = await Promise.all([run("check", "--format", "json"), run("check", "--format", "json")]);
    assert.equal(first.stdout, second.stdout);
    assert.equal(first.stderr, "");
    assert.equal(checkOutput.parse(JSON.parse(first.stdout)).articles[0]?.path, "a.md");
  });

  it("writes no colours into a pipe, and reads from one", async () => {
    assert.ok(!(await run("check")).stdout.includes("\u001b"));
    const { stdout } = await runProcess(["numbers", "-"], { cwd: folder.path, stdin: "half of 40 units" });
    assert.match(stdout, /40 units/);
  });

  it("knows the version of the package", async () => {
    assert.match((await run("--version")).stdout, /^\d+\.\d+\.\d+/);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [cliBundle, "help"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let log = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    const [code] = await once(child, "close");
    assert.deepEqual([code, log], [0, ""]);
  });

  it("runs the language server, which ends when its editor does", async () => {
    const child = spawn(process.execPath, [cliBundle, "lsp", "--stdio"], { cwd: folder.path });
    const closed = once(child, "close");
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const answer = async (id: number): Promise<string> => {
      let read = "";
      child.stdout.setEncoding("utf8");
      for (;;) {
        const [chunk] = (await once(child.stdout, "data")) as [string];
        read += chunk;
        if (read.includes(`"id":${id}`)) return read;
      }
    };
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: folder.uri, capabilities: {} } });
    assert.match(await answer(1), /"hoverProvider":true/);
    send({ id: 2, method: "shutdown" });
    await answer(2);
    send({ method: "exit" });
    assert.equal((await closed)[0], 0);
  });
});
