import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/paths.mjs";
import { rulePages } from "#scripts/rule-pages.mjs";

const folder = join(root, "docs/rules");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"));

describe("the rules' pages", () => {
  it("are what the rules' tables say: `npm run generate` writes them", async () => {
    const pages = await rulePages();
    const stale = [...pages].filter(([path, text]) => {
      const name = path.slice("docs/rules/".length);
      return !readdirSync(folder).includes(name) || readFileSync(join(folder, name), "utf8") !== text;
    });
    assert.deepEqual(
      stale.map(([path]) => path),
      [],
    );
    assert.equal(readdirSync(folder).length, pages.size, "no page of a rule that is gone");
  });

  it("are there for every id that the code reports or answers", async () => {
    const pages = await rulePages();
    const ids = sources.flatMap((text) =>
      [...text.matchAll(/(?:\brule: |\breport\(\s*|\bfileFinding\(\s*)"([a-z0-9-]+)"/g)].map(([, id]) => id ?? ""),
    );
    assert.ok(ids.length > 30, `${ids.length} ids are found in the sources`);
    assert.deepEqual(
      ids.filter((id) => !pages.has(`docs/rules/${id}.md`)),
      [],
    );
  });

  it("are the only ids that findings can have: each is made from a rule of a table", () => {
    const makers = sources.filter((text) => /\brule: rule\.id\b|\brule, severity: fileRules\[rule\]/.test(text));
    assert.equal(makers.length, 2, "check-rules.ts and file-finding.ts");
    const others = sources.filter((text) => /\bfindings?\.push\(\{|:\s*Finding = \{/.test(text));
    assert.deepEqual(others, []);
  });
});
