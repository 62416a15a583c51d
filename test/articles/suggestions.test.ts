import assert from "node:assert/strict";
import { readQuantities } from "../../src/core/quantities/read-quantities.js";
import { indexTables } from "../../src/core/search/search-index.js";
import { suggestEvidence } from "../../src/core/search/suggest-evidence.js";
import { diskFiles } from "../../src/workspace/disk-files.js";
import { fileUri } from "../../src/workspace/file-uri.js";
import { loadReading } from "../../src/workspace/load-reading.js";
import { loadSearchTables } from "../../src/workspace/load-search-tables.js";
import { createWorkspace } from "../../src/workspace/workspace.js";

const folder = new URL("../../../articles/hypervisors/", import.meta.url);
const fileOf = (name: string): string => fileUri(decodeURIComponent(new URL(name, folder).pathname));

describe("suggestions for the sample article", () => {
  it("put a row that the claim rests on first, as docs/command-line.md says how often", async () => {
    const workspace = createWorkspace(diskFiles);
    const loaded = await loadReading(workspace, {
      articleFile: fileOf("hypervisor-benchmarks.md"),
      claimSetFile: fileOf("hypervisor-benchmarks.claims.yaml"),
    });
    const { reading } = loaded;
    assert.ok(reading);
    const { article } = reading;
    const { tables } = await loadSearchTables(workspace, loaded, [fileOf("data")]);
    const index = indexTables(tables, loaded.claimSet);
    const quantities = readQuantities(article.shadow.printed);
    const places = reading.claims.flatMap(({ stated, readByAnnotator, evidence }) => {
      const rows = new Set(evidence.flatMap((one) => one.rows.map(({ table, row }) => `${table} ${row}`)));
      const meant = quantities.find(({ span }) => article.shadow.toSource(span).start === stated?.span.start);
      if (readByAnnotator || rows.size === 0 || !meant) return [];
      const found = suggestEvidence(index, article, meant);
      return [found.findIndex(({ table, cells }) => cells.some(({ row }) => rows.has(`${table} ${row}`)))];
    });
    const first = places.filter((place) => place === 0).length;
    const among = places.filter((place) => place >= 0).length;
    assert.equal(`${first} first, ${among} among the ten, of ${places.length}`, "32 first, 36 among the ten, of 39");
  });
});
