import assert from "node:assert/strict";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { writePage } from "../../src/workspace/write-page.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

describe("writePage", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({ "ours.html": "<!-- MARK --> old", "other.html": `${" ".repeat(3000)}MARK` });
  });
  afterEach(() => folder.remove());
  const at = (name: string) => join(folder.path, name);
  const textOf = (name: string) => readFileSync(at(name), "utf8");
  const write = (name: string, force = false) => writePage(folder.file(name), "MARK new", { mark: "MARK", force });
  const refusal = async (name: string): Promise<string> => {
    const names = readdirSync(folder.path);
    const written = await write(name);
    assert.ok(written.kind === "refused");
    assert.deepEqual(readdirSync(folder.path), names, "nothing is left behind");
    return written.message;
  };

  it("makes a new file, and replaces a page of ours with its mode kept", async () => {
    chmodSync(at("ours.html"), 0o640);
    for (const name of ["new.html", "ours.html"]) {
      assert.deepEqual(await write(name), { kind: "written" });
      assert.equal(textOf(name), "MARK new");
    }
    assert.equal(statSync(at("ours.html")).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path).toSorted(), ["new.html", "other.html", "ours.html"]);
  });

  it("leaves any other file alone unless told to replace it", async () => {
    const before = textOf("other.html");
    assert.match(await refusal("other.html"), /^"other\.html" was not written: a file that Countercheck did not make/);
    assert.equal(textOf("other.html"), before);
    assert.deepEqual(await write("other.html", true), { kind: "written" });
    assert.equal(textOf("other.html"), "MARK new");
  });

  it("follows a link to its target, which stays a link", async () => {
    symlinkSync(at("ours.html"), at("link.html"));
    assert.deepEqual(await write("link.html"), { kind: "written" });
    assert.equal(textOf("ours.html"), "MARK new");
    assert.ok(lstatSync(at("link.html")).isSymbolicLink());
  });

  it("says in a sentence why it can't write", async () => {
    mkdirSync(at("folder"));
    assert.match(await refusal("folder"), /it is a folder\. Name a file\.$/);
    assert.match(await refusal("none/page.html"), /its folder is not there/);
    assert.match(await refusal("ours.html/page.html"), /its folder is not there/);
    chmodSync(at("ours.html"), 0o444);
    assert.match(await refusal("ours.html"), /it is read-only/);
    assert.match(JSON.stringify(await writePage("untitled:a", "", { mark: "", force: false })), /no file on this disk/);
  });
});
