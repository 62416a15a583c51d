import assert from "node:assert/strict";
import type { Hover, MarkupContent } from "vscode-languageserver";
import { openServer } from "./harness/open-server.js";

const rowCount = 100_000;

/** A table of some megabytes: `last` is the number of its last row. */
function readings(last: string): string {
  const rows = Array.from(
    { length: rowCount - 1 },
    (_, row) => `S${row},${["north", "south", "east"][row % 3]},${row % 97}.5,a note of some length on this row`,
  );
  return `site,region,level,note\n${rows.join("\n")}\nlast,north,${last},the one that counts\n`;
}

const files = {
  "levels.md": "# Levels\n\nThe last site stood at 42.5 in the north.\n",
  "levels.claims.yaml": `countercheck: 1
article: { path: levels.md }
tables:
  levels: { path: levels.csv, key: site }
claims:
  last:
    quote: stood at 42.5
    evidence:
      - { table: levels, where: { site: last, region: north }, value: level }
`,
};

describe("a large table", () => {
  it("is pending while it loads, hovers answer meanwhile, and the article is read again once it is there", async () => {
    const server = await openServer({ ...files, "levels.csv": readings("42.5") });
    const events: string[] = [];
    const first = await server.open("levels.md");
    const again = server.readAgain("levels.md").then((read) => {
      events.push("read");
      return read;
    });
    assert.equal(first.counts.unverifiable, 1);
    const hover = await server.client.sendRequest<Hover>("textDocument/hover", {
      textDocument: { uri: server.uri("levels.md") },
      position: { line: 2, character: 15 },
    });
    events.push("hover");
    assert.match((hover.contents as MarkupContent).value, /still being read/);
    assert.deepEqual((await again).counts.supported, 1);
    assert.deepEqual(events, ["hover", "read"]);
    assert.deepEqual(server.diagnostics("levels.md"), []);
    await server.close();
  });

  it("above the reader's cap is not read, and told in the claim set", async () => {
    const server = await openServer({ ...files, "levels.csv": readings("42.5") }, { maxTableSize: 1 });
    await server.open("levels.md");
    const told = await server.diagnosticsWhen("levels.claims.yaml", (all) => all.length > 0);
    assert.ok(told.some(({ code }) => code === "too-large"));
    await server.close();
  });

  it("stays read through edits of the article, and is read again when it changes", async () => {
    const server = await openServer({ ...files, "levels.csv": readings("42.5") });
    await server.open("levels.md");
    await server.readAgain("levels.md");
    const edited = await server.type("levels.md", ["# Levels", "# All levels"]);
    assert.equal(edited.counts.supported, 1);
    const pending = server.readAgain("levels.md");
    await server.writeOnDisk("levels.csv", readings("17.25"));
    assert.equal((await pending).counts.unverifiable, 1);
    assert.equal((await server.readAgain("levels.md")).counts.contradicted, 1);
    await server.close();
  });
});
