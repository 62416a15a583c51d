import assert from "node:assert/strict";
import { fileUri } from "../../src/workspace/file-uri.js";
import { installedSchema } from "../../src/workspace/installed-schema.js";
import { memoryFiles } from "../../src/workspace/memory-files.js";

const schema = "node_modules/countercheck/media/claims.schema.json";
const inRepository = (path: string): string => fileUri(`/repository${path}`);

describe("installedSchema", () => {
  const find = (paths: readonly string[], claimSet: string, root: string | null = inRepository("")) =>
    installedSchema(memoryFiles(new Map(paths.map((path) => [inRepository(path), "{}"]))), claimSet, root);

  it("is found beside the claim set and above it, the nearest first, relative to the claim set", async () => {
    const claimSet = inRepository("/texts/2025/homes.claims.yaml");
    assert.equal(await find([`/texts/2025/${schema}`], claimSet), schema);
    assert.equal(await find([`/${schema}`], claimSet), `../../${schema}`);
    assert.equal(await find([`/${schema}`, `/texts/${schema}`], claimSet), `../${schema}`);
  });

  it("is not looked for beyond the root, nor where there is no root", async () => {
    const claimSet = inRepository("/texts/homes.claims.yaml");
    assert.equal(await find([`/${schema}`], claimSet, inRepository("/texts")), null);
    assert.equal(await find([`/${schema}`], claimSet, null), null);
    assert.equal(await find([], claimSet), null);
  });
});
