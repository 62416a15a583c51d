import assert from "node:assert/strict";
import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join, sep } from "node:path";
import fc from "fast-check";
import { containedFile } from "../../src/workspace/contained-file.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { filePath } from "../../src/workspace/file-uri.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

describe("a path in a claim set", () => {
  let folder: TempFolder;
  before(() => {
    folder = createTempFolder({
      "root/set/a.claims.yaml": "",
      "root/set/data/a.csv": "inside",
      "root/b.csv": "inside",
      "outside/secret.csv": "outside",
      "rooted/secret.csv": "outside",
    });
    const at = (...names: string[]): string => join(folder.path, ...names);
    symlinkSync(at("outside"), at("root", "set", "out"), "dir");
    symlinkSync(at("outside", "secret.csv"), at("root", "set", "data", "secret.csv"));
    symlinkSync(at("outside", "not-there.csv"), at("root", "set", "later.csv"));
    symlinkSync(at("root", "set", "circle"), at("root", "set", "circle"));
    symlinkSync(at("root", "set", "data"), at("root", "set", "alias"), "dir");
  });
  after(() => folder.remove());

  const resolve = (written: string) =>
    containedFile(diskFiles, folder.file("root"), folder.file("root/set/a.claims.yaml"), written);
  const refusal = async (written: string): Promise<string> => {
    const found = await resolve(written);
    assert.equal(found.kind, "refused", written);
    return found.kind === "refused" ? found.message : "";
  };

  it("is relative to the file that states it and may climb as far as the root", async () => {
    for (const [written, file] of [
      ["data/a.csv", "root/set/data/a.csv"],
      ["./data/../data/a.csv", "root/set/data/a.csv"],
      ["../b.csv", "root/b.csv"],
      ["data/not yet there.csv", "root/set/data/not yet there.csv"],
      ["data/50%20off.csv", "root/set/data/50%20off.csv"],
      ["alias/a.csv", "root/set/alias/a.csv"],
    ] as const) {
      assert.deepEqual(await resolve(written), { kind: "file", file: folder.file(file) });
    }
  });

  it("may not leave the root by name", async () => {
    for (const written of ["../../outside/secret.csv", "../../rooted/secret.csv", "../..", "data/../../../outside/x"]) {
      assert.match(await refusal(written), /leads out of the folder/);
    }
  });

  it("may not leave the root by a link, to a folder, a file or something that isn't there yet", async () => {
    for (const written of ["out/secret.csv", "out/new.csv", "data/secret.csv", "later.csv", "circle/x.csv"]) {
      assert.match(await refusal(written), /leads out of the folder/);
    }
  });

  it("is refused with its reason when it is absolute, an address, empty or written with backslashes", async () => {
    assert.match(await refusal("/etc/passwd"), /is absolute/);
    assert.match(await refusal("C:/data.csv"), /is absolute/);
    assert.match(await refusal("file:///etc/passwd"), /is an address/);
    assert.match(await refusal("https://example.org/a.csv"), /is an address/);
    assert.match(await refusal("data\\a.csv"), /backslashes/);
    assert.match(await refusal(" "), /is empty/);
    assert.match(await refusal("a\0.csv"), /NUL/);
  });

  it("stays inside a root that is reached by a link", async () => {
    const [root, declaring] = [folder.file("root/set/alias"), folder.file("root/set/data/a.claims.yaml")];
    const file = folder.file("root/set/data/a.csv");
    assert.deepEqual(await containedFile(diskFiles, root, declaring, "a.csv"), { kind: "file", file });
  });

  it("names nothing while the claim set itself has no place", async () => {
    const found = await containedFile(diskFiles, null, "untitled:a.claims.yaml", "data/a.csv");
    assert.equal(found.kind, "refused");
  });

  it("never leads outside, whatever it is made of", async () => {
    const real = realpathSync(join(folder.path, "root"));
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(hostilePath, async (written) => {
        const found = await resolve(written);
        if (found.kind === "refused") return;
        allowed++;
        const path = filePath(found.file) ?? "";
        // The oracle is the file system: what is written there must turn up below the real root.
        const parent = join(path, "..");
        mkdirSync(parent, { recursive: true });
        assert.ok(`${realpathSync(parent)}${sep}`.startsWith(`${real}${sep}`), `${JSON.stringify(written)} → ${path}`);
      }),
      { numRuns: 300 },
    );
    assert.ok(allowed > 0, "some paths are allowed, or this shows nothing");
  });
});

/** Paths made of the pieces that lead out of folders, plain and encoded. */
const hostilePath = fc
  .array(
    fc.constantFrom(
      "..",
      ".",
      "",
      "data",
      "out",
      "alias",
      "secret.csv",
      "%2e%2e",
      "%2F",
      "..%2f",
      "....",
      ".. ",
      "~",
      "$HOME",
      "\u2024\u2024",
      "．．",
      "new",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => `${pieces.join("/")}/x.csv`);
