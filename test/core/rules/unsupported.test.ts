import assert from "node:assert/strict";
import { readExample } from "../../../src/workspace/read-example.js";

const article = "The harvest came to 310 tonnes, says the union.\n";
const declared = `article: { source: article }
parties: { author: { name: The author }, union: { name: The union } }
sources: { article: { title: Our harvest, party: author } }
tables: { crops: { path: crops.csv, key: row, read-in: article, columns: { tonnes: { unit: tonnes } } } }
`;
const tables = { "crops.csv": "row,tonnes\nharvest,310\n" };

/** What is told of one claim on the harvest, in the claim set: `severity rule line:column`. */
async function told(keys: string): Promise<readonly string[]> {
  const claims = `${declared}claims:\n  harvest: { quote: came to 310 tonnes${keys} }\n`;
  return (await readExample({ article, claims, tables })).map(
    ({ rule, severity, start }) => `${severity} ${rule} ${start.line}:${start.column}`,
  );
}

describe("the rule “no-evidence” (semantics rule 22)", () => {
  it("hints at claims that no data are linked to", async () => {
    for (const keys of ["", ", evidence: []"]) assert.deepEqual(await told(keys), ["hint no-evidence 7:3"]);
  });

  it("is content when the claim set says why, or what would settle it", async () => {
    for (const keys of [", exempt: a guess", ", settles: [a second count]", ", expect: unverifiable"]) {
      assert.deepEqual(await told(keys), []);
    }
  });
});

describe("the rule “only-echo” (semantics rule 20)", () => {
  const echo = ", evidence: [{ cell: crops/harvest/tonnes }]";

  it("hints at claims whose only figures are the article's own", async () => {
    assert.deepEqual(await told(echo), ["hint only-echo 7:3"]);
    assert.deepEqual(await told(`${echo}, by: author`), ["hint only-echo 7:3"]);
  });

  it("is content when others report a figure, or the claim set knows what is missing", async () => {
    assert.deepEqual(await told(", evidence: [{ cell: crops/harvest/tonnes, reported-by: union }]"), []);
    assert.deepEqual(await told(`${echo}, settles: [the statistical yearbook]`), []);
    assert.deepEqual(await told(`${echo}, expect: unverifiable`), []);
  });
});
