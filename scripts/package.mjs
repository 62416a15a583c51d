import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure, runMain } from "./failure.mjs";
import { dist, root, vsix } from "./paths.mjs";
import { run } from "./processes.mjs";

runMain(async () => {
  const build = await run(process.execPath, [join(root, "scripts", "build.mjs"), "--production"]);
  if (build.code !== 0) {
    return build.code;
  }
  await mkdir(dist, { recursive: true });
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  // The bundles hold all dependencies; links in the README stay as they are until there is a public repository.
  const args = ["package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  const { code, output } = await run(process.execPath, [vsce, ...args, "--out", vsix], { cwd: root, quiet: true });
  if (code !== 0) {
    throw new Failure(`The extension could not be packaged:\n${output.trim()}`);
  }
  process.stdout.write(`dist/countercheck.vsix ${((await stat(vsix)).size / 1000).toFixed(1)} kB\n`);
  return 0;
});
