import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { findTables } from "../../src/workspace/find-tables.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

const bounds = { count: 10, bytes: 1_000, bytesOfOne: 100 };

describe("looking for tables", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder({
      "b.csv": "a\n1\n",
      "a/deep/c.TSV": "a\n1\n",
      "a/notes.md": "no table",
      "a/large.csv": `a\n${"1\n".repeat(60)}`,
      ".hidden/d.csv": "a\n1\n",
      "node_modules/e/f.csv": "a\n1\n",
      "dist/g.csv": "a\n1\n",
    });
  });
  after(() => folder.remove());

  it("finds CSV and TSV files at any depth, but not what is hidden, installed or built", async () => {
    const found = await findTables(diskFiles, folder.uri, { ...bounds, bytesOfOne: 1_000 });
    assert.deepEqual(found, {
      tables: [folder.file("a/deep/c.TSV"), folder.file("a/large.csv"), folder.file("b.csv")],
      leftOut: [],
      truncated: false,
    });
  });

  it("leaves out what is too large, too many, or too much together, and names it", async () => {
    const large = folder.file("a/large.csv");
    assert.deepEqual((await findTables(diskFiles, folder.uri, bounds)).leftOut, [large]);
    const two = await findTables(diskFiles, folder.uri, { count: 2, bytes: 1_000, bytesOfOne: 1_000 });
    assert.deepEqual(two.leftOut, [folder.file("b.csv")]);
    const few = await findTables(diskFiles, folder.uri, { count: 9, bytes: 8, bytesOfOne: 1_000 });
    assert.deepEqual(few.leftOut, [large]);
  });

  it("follows links to files inside only", async () => {
    const outside = createTempFolder({ "secret.csv": "a\n1\n" });
    const own = createTempFolder({ "b.csv": "a\n1\n" });
    try {
      symlinkSync(join(outside.path, "secret.csv"), join(own.path, "c.csv"));
      symlinkSync(join(own.path, "b.csv"), join(own.path, "d.csv"));
      symlinkSync(outside.path, join(own.path, "folder"));
      const { tables } = await findTables(diskFiles, own.uri, bounds);
      assert.deepEqual(tables, [own.file("b.csv"), own.file("d.csv")]);
    } finally {
      own.remove();
      outside.remove();
    }
  });
});
