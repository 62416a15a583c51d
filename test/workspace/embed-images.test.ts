import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { type EmbeddedImage, embedImages } from "../../src/workspace/embed-images.js";
import { maxImage, maxImageFiles, maxImages } from "../../src/workspace/limits.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const png = Buffer.from("\x89PNG\r\n\x1a\n and so on", "latin1");

describe("embedImages", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({
      "text/a.md": "",
      "text/drawings/a b.svg": `\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n${svg}`,
      "text/a.png": png,
      "text/named.png": svg,
      "text/page.svg": "<!doctype html><p>No image.",
      "text/secret.txt": "words",
      "secret.png": png,
    });
    symlinkSync(join(folder.path, "secret.png"), join(folder.path, "text", "link.png"));
  });
  afterEach(() => folder.remove());

  const embed = (...paths: readonly string[]) => embedImages(diskFiles, folder.file("text/a.md"), paths);
  const why = async (path: string): Promise<string> => {
    const image: EmbeddedImage | undefined = (await embed(path)).get(path);
    assert.equal(image?.kind, "left-out", path);
    return image?.kind === "left-out" ? image.why : "";
  };

  it("gives the images of the article's folder as addresses that hold them, by what they are", async () => {
    const images = await embed("drawings/a%20b.svg", "a.png", "named.png");
    assert.deepEqual(
      [...images.values()].map((image) => (image.kind === "data" ? image.address.replace(/,.*/, "") : image.why)),
      ["data:image/svg+xml;base64", "data:image/png;base64", "data:image/svg+xml;base64"],
    );
    assert.deepEqual(images.get("a.png"), { kind: "data", address: `data:image/png;base64,${png.toString("base64")}` });
  });

  it("reads nothing outside that folder, by whatever way a path would leave it", async () => {
    for (const path of ["../secret.png", "%2e%2e/secret.png", "link.png", join(folder.path, "secret.png")]) {
      assert.match(await why(path), /outside the article's folder/);
    }
  });

  it("says what keeps a file from being an image of the page", async () => {
    assert.match(await why("none.png"), /is not there/);
    assert.match(await why("drawings"), /no regular file/);
    assert.match(await why("secret.txt"), /is no PNG/);
    assert.match(await why("page.svg"), /is no PNG/);
    folder.write({ "text/large.png": Buffer.concat([png, Buffer.alloc(maxImage)]) });
    assert.match(await why("large.png"), /larger than 4 MB/);
    const unsaved = await embedImages(diskFiles, "untitled:Untitled-1", ["a.png"]);
    assert.deepEqual(unsaved.get("a.png"), { kind: "left-out", why: "the article is not saved, so it has no folder" });
  });

  it("counts each place where an image is shown against the room that there is for all", async () => {
    folder.write({ "text/large.png": Buffer.concat([png, Buffer.alloc(maxImage - png.length)]) });
    const places = (count: number): readonly string[] => [...Array<string>(count).fill("large.png"), "a.png"];
    const fits = Math.floor(maxImages / (maxImage * 1.34));
    assert.equal((await embed(...places(fits))).get("large.png")?.kind, "data");
    const images = await embed(...places(fits + 1));
    assert.deepEqual(images.get("large.png"), {
      kind: "left-out",
      why: "the images before it take all the room there is",
    });
    assert.equal(images.get("a.png")?.kind, "data");
  });

  it("looks at so many files and no more", async () => {
    const paths = Array.from({ length: maxImageFiles + 1 }, (_, index) => `${index}.png`);
    assert.match(JSON.stringify((await embed(...paths)).get(`${maxImageFiles}.png`)), /all the room/);
  });
});
