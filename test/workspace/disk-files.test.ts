import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { inTempFolder } from "./temp-folder.js";

describe("files on disk", () => {
  it("that can't be read are faults, never exceptions", () =>
    inTempFolder({ "a.md": "12345" }, async ({ file, uri }) => {
      assert.deepEqual(await diskFiles.read(file("none.md"), 10), { kind: "fault", fault: "missing" });
      assert.deepEqual(await diskFiles.read(file("a.md/below.md"), 10), { kind: "fault", fault: "missing" });
      assert.deepEqual(await diskFiles.read(uri, 10), { kind: "fault", fault: "not-a-file" });
      assert.deepEqual(await diskFiles.read(file("a.md"), 4), { kind: "fault", fault: "too-large" });
      assert.equal((await diskFiles.read(file("a.md"), 5)).kind, "text");
    }));

  it("list their folder by name; a folder that isn't there holds nothing", () =>
    inTempFolder({ "b.md": "", "a.md": "", "sub/c.md": "" }, async ({ uri, file }) => {
      assert.deepEqual(await diskFiles.entriesOf(uri), [
        { name: "a.md", kind: "file" },
        { name: "b.md", kind: "file" },
        { name: "sub", kind: "folder" },
      ]);
      assert.deepEqual(await diskFiles.entriesOf(file("none")), []);
    }));

  it("change their stamp with their content", () =>
    inTempFolder({ "a.md": "4 %" }, async ({ file, write }) => {
      const before = await diskFiles.stampOf(file("a.md"));
      assert.equal(await diskFiles.stampOf(file("a.md")), before);
      write({ "a.md": "14 %" });
      assert.notEqual(await diskFiles.stampOf(file("a.md")), before);
      assert.equal(await diskFiles.stampOf(file("none.md")), null);
    }));

  it("have their links resolved, down to where nothing stands yet", () =>
    inTempFolder({ "real/a.csv": "" }, async ({ path, file }) => {
      symlinkSync(join(path, "real"), join(path, "link"), "dir");
      assert.equal(await diskFiles.realName(file("link/a.csv")), file("real/a.csv"));
      assert.equal(await diskFiles.realName(file("link/sub/none.csv")), file("real/sub/none.csv"));
    }));
});
