import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { commands } from "../../src/cli/commands/commands.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { checkOutput } from "../cli/check-schema.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
/** The code blocks of a page in one language. */
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code ?? "");

describe("the documents", () => {
  it("show the two commands first", () => {
    const [shell] = blocks(read("README.md"), "sh");
    assert.match(shell ?? "", /npm start/);
    assert.match(shell ?? "", /npm test/);
  });

  it("link only to pages and pictures that are there", () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target ?? "")
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it("show claim sets that have no findings", () => {
    const examples = ["README.md", "docs/claim-set.md"].flatMap((page) => blocks(read(page), "yaml"));
    assert.equal(examples.length, 2);
    for (const example of examples) assert.deepEqual(parseClaimSet("example.claims.yaml", example).findings, []);
  });

  it("name every command of the command line with all its options", () => {
    const page = read("docs/command-line.md");
    for (const { name, usage, options } of commands.filter((command) => Object.keys(command.options).length > 0)) {
      assert.ok(page.includes(`## \`countercheck ${name} ${usage}\``), `countercheck ${name} ${usage}`);
      for (const option of Object.keys(options)) assert.ok(page.includes(`--${option}`), `--${option} of ${name}`);
    }
  });

  it("show JSON of `check` in just the shape that programs get", () => {
    const [check = ""] = blocks(read("docs/command-line.md"), "jsonc");
    const shown: unknown = JSON.parse(check.replace(/\s+\/\/.*$/gm, ""));
    assert.deepEqual(checkOutput.safeParse(shown).error?.issues ?? [], []);
  });

  it("speak of no place on the machine where they were written", () => {
    const places = pages.filter((page) => /(^|[\s"'`(])\/(work|home|root|tmp)\//m.test(read(page)));
    assert.deepEqual(places, []);
  });
});
