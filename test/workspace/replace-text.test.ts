import assert from "node:assert/strict";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileUri } from "../../src/workspace/file-uri.js";
import { replaceText } from "../../src/workspace/replace-text.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

describe("replaceText", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({ "a.yaml": "old\r\n", "marked.yaml": "\ufeffold\n" });
  });
  afterEach(() => folder.remove());
  const at = (name: string) => join(folder.path, name);
  const textOf = (name: string) => readFileSync(at(name), "utf8");
  const refusal = async (name: string, before = "old\r\n"): Promise<string> => {
    const names = readdirSync(folder.path);
    const replaced = await replaceText(folder.file(name), before, "new\n");
    assert.ok(replaced.kind === "refused");
    assert.deepEqual(readdirSync(folder.path), names, "nothing is left behind");
    return replaced.message;
  };

  it("writes the text as it is given, and keeps mode and byte order mark", async () => {
    chmodSync(at("a.yaml"), 0o640);
    assert.deepEqual(await replaceText(folder.file("a.yaml"), "old\r\n", "new\r\n"), { kind: "written" });
    assert.equal(textOf("a.yaml"), "new\r\n");
    assert.equal(statSync(at("a.yaml")).mode & 0o777, 0o640);
    assert.deepEqual(await replaceText(folder.file("marked.yaml"), "old\n", "new\n"), { kind: "written" });
    assert.equal(textOf("marked.yaml"), "\ufeffnew\n");
    assert.deepEqual(readdirSync(folder.path).toSorted(), ["a.yaml", "marked.yaml"]);
  });

  it("follows a link to its target, which stays a link", async () => {
    mkdirSync(at("elsewhere"));
    symlinkSync(at("a.yaml"), at("elsewhere/link.yaml"));
    assert.deepEqual(await replaceText(folder.file("elsewhere/link.yaml"), "old\r\n", "new\n"), { kind: "written" });
    assert.equal(textOf("a.yaml"), "new\n");
    assert.ok(lstatSync(at("elsewhere/link.yaml")).isSymbolicLink());
    assert.deepEqual(readdirSync(at("elsewhere")), ["link.yaml"]);
  });

  it("leaves a file alone that says something else by now", async () => {
    assert.equal(
      await refusal("a.yaml", "older\n"),
      '"a.yaml" was not written: it changed since it was read. Try again.',
    );
    assert.equal(textOf("a.yaml"), "old\r\n");
    assert.match(await refusal("a.yaml", "\ufeffold\r\n"), /it changed since/);
  });

  it("refuses what is no writable text file, in a sentence", async () => {
    mkdirSync(at("folder.yaml"));
    symlinkSync(at("nothing"), at("dangling.yaml"));
    folder.write({ "broken.yaml": new Uint8Array([0xff]) });
    chmodSync(at("marked.yaml"), 0o444);
    assert.match(await refusal("folder.yaml"), /^"folder\.yaml" was not written: it is no regular file/);
    assert.match(await refusal("dangling.yaml"), /it is not there/);
    assert.match(await refusal("none.yaml"), /it is not there/);
    assert.match(await refusal("broken.yaml"), /it is no sound UTF-8/);
    assert.match(await refusal("marked.yaml"), /it is read-only/);
    const untitled = await replaceText("untitled:a", "", "");
    assert.match(untitled.kind === "refused" ? untitled.message : "", /no file on this disk/);
  });

  if (process.platform === "linux") {
    it("says that the folder takes no new file", async () => {
      // A file that may be written, in a folder where not even the superuser can make another.
      const file = "/proc/self/comm";
      const replaced = await replaceText(fileUri(file), readFileSync(file, "utf8"), "new\n");
      assert.match(replaced.kind === "refused" ? replaced.message : "", /^"comm" was not written: .*\. Check the file/);
    });
  }
});
