import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/paths.mjs";

/** The numbers of semantics' rules that the sources below a folder cite: "semantics rule 8", "rules 2–4, 8". */
function cited(folder: string): ReadonlySet<number> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const text = files.map((name) => readFileSync(join(root, folder, name), "utf8")).join("\n");
  const lists = [...text.matchAll(/\brules? (\d+(?:(?:–| to | and |, )\d+)*)/g)].map(([, list]) => list ?? "");
  return new Set(lists.flatMap(numbersOf));
}

function numbersOf(list: string): readonly number[] {
  return list.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split(/–| to /).map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The numbers of the rules that docs/semantics.md holds. */
const all = [...readFileSync(join(root, "docs/semantics.md"), "utf8").matchAll(/^(\d+)\. /gm)].map(([, number]) =>
  Number(number),
);

describe("the rules of docs/semantics.md", () => {
  it("are 24, numbered in order", () => {
    assert.deepEqual(
      all,
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
  });

  for (const folder of ["src/core", "test/core"]) {
    it(`are each cited in ${folder}`, () => {
      const found = cited(folder);
      assert.deepEqual(
        all.filter((number) => !found.has(number)),
        [],
      );
    });
  }
});
