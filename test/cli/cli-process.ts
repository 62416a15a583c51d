import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ran } from "./fake-io.js";

/** The bundle that ships. */
export const cliBundle = join(resolve(dirname(fileURLToPath(import.meta.url)), "../../.."), "dist", "cli.mjs");

/** Runs the bundle as a process, as a shell would. */
export async function runProcess(
  argv: readonly string[],
  { cwd, env = {}, stdin = "" }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly stdin?: string },
): Promise<Ran> {
  assert.ok(existsSync(cliBundle), "dist/cli.mjs is missing: npm run build makes it.");
  const child = spawn(process.execPath, [cliBundle, ...argv], { cwd, env: { ...process.env, ...env } });
  const written = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written.stderr += text;
  });
  child.stdin.end(stdin);
  const code = await new Promise<number>((settle) => child.once("close", (status) => settle(status ?? -1)));
  return { code, ...written };
}
