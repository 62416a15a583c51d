import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createText } from "../../src/workspace/create-text.js";
import { fileUri } from "../../src/workspace/file-uri.js";
import { createTempFolder, type TempFolder } from "./temp-folder.js";

describe("createText", () => {
  let folder: TempFolder;
  beforeEach(() => {
    folder = createTempFolder({ "there.yaml": "mine\n" });
  });
  afterEach(() => folder.remove());
  const at = (name: string): string => join(folder.path, name);
  const create = (name: string, text: string) => createText(fileUri(at(name)), text);

  it("writes a new file, and leaves nothing else behind", async () => {
    assert.deepEqual(await create("new.yaml", "a: 😀\n"), { kind: "written" });
    assert.equal(readFileSync(at("new.yaml"), "utf8"), "a: 😀\n");
    assert.deepEqual(readdirSync(folder.path).toSorted(), ["new.yaml", "there.yaml"]);
  });

  it("lets one of several writers win, with its whole text", async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(50_000));
    const outcomes = await Promise.all(texts.map((text) => create("new.yaml", text)));
    assert.equal(outcomes.filter(({ kind }) => kind === "written").length, 1);
    const winner = outcomes.findIndex(({ kind }) => kind === "written");
    assert.equal(readFileSync(at("new.yaml"), "utf8"), texts[winner]);
  });

  it("leaves alone what stands there, a link that leads nowhere too, and says so", async () => {
    symlinkSync(at("nowhere"), at("link.yaml"));
    for (const name of ["there.yaml", "link.yaml"]) {
      assert.deepEqual(await create(name, "x"), {
        kind: "refused",
        message: `"${name}" was not written: it is there already.`,
      });
    }
    assert.equal(readFileSync(at("there.yaml"), "utf8"), "mine\n");
    assert.equal(existsSync(at("nowhere")), false);
    assert.equal((await create("no/such/new.yaml", "x")).kind, "refused");
  });
});
