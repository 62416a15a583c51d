import assert from "node:assert/strict";
import { type FileRule, fileRules } from "../../src/core/rules/file-rules.js";
import { rules } from "../../src/core/rules/table-of-rules.js";
import { readExample } from "../../src/workspace/read-example.js";

describe("the examples of rules", () => {
  for (const { id, examples } of rules) {
    it(`${id} finds something in its bad example, once`, async () => {
      const found = await readExample(examples.bad);
      assert.equal(found.filter(({ rule }) => rule === id).length, 1, JSON.stringify(found, null, 1));
    });

    it(`${id} has a good example without findings`, async () => {
      assert.deepEqual(await readExample(examples.good), []);
    });
  }

  for (const [id, { examples }] of Object.entries<FileRule>(fileRules)) {
    if (examples === null) continue;
    it(`${id} is all that is wrong in its bad example`, async () => {
      const found = (await readExample(examples.bad)).map(({ rule }) => rule);
      assert.deepEqual([...new Set(found)], [id]);
    });

    it(`${id} has a good example without findings`, async () => {
      assert.deepEqual(await readExample(examples.good), []);
    });
  }
});
