import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { findFiles } from "../../src/workspace/find-files.js";
import { inTempFolder } from "./temp-folder.js";

describe("looking through a folder", () => {
  it("finds claim sets and articles at any depth, by name", () =>
    inTempFolder(
      { "b.claims.yaml": "", "a/b/c.claims.yml": "", "a/x.md": "", "y.txt": "", "z.csv": "", "claims.yaml": "" },
      async ({ uri, file }) => {
        assert.deepEqual(await findFiles(diskFiles, uri), {
          claimSets: [file("a/b/c.claims.yml"), file("b.claims.yaml")],
          articles: [file("a/x.md"), file("y.txt")],
          truncated: false,
        });
      },
    ));

  it("leaves out what was installed, built or hidden", () =>
    inTempFolder(
      { "node_modules/p/a.md": "", ".git/a.md": "", "out/a.md": "", "dist/a.claims.yaml": "", ".venv/a.md": "" },
      async ({ uri }) => {
        assert.deepEqual(await findFiles(diskFiles, uri), { claimSets: [], articles: [], truncated: false });
      },
    ));

  it("looks into such a folder when it is the one that is named", () =>
    inTempFolder({ "out/a.md": "" }, async ({ file }) => {
      assert.deepEqual((await findFiles(diskFiles, file("out"))).articles, [file("out/a.md")]);
    }));

  it("follows no link to a folder, so circles end, and links to files only inside", () =>
    inTempFolder({ "top/sub/a.md": "", "secret.md": "" }, async ({ path, file }) => {
      symlinkSync(join(path, "top"), join(path, "top", "sub", "circle"), "dir");
      symlinkSync(join(path, "secret.md"), join(path, "top", "leak.md"));
      symlinkSync(join(path, "top", "sub", "a.md"), join(path, "top", "alias.md"));
      assert.deepEqual((await findFiles(diskFiles, file("top"))).articles, [
        file("top/alias.md"),
        file("top/sub/a.md"),
      ]);
    }));

  it("stops at its bounds and says so", () =>
    inTempFolder({ "a.claims.yaml": "", "b.claims.yaml": "", "deep/c.claims.yaml": "" }, async ({ uri, file }) => {
      const within = { entries: 100, claimSets: 100, depth: 10 };
      const few = await findFiles(diskFiles, uri, { ...within, claimSets: 1 });
      assert.deepEqual(few, { claimSets: [file("a.claims.yaml")], articles: [], truncated: true });
      const flat = await findFiles(diskFiles, uri, { ...within, depth: 0 });
      assert.deepEqual(flat.claimSets, [file("a.claims.yaml"), file("b.claims.yaml")]);
      assert.ok(flat.truncated);
      assert.ok((await findFiles(diskFiles, uri, { ...within, entries: 2 })).truncated);
      assert.ok(!(await findFiles(diskFiles, uri, within)).truncated);
    }));
});
