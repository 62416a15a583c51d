import assert from "node:assert/strict";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { findRoot } from "../../src/workspace/find-root.js";
import { createWorkspace, type WorkspaceOptions } from "../../src/workspace/workspace.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

describe("findRoot", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder({ "repo/.git/HEAD": "", "repo/articles/a.claims.yaml": "" });
  });
  after(() => folder.remove());

  const rootOf = (options: WorkspaceOptions): Promise<string | null> =>
    findRoot(createWorkspace(diskFiles, options), folder.file("repo/articles/a.claims.yaml"));

  it("is the folder that was asked for, wherever the claim set lies", async () => {
    assert.equal(await rootOf({ root: "file:///elsewhere" }), "file:///elsewhere");
  });

  it("is the innermost open folder that holds the claim set", async () => {
    const inner = folder.file("repo/articles");
    assert.equal(await rootOf({ folders: [folder.uri, inner] }), inner);
  });

  it("is the repository where the claim set lies in no open folder", async () => {
    assert.equal(await rootOf({ folders: ["file:///elsewhere"] }), folder.file("repo"));
  });
});
