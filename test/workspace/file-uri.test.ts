import assert from "node:assert/strict";
import { join, resolve, sep } from "node:path";
import fc from "fast-check";
import {
  below,
  besides,
  filePath,
  fileUri,
  folderOf,
  isInside,
  nameOf,
  normaliseUri,
} from "../../src/workspace/file-uri.js";

const home = resolve(sep, "home", "reader");

describe("file URIs", () => {
  it("have one spelling, whatever an editor writes", () => {
    const plain = fileUri(join(home, "a b", "ü.md"));
    for (const spelling of [
      plain,
      plain.replace("%20", " "),
      plain.replace("ader", "%61der"),
      plain.replace("/a", "/x/../a"),
    ]) {
      assert.equal(normaliseUri(spelling), plain, spelling);
    }
  });

  it("let other schemes pass through, which have no path", () => {
    assert.equal(normaliseUri("untitled:Untitled-1"), "untitled:Untitled-1");
    assert.equal(filePath("untitled:Untitled-1"), null);
    assert.equal(folderOf("untitled:Untitled-1"), null);
    assert.equal(nameOf("untitled:Untitled-1"), "untitled:Untitled-1");
  });

  it("that name no path of this machine have none", () => {
    assert.equal(filePath("file:///a%2Fb"), null);
    if (sep === "/") assert.equal(filePath("file://elsewhere/share/a.md"), null);
  });

  it("give back the path they were made from", () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const path = join(home, ...segments);
        assert.equal(filePath(fileUri(path)), path);
        assert.equal(normaliseUri(fileUri(path)), fileUri(path));
      }),
    );
  });

  it("know their folder and neighbours", () => {
    const file = fileUri(join(home, "a", "b.md"));
    assert.equal(folderOf(file), fileUri(join(home, "a")));
    assert.equal(besides(file, "c.csv"), fileUri(join(home, "a", "c.csv")));
    assert.equal(below(fileUri(home), "a/b.md"), file);
    assert.equal(nameOf(file), "b.md");
  });

  it("tell what lies inside a folder by whole names", () => {
    const folder = fileUri(join(home, "data"));
    assert.ok(isInside(folder, folder));
    assert.ok(isInside(folder, fileUri(join(home, "data", "..x", "a.csv"))));
    assert.ok(!isInside(folder, fileUri(join(home, "database", "a.csv"))));
    assert.ok(!isInside(folder, fileUri(home)));
  });
});

/** A name of a file or folder on every platform; percent signs and dots are those that confuse. */
const segment = fc
  .string({
    unit: fc.constantFrom("a", "Z", "%", "2", "e", "F", "#", "ü", "語", "-", "+", " ", ".", "~"),
    minLength: 1,
    maxLength: 8,
  })
  .filter((name) => !/^\.+$|[ .]$/.test(name));
