import assert from "node:assert/strict";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { overlay } from "../../src/workspace/overlay.js";
import { inTempFolder } from "./temp-folder.js";

describe("open buffers over the disk", () => {
  it("win over the file, and give way when they are closed", () =>
    inTempFolder({ "a.md": "on disk" }, async ({ file }) => {
      const open = new Map([[file("a.md"), "in the editor"]]);
      const files = overlay(diskFiles, (name) => open.get(name));
      assert.deepEqual(await files.read(file("a.md"), 100), { kind: "text", text: "in the editor", brokenAt: null });
      open.clear();
      assert.deepEqual(await files.read(file("a.md"), 100), { kind: "text", text: "on disk", brokenAt: null });
    }));

  it("are files even when nothing is saved yet", async () => {
    const files = overlay(diskFiles, (name) => (name === "untitled:1" ? "draft" : undefined));
    assert.equal(await files.kindOf("untitled:1"), "file");
    assert.equal(await files.kindOf("untitled:2"), null);
    assert.deepEqual(await files.read("untitled:2", 100), { kind: "fault", fault: "missing" });
  });

  it("have a stamp that changes with every edit and comes back when the edit is undone", async () => {
    let text = "4 %";
    const files = overlay(diskFiles, () => text);
    const first = await files.stampOf("untitled:1");
    text = "5 %";
    assert.notEqual(await files.stampOf("untitled:1"), first);
    text = "4 %";
    assert.equal(await files.stampOf("untitled:1"), first);
  });

  it("are bounded and must be text, as files are", async () => {
    const files = overlay(diskFiles, (name) => (name === "untitled:nul" ? "a\0b" : "longer than allowed"));
    assert.deepEqual(await files.read("untitled:1", 5), { kind: "fault", fault: "too-large" });
    assert.deepEqual(await files.read("untitled:nul", 5), { kind: "fault", fault: "not-text" });
  });
});
